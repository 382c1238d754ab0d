package org.dateline.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The job specs that the jar carries, the files of jobs/. */
public final class ShippedSpecs {
  /** Their names, the spec of a run without another first. */
  public static final List<String> NAMES = List.of("daily", "topics", "cooccurrence");

  private ShippedSpecs() {}

  /** The text of a shipped spec. */
  public static String text(String name) {
    String resource = "/org/dateline/jobs/" + name + ".yaml";
    try (InputStream in = ShippedSpecs.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
