package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void agreesWithTheDecoderOfTheJdkOnRandomText() {
    Random random = new Random(20240301);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes =
          random
              .ints(random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
              .map(c -> random.nextInt(3) > 0 ? c % 128 : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      for (int broken = random.nextInt(3); broken > 0 && bytes.length > 0; broken--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(Utf8.wellFormed(bytes)).as("round %d", round).isEqualTo(decodes(bytes));
    }
  }

  @Test
  void agreesWithTheDecoderOfTheJdkOnAllShortSequences() {
    for (int i = 0; i < 1 << 16; i++) {
      byte[] two = {(byte) (i >> 8), (byte) i};
      byte[] three = {(byte) 0xed, (byte) (i >> 8), (byte) i};
      byte[] four = {(byte) 0xf4, (byte) (i >> 8), (byte) i, (byte) 0x80};
      for (byte[] bytes : new byte[][] {two, three, four}) {
        assertThat(Utf8.wellFormed(bytes)).as("%x", i).isEqualTo(decodes(bytes));
      }
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
