package org.dateline.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory that can be filled and made read-only; needs root. */
final class Tmpfs implements AutoCloseable {
  private static final int BLOCK = 4096;

  private final Path folder;

  private Tmpfs(Path folder) {
    this.folder = folder;
  }

  /** Whether one can be mounted and unmounted here. */
  static boolean canMount(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())
        && succeeds("umount", folder.toString());
  }

  static Tmpfs mount(Path folder, String size) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    return new Tmpfs(folder);
  }

  Path folder() {
    return folder;
  }

  /** Fills it but for so many bytes; the file that does. */
  Path fill(long left) throws IOException {
    Path ballast = folder.resolve("ballast");
    long written = 0;
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (folder.toFile().getUsableSpace() >= left + BLOCK) {
        out.write(new byte[BLOCK]);
        written += BLOCK;
      }
    }
    if (written == 0) {
      throw new IOException(folder + " is too small to be filled but for " + left + " bytes");
    }
    return ballast;
  }

  void remount(String option) throws IOException, InterruptedException {
    run("mount", "-o", "remount," + option, folder.toString());
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + folder + " is unmounted", e);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (!succeeds(command)) {
      throw new IOException("failed: " + List.of(command));
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
