package org.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex, one digest at a time. */
final class Sha256 {
  private static final int ID_BYTES = 16;
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Sha256 begin() {
    digest.reset();
    return this;
  }

  void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
  }

  String end() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The 64 hex digits of some bytes. */
  String of(byte[] bytes, int from, int length) {
    begin().add(bytes, from, length);
    return end();
  }

  /** The first 32 hex digits of a text in UTF-8: the form of an article_id. */
  String id(String text) {
    begin();
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }
}
