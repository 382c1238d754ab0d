package org.dateline.ingest;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells from the first bytes of a file that it is no UTF-8 text. */
final class Signature {
  /** How many bytes are looked at. */
  static final int LOOK = 1 << 13;

  /** One control character in ten bytes: text has none to speak of, NUL-laden text a few. */
  private static final int CONTROL_SHARE = 10;

  /** UTF-16 of western text has a zero in every other byte; three in ten leave room for others. */
  private static final double ZERO_SHARE = 0.3;

  private static final Map<String, String> BINARY = new LinkedHashMap<>();
  private static final Map<String, String> WIDE = new LinkedHashMap<>();

  static {
    BINARY.put("89504e470d0a1a0a", "a PNG image");
    BINARY.put("ffd8ff", "a JPEG image");
    BINARY.put("47494638", "a GIF image");
    BINARY.put("25504446", "a PDF document");
    BINARY.put("504b0304", "a ZIP archive");
    BINARY.put("1f8b08", "gzip without .gz in its name");
    BINARY.put("28b52ffd", "zstd");
    BINARY.put("fd377a585a00", "xz");
    BINARY.put("425a6839314159", "bzip2");
    BINARY.put("377abcaf271c", "a 7z archive");
    BINARY.put("7f454c46", "a program");
    BINARY.put("50415231", "Parquet");
    BINARY.put("d0cf11e0a1b11ae1", "an old Office document");
    BINARY.put("53514c69746520666f726d6174203300", "an SQLite database");
    WIDE.put("fffe0000", "UTF-32");
    WIDE.put("0000feff", "UTF-32");
    WIDE.put("fffe", "UTF-16");
    WIDE.put("feff", "UTF-16");
  }

  private Signature() {}

  /** Refuses the first bytes of a file if they are not those of UTF-8 text. */
  static void check(byte[] bytes, int length) throws BadInputException {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(length, 16));
    refuse(BINARY, start, Reason.BINARY);
    refuse(WIDE, start, Reason.ENCODING);
    int controls = 0;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < length; i++) {
      int value = bytes[i];
      if (value >= 0
          && value < ' '
          && value != '\t'
          && value != '\n'
          && value != '\r'
          && value != '\f') {
        controls++;
        evenZeros += value == 0 && i % 2 == 0 ? 1 : 0;
        oddZeros += value == 0 && i % 2 == 1 ? 1 : 0;
      }
    }
    if (controls > length / CONTROL_SHARE) {
      refuseControls(length, controls, evenZeros, oddZeros);
    }
  }

  private static void refuse(Map<String, String> signatures, String start, Reason reason)
      throws BadInputException {
    for (Map.Entry<String, String> known : signatures.entrySet()) {
      if (start.startsWith(known.getKey())) {
        throw new BadInputException(reason, "begins as " + known.getValue() + " does");
      }
    }
  }

  private static void refuseControls(int length, int controls, int evenZeros, int oddZeros)
      throws BadInputException {
    int most = Math.max(evenZeros, oddZeros);
    boolean oneSided = Math.min(evenZeros, oddZeros) * 20 <= most;
    if (oneSided && most > ZERO_SHARE * length && length > 3) {
      throw new BadInputException(
          Reason.ENCODING, "looks like UTF-16: %d of %d bytes are zero".formatted(most, length));
    }
    throw new BadInputException(
        Reason.BINARY,
        "%d of the first %d bytes are control characters".formatted(controls, length));
  }
}
