package org.dateline.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Many articles a file: one JSON object a line, its fields named by the job spec. */
final class JsonLinesReader implements FormatReader {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public List<String> endings() {
    return List.of(".jsonl", ".ndjson");
  }

  @Override
  public boolean hasOwnIds(IngestSettings settings) {
    return settings.fields().containsKey("id");
  }

  @Override
  public RecordStream read(Content content, FileContext context) {
    return new JsonRecords(content, context);
  }

  /** The records of a file; blank lines are none. */
  private static final class JsonRecords implements RecordStream {
    private final FileContext context;
    private final LineStream lines;
    private final JsonArticle parser;
    private int records;
    private boolean done;

    JsonRecords(Content content, FileContext context) {
      this.context = context;
      lines = new LineStream(content, context.settings().limits().maxRecord());
      parser = new JsonArticle(context);
    }

    @Override
    public Optional<FoundRecord> next() throws IOException {
      if (done) {
        return Optional.empty();
      }
      while (lines.next()) {
        if (!lines.isBlank()) {
          records++;
          return Optional.of(record());
        }
      }
      done = true;
      return records > 0 ? Optional.empty() : Optional.of(noRecord());
    }

    private FoundRecord record() {
      if (lines.isTooLong()) {
        Reject reject =
            new Reject(
                Reason.TOO_LARGE,
                "%d bytes, at most %d are taken"
                    .formatted(lines.length(), context.settings().limits().maxRecord()));
        return new FoundRecord(records, lines.number(), lines.length(), Optional.empty(), reject);
      }
      int length = (int) lines.length();
      String sha256 = context.sha256().of(lines.bytes(), 0, length);
      return new FoundRecord(
          records, lines.number(), length, Optional.of(sha256), parser.read(lines.bytes(), length));
    }

    private FoundRecord noRecord() {
      return FoundRecord.file(
          context.file().bytes(),
          new Reject(Reason.EMPTY, "no record in %d lines".formatted(lines.number())));
    }
  }
}
