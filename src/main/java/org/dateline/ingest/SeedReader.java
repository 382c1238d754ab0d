package org.dateline.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.ArticleFields.DateSource;
import org.dateline.ingest.ArticleFields.PublicationDay;

/**
 * One article a file, a {@link SeedText}. Without a date in the first line the path is asked for
 * one.
 */
final class SeedReader implements FormatReader {
  @Override
  public String name() {
    return "seed";
  }

  @Override
  public List<String> endings() {
    return List.of(".txt");
  }

  @Override
  public boolean hasOwnIds(IngestSettings settings) {
    return false;
  }

  @Override
  public RecordStream read(Content content, FileContext context) {
    return new OneRecord(content, context);
  }

  /** The only record of a file. */
  private static final class OneRecord implements RecordStream {
    private final Content content;
    private final FileContext context;
    private boolean done;

    OneRecord(Content content, FileContext context) {
      this.content = content;
      this.context = context;
    }

    @Override
    public Optional<FoundRecord> next() throws IOException {
      if (done) {
        return Optional.empty();
      }
      done = true;
      long most = context.settings().limits().maxRecord();
      byte[] bytes = new byte[(int) Math.min(most + 1, expected())];
      int length = 0;
      int count;
      while ((count = content.read(bytes, length, bytes.length - length)) > 0) {
        length += count;
        if (length > most) {
          return Optional.of(tooLarge(length + drain(bytes), most));
        }
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(most + 1, 2L * length));
        }
      }
      String sha256 =
          content.isPacked() ? context.sha256().of(bytes, 0, length) : content.storedSha256();
      return Optional.of(
          new FoundRecord(0, 0, length, Optional.of(sha256), verdict(bytes, length)));
    }

    /** One byte of room more than the file has, so that its end is seen at once. */
    private long expected() {
      return Math.max(1, content.isPacked() ? 4 * context.file().bytes() : context.file().bytes())
          + 1;
    }

    private long drain(byte[] room) throws IOException {
      long drained = 0;
      int count;
      while ((count = content.read(room, 0, room.length)) > 0) {
        drained += count;
      }
      return drained;
    }

    private FoundRecord tooLarge(long bytes, long most) {
      return FoundRecord.file(
          bytes,
          new Reject(Reason.TOO_LARGE, "%d bytes, at most %d are taken".formatted(bytes, most)));
    }

    private Verdict verdict(byte[] bytes, int length) {
      try {
        return article(SeedText.of(bytes, length, context.utf8()));
      } catch (BadInputException e) {
        return e.reject();
      }
    }

    private Verdict article(SeedText text) throws BadInputException {
      return new ArticleFields(
              Optional.empty(),
              day(text),
              text.headline(),
              text.body(),
              context.settings().language(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              text.nuls())
          .checked();
    }

    private PublicationDay day(SeedText text) throws BadInputException {
      return text.date().isPresent()
          ? context.days().written(text.date().get(), DateSource.HEADER)
          : context.days().fromPath("the first line is " + Detail.quote(text.headline()));
    }
  }
}
