package org.dateline.ingest;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * The rows of some files, made one file after the other as they are asked for. At most two records
 * are in memory: the last of a file waits until the file is known not to have changed.
 */
final class SliceRows implements Iterator<Row>, Closeable {
  /** A file being read. */
  private record Open(InputFile file, Storage storage, Content content, RecordStream records) {}

  private final Iterator<InputFile> files;
  private final Storages storages;
  private final IngestSettings settings;
  private final Utf8 utf8 = new Utf8();
  private final Sha256 sha256 = new Sha256();
  private final RecordRows rows = new RecordRows(sha256);
  private final Deque<Row> ready = new ArrayDeque<>();
  private Optional<Open> open = Optional.empty();
  private Optional<FoundRecord> held = Optional.empty();

  SliceRows(Iterator<InputFile> files, Storages storages, IngestSettings settings) {
    this.files = files;
    this.storages = storages;
    this.settings = settings;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (open.isPresent()) {
        readOn(open.get());
      } else if (files.hasNext()) {
        begin(files.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void begin(InputFile file) {
    if (!file.toRead()) {
      ready.add(RecordRows.ignored(file));
      return;
    }
    Storage storage = storages.of(file);
    FormatReader reader = Readers.forPath(file.path(), settings.formats()).orElseThrow();
    try {
      Content content =
          new Content(storage.open(file), Readers.isPacked(file.path()), settings.limits());
      FileContext context = FileContext.of(file, settings, utf8, sha256);
      open = Optional.of(new Open(file, storage, content, reader.read(content, context)));
    } catch (IOException e) {
      ready.add(unstable(file, e));
    }
  }

  private void readOn(Open now) {
    try {
      Optional<FoundRecord> next = next(now);
      if (next.isPresent()) {
        release(now.file());
        held = next;
      } else {
        finish(now);
      }
    } catch (IOException e) {
      fail(now, unstable(now.file(), e));
    }
  }

  /** The next record; a file that cannot be read on ends with its refusal. */
  private Optional<FoundRecord> next(Open now) throws IOException {
    try {
      return now.records().next();
    } catch (BadInputException e) {
      release(now.file());
      held = Optional.of(FoundRecord.file(now.file().bytes(), e.reject()));
      return Optional.empty();
    }
  }

  private void finish(Open now) throws IOException {
    String digest = now.content().storedSha256();
    Optional<Unstable> change = now.storage().changeOf(now.file());
    if (change.isPresent()) {
      fail(now, RecordRows.unstable(now.file(), change.get(), "after it was listed"));
      return;
    }
    now.content().close();
    open = Optional.empty();
    release(now.file());
    ready.add(RecordRows.read(now.file(), digest));
  }

  private void release(InputFile file) {
    held.ifPresent(record -> ready.add(rows.record(file, record)));
    held = Optional.empty();
  }

  private void fail(Open now, Row row) {
    held = Optional.empty();
    ready.add(row);
    try {
      now.content().close();
    } catch (IOException e) {
      // the file is given up already, and its row says why
    }
    open = Optional.empty();
  }

  private static Row unstable(InputFile file, IOException e) {
    boolean gone = e instanceof NoSuchFileException || e instanceof FileNotFoundException;
    return RecordRows.unstable(
        file, gone ? Unstable.VANISHED : Unstable.UNREADABLE, InputListing.reason(e));
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().content().close();
    }
  }
}
