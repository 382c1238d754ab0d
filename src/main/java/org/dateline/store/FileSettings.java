package org.dateline.store;

import java.io.Serializable;

/**
 * How published Parquet files are written.
 *
 * @param zstdLevel level of compression, 1 to 22
 * @param rowGroupBytes size at which a row group ends: what each task holds in memory, about
 * @param fileBytes size from which a file ends at the next change of day; at twice that it ends
 *     within the day
 */
public record FileSettings(int zstdLevel, long rowGroupBytes, long fileBytes)
    implements Serializable {

  /**
   * As published: level 3 is as fast as 1 for 10 % less, 9 takes three times as long for another 7
   * %; a month below 256 MB is one file, and the size of a file in work is only estimated, hence a
   * limit of 256 MiB.
   */
  public static final FileSettings STANDARD = new FileSettings(3, 32L << 20, 256L << 20);

  public FileSettings {
    if (zstdLevel < 1 || zstdLevel > 22 || rowGroupBytes < 1 || fileBytes < 1) {
      throw new IllegalArgumentException(
          "zstd level must be 1 to 22 and sizes positive: %d, %d, %d"
              .formatted(zstdLevel, rowGroupBytes, fileBytes));
    }
  }
}
