package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"", "file:", "file://"})
  void aPathIsLocalWithAndWithoutAScheme(String scheme) {
    Path folder = root.resolve("a: b%20#?");

    OutputFolder out = OutputFolder.open(scheme + folder, new Configuration());

    assertThat(out.root()).isEqualTo(folder.toString());
    assertThat(folder.resolve("_dateline/log")).isEmptyDirectory();
    assertThat(folder.resolve("snapshots")).isEmptyDirectory();
  }

  @Test
  void storageThatLetsTwoCreateOneFileIsRefused() {
    Storage local = new LocalStorage(root);
    Storage careless =
        (Storage)
            Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> {
                  Object result = method.invoke(local, arguments);
                  return method.getName().equals("createIfAbsent") ? true : result;
                });

    assertThatThrownBy(() -> OutputFolder.probed(careless))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.STORAGE))
        .hasMessageContaining("let the same file be created twice");
  }
}
