package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
  @TempDir private Path root;

  @Test
  void aFolderIsProbedInItsPrivatePartIfItHasOneAndIsLeftAsItWas() throws IOException {
    assertThat(check(root.toString()).exists()).isTrue();
    assertThat(root).isEmptyDirectory();
    Path hidden = Files.createDirectory(root.resolve("_dateline"));

    StoreCheck check = check(root.toString());

    assertThat(check.probed()).isEqualTo(root.toString());
    assertThat(check.lease()).isEmpty();
    assertThat(check.freeBytes()).isPositive();
    assertThat(hidden).isEmptyDirectory();
  }

  @Test
  void whereThereIsNoFolderTheNearestAboveIsProbed() {
    StoreCheck check = check(root + "/a/b/c");

    assertThat(check.exists()).isFalse();
    assertThat(check.probed()).isEqualTo(root.toString());
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aSchemeThatNoFileSystemHasIsAFaultOfTheStorage() {
    assertThatThrownBy(() -> check("nosuch://host/out"))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.STORAGE));
  }

  private static StoreCheck check(String place) {
    return StoreCheck.of(OutputFolder.existing(place, new Configuration()));
  }
}
