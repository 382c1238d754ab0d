package org.dateline.cli;

/** How logs are written, by the words of the command line. */
enum LogFormat {
  text,
  json
}
