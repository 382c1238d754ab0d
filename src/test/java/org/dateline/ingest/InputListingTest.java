package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListingTest {
  private static final String ARTICLE = " date 2024-03-01 A headline\n\nFirst.";

  @TempDir Path root;

  @Test
  void filesComeInTheOrderOfTheirPathsByCodePoint() {
    Folder folder = new Folder(root);
    for (String name :
        List.of("b.txt", "a/z.txt", "a.txt", "\uFB01.txt", "😀.txt", "é.txt", "Z.txt")) {
      folder.text(name, ARTICLE);
    }
    assertThat(folder.list().files().stream().map(InputFile::path))
        .containsExactly("Z.txt", "a.txt", "a/z.txt", "b.txt", "é.txt", "\uFB01.txt", "😀.txt");
  }

  @Test
  void namesSayWhatIsIgnored() {
    Folder folder = new Folder(root);
    List.of(
            ".a.txt",
            "_a.txt",
            ".git/a.txt",
            "_temporary/0/a.txt",
            "a/.b/c.txt",
            "a.txt.tmp",
            "a.txt.part",
            "a.txt.partial",
            "a.txt.crdownload",
            "a.txt~",
            "a.txt.swp",
            "a.txt._COPYING_",
            "a.pdf",
            "txt",
            "a.gz",
            "a.json",
            "a_b.txt",
            "a.TXT.GZ",
            "b.ndjson",
            "b.jsonl.gz")
        .forEach(name -> folder.text(name, ARTICLE));
    assertThat(folder.list().files().stream().map(file -> file.path() + " " + file.ignored()))
        .containsExactly(
            ".a.txt hidden",
            ".git/a.txt hidden",
            "_a.txt hidden",
            "_temporary/0/a.txt hidden",
            "a.TXT.GZ ",
            "a.gz unknown_format",
            "a.json unknown_format",
            "a.pdf unknown_format",
            "a.txt._COPYING_ temporary",
            "a.txt.crdownload temporary",
            "a.txt.part temporary",
            "a.txt.partial temporary",
            "a.txt.swp temporary",
            "a.txt.tmp temporary",
            "a.txt~ temporary",
            "a/.b/c.txt hidden",
            "a_b.txt ",
            "b.jsonl.gz ",
            "b.ndjson ",
            "txt unknown_format");
  }

  @Test
  void aFormatThatIsNotInUseIsUnknown() {
    Folder folder =
        new Folder(root)
            .with(
                old ->
                    new IngestSettings(
                        List.of("jsonl"), old.language(), old.fields(), old.days(), old.limits()))
            .text("a.txt", ARTICLE)
            .text("a.jsonl", "{}");
    assertThat(folder.list().files().stream().map(InputFile::ignored))
        .containsExactly("", "unknown_format");
  }

  @Test
  void linksAreNeverFollowed() throws IOException {
    Folder folder = new Folder(root.resolve("in")).text("a.txt", ARTICLE);
    new Folder(root.resolve("other")).text("b.txt", ARTICLE);
    Path in = folder.root();
    Files.createSymbolicLink(in.resolve("file.txt"), in.resolve("a.txt"));
    Files.createSymbolicLink(in.resolve("folder"), root.resolve("other"));
    Files.createSymbolicLink(in.resolve("loop"), in);
    Files.createSymbolicLink(in.resolve("nowhere.txt"), in.resolve("missing"));
    assertThat(folder.list().files().stream().map(file -> file.path() + " " + file.ignored()))
        .containsExactly(
            "a.txt ", "file.txt symlink", "folder symlink", "loop symlink", "nowhere.txt symlink");
  }

  @Test
  void theRootItselfMayBeALink() throws IOException {
    new Folder(root.resolve("v1")).text("a.txt", ARTICLE);
    Path latest = Files.createSymbolicLink(root.resolve("latest"), root.resolve("v1"));
    InputListing listing = list(latest.toString());
    assertThat(listing.root()).endsWith("/v1");
    assertThat(listing.files()).extracting(InputFile::path).containsExactly("a.txt");
  }

  @Test
  void oddNamesAreReadAsTheyAre() {
    Folder folder = new Folder(root.resolve("odd: %20#? root"));
    List<String> names =
        List.of(
            " a.txt",
            "a b.txt",
            "a#b.txt",
            "a%20b.txt",
            "a%.txt",
            "a*{b,c}[d].txt",
            "a:b/c:d.txt",
            "a?b.txt",
            "a\\b.txt",
            "a\nb.txt",
            "http:/x.txt",
            "é😀.txt");
    names.forEach(name -> folder.text(name, ARTICLE));
    assertThat(folder.list().files()).extracting(InputFile::path).hasSameElementsAs(names);
    assertThat(Folder.verdicts(folder.rows()))
        .hasSameElementsAs(names.stream().map(name -> name + "#0 ok").toList());
  }

  @Test
  void namesThatAreNotUnicodeAreReadAndStayApart() throws IOException {
    Folder folder = new Folder(root).text("a.txt", ARTICLE);
    for (String raw : List.of("b%FE.txt", "b%FF.txt")) {
      Files.writeString(Path.of(URI.create(root.toUri() + raw)), ARTICLE);
    }
    assertThat(Folder.verdicts(folder.rows()))
        .containsExactly("a.txt#0 ok", "b\uFFFDFE.txt#0 ok", "b\uFFFDFF.txt#0 ok");
  }

  @Test
  void deepFoldersAreWalked() {
    String deep = "d/".repeat(400) + "a.txt";
    Folder folder = new Folder(root).text(deep, ARTICLE);
    assertThat(Folder.verdicts(folder.rows())).containsExactly(deep + "#0 ok");
  }

  @Test
  void aPipeIsNeverOpened() throws Exception {
    Folder folder = new Folder(root).text("a.txt", ARTICLE);
    int code = new ProcessBuilder("mkfifo", root.resolve("pipe.txt").toString()).start().waitFor();
    assertThat(code).isZero();
    assertThat(Folder.files(folder.rows()))
        .extracting(row -> Folder.string(row, Columns.REASON))
        .containsExactly(null, "unknown_format");
  }

  @Test
  void whatIsNoFolderWithFilesIsRefused() throws IOException {
    Path empty = Files.createDirectories(root.resolve("empty/sub"));
    Path file = Files.writeString(root.resolve("file.txt"), ARTICLE);
    refused(root.resolve("missing").toString(), "there is no such folder");
    refused(empty.toString(), "there is no file in it");
    refused(file.toString(), "it is a file");
    refused(file.resolve("x").toString(), "Not a directory");
    refused("", "the path is empty");
    refused("nosuch://host/path", "No FileSystem for scheme");
  }

  private static void refused(String path, String why) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> list(path))
        .withMessageStartingWith("Cannot read the input " + path + ": ")
        .withMessageContaining(why)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.NO_INPUT));
  }

  @Test
  void aFileUriIsTakenLiterallyAsHadoopDoes() {
    Folder folder = new Folder(root.resolve("a%20b")).text("a.txt", ARTICLE);
    assertThat(list("file:" + folder.root()).files()).hasSize(1);
    assertThat(list("file://" + folder.root()).files()).hasSize(1);
  }

  private static InputListing list(String path) {
    return InputListing.of(path, Folder.settings(), new Configuration());
  }
}
