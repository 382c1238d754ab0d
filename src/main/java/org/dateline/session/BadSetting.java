package org.dateline.session;

import java.util.Optional;
import org.apache.spark.SparkException;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** Tells a setting that Spark cannot use from a bug and from a cluster that is not there. */
final class BadSetting {
  private static final String MASTER = "Could not parse Master URL";

  private BadSetting() {}

  /**
   * What to say of a session that did not start; nothing if its settings are not the reason.
   *
   * <p>Spark throws an IllegalArgumentException at a value that it cannot read. One with a cause of
   * another kind, such as a host that is not known, is about the world and not about the value.
   */
  static Optional<UserException> behind(Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String found =
        String.valueOf(root.getMessage())
            .replaceFirst(" SQLSTATE: \\w+$", "")
            .strip()
            .replaceAll("\\s*\\R\\s*", " ");
    boolean isSetting =
        root instanceof IllegalArgumentException
            || (root instanceof SparkException && found.startsWith(MASTER));
    return isSetting
        ? Optional.of(
            new UserException(
                Fault.USAGE,
                "Cannot start Spark with these settings: %s Mend the setting where it is given: by --spark, a properties file or spark-submit."
                    .formatted(found.endsWith(".") ? found : found + "."),
                failure))
        : Optional.empty();
  }
}
