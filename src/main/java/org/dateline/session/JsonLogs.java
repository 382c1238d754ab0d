package org.dateline.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.logging.log4j.core.config.Configurator;

/** Logs as JSON, an object a line, in the place of whatever Spark or the site had set up. */
public final class JsonLogs {
  private JsonLogs() {}

  /** Logs so from now on, in this process. */
  public static void start() {
    Configurator.reconfigure(settings());
  }

  private static URI settings() {
    try {
      return JsonLogs.class.getResource("log4j2-json.properties").toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the jar is no URI", e);
    }
  }
}
