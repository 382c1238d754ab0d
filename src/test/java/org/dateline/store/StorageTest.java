package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both storages keep the same promises; that of Hadoop is tried on its local file system. */
class StorageTest {
  @TempDir private static Path root;

  static Stream<Storage> storages() {
    return Stream.of(
        new LocalStorage(root.resolve("lo cal#%?")),
        new HadoopStorage(
            new org.apache.hadoop.fs.Path("file:" + root.resolve("ha doop")), new Configuration()));
  }

  @ParameterizedTest
  @MethodSource("storages")
  void aFileIsCreatedOnceAndReplacedAtWill(Storage storage) throws Exception {
    storage.makeFolder("a");

    assertThat(storage.read("a/x")).isEmpty();
    assertThat(storage.createIfAbsent("a/x", bytes("one"))).isTrue();
    assertThat(storage.createIfAbsent("a/x", bytes("two"))).isFalse();
    assertThat(storage.read("a/x")).contains(bytes("one"));
    storage.replace("a/x", bytes("three"));
    assertThat(storage.read("a/x")).contains(bytes("three"));
    assertThat(storage.names("a")).containsExactly("x");
  }

  @ParameterizedTest
  @MethodSource("storages")
  void filesAreListedAndDeleted(Storage storage) throws Exception {
    storage.makeFolder("b/c/d");
    storage.replace("b/c/d/x", bytes("x"));
    storage.replace("b/y", bytes("y"));

    assertThat(storage.files("b")).containsExactly("b/c/d/x", "b/y");
    assertThat(storage.names("b")).containsExactly("c", "y");
    assertThat(storage.modifiedAt("b/y")).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    storage.delete("b/c");
    storage.delete("b/nothing");
    assertThat(storage.files("b")).containsExactly("b/y");
    assertThat(storage.files("nothing")).isEmpty();
    assertThat(storage.names("nothing")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("storages")
  void aFileReplacesAnotherByAMoveAndAFolderHasAnotherName(Storage storage) throws Exception {
    storage.makeFolder("m/folder");
    storage.replace("m/old", bytes("old"));
    storage.replace("m/new", bytes("new"));
    storage.replace("m/folder/x", bytes("x"));

    storage.move("m/new", "m/old");
    storage.move("m/folder", "m/.gone");
    assertThat(storage.read("m/old")).contains(bytes("new"));
    assertThat(storage.files("m")).containsExactly("m/.gone/x", "m/old");
    assertThat(storage.sizes("m")).isEqualTo(Map.of("m/.gone/x", 1L, "m/old", 3L));
    assertThat(storage.sizes("nothing")).isEmpty();
  }

  @Test
  void aLocalFileCanHaveTwoNamesAndAFolderALink() throws Exception {
    Storage storage = new LocalStorage(root.resolve("links"));
    storage.makeFolder("a");
    storage.replace("a/x", bytes("x"));

    assertThat(storage.hasLinks()).isTrue();
    storage.hardLink("a/x", "b/c/y");
    storage.delete("a/x");
    assertThat(storage.read("b/c/y")).contains(bytes("x"));
    storage.link("latest", "b/c");
    assertThat(storage.linkTarget("latest")).contains("b/c");
    assertThat(storage.linkTarget("b")).isEmpty();
    assertThat(storage.linkTarget("nothing")).isEmpty();
  }

  @Test
  void hadoopHasNoLinksAndSaysSo() throws Exception {
    Storage storage =
        new HadoopStorage(new org.apache.hadoop.fs.Path("file:" + root), new Configuration());

    assertThat(storage.hasLinks()).isFalse();
    assertThat(storage.linkTarget("latest")).isEmpty();
    assertThatThrownBy(() -> storage.hardLink("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void ofTwoWhoCreateALocalFileAtOnceOneWins() throws Exception {
    Storage storage = new LocalStorage(root);
    storage.makeFolder("race");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 200; round++) {
      String path = "race/" + round;
      List<Callable<Boolean>> both =
          IntStream.range(0, 2)
              .<Callable<Boolean>>mapToObj(i -> () -> storage.createIfAbsent(path, bytes("" + i)))
              .toList();
      int winners = 0;
      for (Future<Boolean> won : threads.invokeAll(both)) {
        winners += won.get() ? 1 : 0;
      }
      assertThat(winners).as("round %d", round).isEqualTo(1);
    }
    threads.shutdown();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
