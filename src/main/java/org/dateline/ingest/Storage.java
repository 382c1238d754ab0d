package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of listed files come from. */
interface Storage {
  InputStream open(InputFile file) throws IOException;

  /** How the file differs now from what was listed, if it does. */
  Optional<Unstable> changeOf(InputFile file) throws IOException;
}
