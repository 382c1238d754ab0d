package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dateline.ingest.Folder.gzip;
import static org.dateline.ingest.Folder.join;
import static org.dateline.ingest.Folder.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GunzipStreamTest {
  private static final long SEED = 20240301L;

  @Test
  void membersFollowEachOther() throws IOException {
    assertThat(unpack(gzip(utf8("one "), utf8(""), utf8("two")))).asString().isEqualTo("one two");
  }

  @Test
  void zeroPaddingIsNoContent() throws IOException {
    assertThat(unpack(join(gzip(utf8("one")), new byte[512]))).asString().isEqualTo("one");
  }

  @Test
  void aHeaderMayHoldExtraFieldsNameCommentAndCheck() throws IOException {
    byte[] plain = gzip(utf8("one"));
    byte[] header = {0x1f, (byte) 0x8b, 8, 30, 1, 2, 3, 4, 0, 3, 2, 0, 9, 9, 'n', 0, 'c', 0, 5, 5};
    assertThat(unpack(join(header, Arrays.copyOfRange(plain, 10, plain.length))))
        .asString()
        .isEqualTo("one");
  }

  @Test
  void whatIsNotGzipIsCorrupt() {
    corrupt(utf8("one"), "it does not begin as gzip does");
    corrupt(join(gzip(utf8("one")), utf8("two")), "other bytes follow its last part");
    corrupt(join(gzip(utf8("one")), new byte[3], utf8("two")), "other bytes follow its padding");
    corrupt(new byte[] {0x1f, (byte) 0x8b, 7, 0, 0, 0, 0, 0, 0, 0}, "method 7");
  }

  @Test
  void aChangedChecksumOrSizeIsCorrupt() {
    byte[] crc = gzip(utf8("one"));
    crc[crc.length - 8] ^= 1;
    corrupt(crc, "its checksum does not fit");
    byte[] size = gzip(utf8("one"));
    size[size.length - 1] ^= 1;
    corrupt(size, "its size does not fit");
  }

  @Test
  void cutAnywhereItIsCorrupt() {
    byte[] whole = gzip(utf8("a text that is a little longer than the others"));
    for (int length = 1; length < whole.length; length++) {
      corrupt(Arrays.copyOf(whole, length), "");
    }
  }

  @Test
  void anyDamageIsFoundOrHarmless() {
    Random random = new Random(SEED);
    byte[] text = new byte[5_000];
    random.nextBytes(text);
    byte[] whole = gzip(text);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(unpack(damaged)).as("seed %d, case %d", SEED, i).isEqualTo(text);
      } catch (IOException e) {
        assertThat(e).isInstanceOf(BadInputException.class);
      }
    }
  }

  @Test
  void aRatioAboveTheLimitIsABomb() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> unpack(gzip(new byte[1 << 20])))
        .satisfies(e -> assertThat(e.reject().reason()).isEqualTo(Reason.BOMB))
        .withMessageContaining("more than 20 to 1");
  }

  @Test
  void moreThanTheLargestFileIsABomb() {
    byte[] noise = new byte[5 << 20];
    new Random(SEED).nextBytes(noise);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> unpack(gzip(noise)))
        .satisfies(e -> assertThat(e.reject().reason()).isEqualTo(Reason.BOMB))
        .withMessage("unpacks to more than 4194304 bytes");
  }

  private static void corrupt(byte[] bytes, String why) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> unpack(bytes))
        .satisfies(e -> assertThat(e.reject().reason()).isEqualTo(Reason.CORRUPT_GZIP))
        .withMessageContaining(why);
  }

  private static byte[] unpack(byte[] bytes) throws IOException {
    try (GunzipStream in =
        new GunzipStream(new ByteArrayInputStream(bytes), Folder.settings().limits())) {
      return in.readAllBytes();
    }
  }
}
