package org.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.dateline.ingest.Folder.gzip;
import static org.dateline.ingest.Folder.join;
import static org.dateline.ingest.Folder.latin1;
import static org.dateline.ingest.Folder.utf8;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files made to be refused, or to be taken against appearances, and what each of their records is
 * to become: `ok` or the code of a reject. For limits of 64 KiB a record and of 20 to 1 after 256
 * KiB.
 */
public final class HostileFiles {
  static final String SEED = " date 2024-03-01 A headline\n\nFirst.";
  static final String JSON = "{\"date\":\"2024-03-01\",\"text\":\"First.\"}\n";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, List<String>> codes = new TreeMap<>();

  /** Makes them all. */
  public HostileFiles() {
    encodings();
    notText();
    gzips();
    sizes();
    records();
  }

  /** The bytes of each by its path. */
  public Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /** The codes of the records of each by its path, in their order. */
  public Map<String, List<String>> codes() {
    return Collections.unmodifiableMap(codes);
  }

  private void file(String name, byte[] bytes, String... expected) {
    files.put(name, bytes);
    codes.put(name, List.of(expected));
  }

  private void encodings() {
    file("utf16.txt", SEED.getBytes(UTF_16), "encoding");
    file("utf16-no-mark.txt", SEED.getBytes(UTF_16LE), "encoding");
    file("utf16.jsonl", JSON.getBytes(UTF_16), "encoding");
    file("latin1.txt", latin1(SEED + "é"), "encoding");
    file(
        "latin1.jsonl",
        join(utf8(JSON), latin1(JSON.replace("First", "é")), utf8(JSON)),
        "ok",
        "encoding",
        "ok");
    file("overlong.txt", join(utf8(SEED), new byte[] {(byte) 0xc0, (byte) 0xaf}), "encoding");
    file("cut.txt", join(utf8(SEED), new byte[] {(byte) 0xe2, (byte) 0x82}), "encoding");
    file("half.jsonl", utf8(JSON + JSON.replace("First", "\\udc00\\ud83d")), "ok", "encoding");
    file("mark.txt", utf8("\uFEFF" + SEED), "ok");
    file("nul.txt", utf8(SEED + "\0"), "ok");
    file("2024-03-01-mark-only.txt", utf8("\uFEFF"), "empty");
  }

  private void notText() {
    file("nuls.txt", new byte[4_000], "binary");
    file(
        "image.txt",
        join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, utf8(SEED)),
        "binary");
    file("report.txt", utf8("%PDF-1.4 " + SEED), "binary");
    file("archive.jsonl", join(new byte[] {'P', 'K', 3, 4}, utf8(JSON)), "binary");
    file("packed-twice.txt.gz", gzip(gzip(utf8(SEED))), "binary");
    file("packed.txt", gzip(utf8(SEED)), "binary");
  }

  private void gzips() {
    byte[] whole = gzip(utf8(JSON.repeat(3)));
    file("sound.jsonl.gz", whole, "ok", "ok", "ok");
    file("members.jsonl.gz", gzip(utf8(JSON), utf8(JSON)), "ok", "ok");
    file("members.txt.gz", gzip(utf8(SEED), utf8(" Second.")), "ok");
    file("cut.jsonl.gz", Arrays.copyOf(whole, whole.length - 4), "ok", "ok", "ok", "corrupt_gzip");
    file("cut.txt.gz", Arrays.copyOf(gzip(utf8(SEED)), 30), "corrupt_gzip");
    file("garbage.jsonl.gz", join(whole, utf8("garbage")), "ok", "ok", "ok", "corrupt_gzip");
    file("garbage.txt.gz", join(gzip(utf8(SEED)), utf8("garbage")), "corrupt_gzip");
    file("padded.txt.gz", join(gzip(utf8(SEED)), new byte[100]), "ok");
    file("plain.txt.gz", utf8(SEED), "corrupt_gzip");
    file("nothing.txt.gz", new byte[0], "empty");
    file("bomb.txt.gz", gzip(utf8(SEED + " ".repeat(1 << 20))), "bomb");
    byte[] line = utf8("{\"date\":\"2024-03-01\",\"text\":\"" + "a".repeat(60_000) + "\"}\n");
    file(
        "bomb.jsonl.gz",
        gzip(join(line, line, line, line, line, line)),
        "ok",
        "ok",
        "ok",
        "ok",
        "bomb");
  }

  private void sizes() {
    file("large.txt", utf8(SEED + "x".repeat(Folder.MOST)), "too_large");
    file("largest.txt", utf8(SEED + "x".repeat(Folder.MOST - SEED.length())), "ok");
    String value = "a".repeat(Folder.MOST);
    file("large.jsonl", utf8(JSON + JSON.replace("First", value) + JSON), "ok", "too_large", "ok");
    file("nothing.txt", new byte[0], "empty");
    file("nothing.jsonl", new byte[0], "empty");
    file("blank.txt", utf8(" \n\t\n \u00a0\u2003"), "empty");
    file("blank.jsonl", utf8("\n \n"), "empty");
  }

  private void records() {
    String deep = "[".repeat(20_000) + "]".repeat(20_000);
    file(
        "deep.jsonl",
        utf8(JSON + JSON.replace("{", "{\"x\":" + deep + ",") + JSON),
        "ok",
        "malformed",
        "ok");
    file("deep-object.jsonl", utf8("{\"x\":".repeat(9_000) + "\n" + JSON), "malformed", "ok");
    file("twice.jsonl", utf8(JSON.replace("}", ",\"date\":\"2024-03-02\"}")), "malformed");
    file("array.jsonl", utf8("[" + JSON.strip() + "]\n"), "malformed");
    file("cut.jsonl", utf8(JSON + JSON.substring(0, 20)), "ok", "malformed");
    file("number.jsonl", utf8(JSON.replace("\"2024-03-01\"", "20240301")), "ok");
    file("digits.jsonl", utf8(JSON.replace("\"2024-03-01\"", "9".repeat(5_000))), "malformed");
    file("zero.jsonl", utf8(JSON.replace("2024-03-01", "0000-00-00")), "bad_date");
    file("late.jsonl", utf8(JSON.replace("2024-03-01", "9999-12-31")), "date_out_of_range");
    file("zero.txt", utf8(SEED.replace("2024-03-01", "0000-00-00")), "bad_date");
    file("late.txt", utf8(SEED.replace("2024-03-01", "9999-12-31")), "date_out_of_range");
    file(
        "nuls.jsonl",
        utf8(JSON.repeat(9) + "\0".repeat(20)),
        "ok",
        "ok",
        "ok",
        "ok",
        "ok",
        "ok",
        "ok",
        "ok",
        "ok",
        "empty");
    file("header.txt", utf8(" date 2024-03-01"), "no_text");
    file("prose.txt", utf8("No day here.\n\nNone."), "no_date");
  }
}
