package org.dateline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One way to make tables from a corpus.
 *
 * @param name what the report calls it
 * @param output where it publishes
 * @param eventLog the folder that Spark writes its events to
 * @param environment variables to set
 * @param limit after which it is stopped
 */
record Way(
    String name,
    List<String> command,
    Path output,
    Path eventLog,
    Map<String, String> environment,
    Duration limit) {}
