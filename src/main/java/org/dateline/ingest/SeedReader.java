package org.dateline.ingest;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.ArticleFields.DateSource;
import org.dateline.ingest.ArticleFields.PublicationDay;

/**
 * One article a file: ` date 2024-03-01 The headline`, a blank line, the body. Without a date in
 * the first line the path is asked for one, and the whole line is the headline.
 */
final class SeedReader implements FormatReader {
  private static final String WORD = "date";

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
        Signature.check(bytes, Math.min(length, Signature.LOOK));
        CharBuffer decoded = context.utf8().decode(bytes, 0, length);
        int nuls = Blanks.nuls(decoded);
        return article(Blanks.withoutNuls(decoded.toString()), nuls);
      } catch (BadInputException e) {
        return e.reject();
      }
    }

    private Verdict article(String text, int nuls) throws BadInputException {
      int from = 0;
      while (from < text.length() && Blanks.isBlank(text.charAt(from))) {
        from++;
      }
      if (from == text.length()) {
        throw new BadInputException(
            Reason.EMPTY, text.isEmpty() ? "nothing" : "%d blanks".formatted(text.length()));
      }
      int lineEnd = lineEnd(text, from);
      Header header = header(text, from, lineEnd);
      String headline = Blanks.oneLine(text.substring(header.headlineFrom(), lineEnd));
      String body = Blanks.lines(text.substring(lineEnd));
      return new ArticleFields(
              Optional.empty(),
              header.day(),
              headline,
              body,
              context.settings().language(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              nuls)
          .checked();
    }

    private Header header(String text, int from, int lineEnd) throws BadInputException {
      int word = wordEnd(text, from, lineEnd);
      if (!text.substring(from, word).equalsIgnoreCase(WORD)) {
        return fromPath(text, from, lineEnd);
      }
      int date = word;
      while (date < lineEnd && Blanks.isBlank(text.charAt(date))) {
        date++;
      }
      if (date == lineEnd || !Character.isDigit(text.charAt(date))) {
        return fromPath(text, from, lineEnd);
      }
      int dateEnd = wordEnd(text, date, lineEnd);
      return new Header(
          context.days().written(text.substring(date, dateEnd), DateSource.HEADER), dateEnd);
    }

    private Header fromPath(String text, int from, int lineEnd) throws BadInputException {
      String instead = "the first line is " + Detail.quote(text.substring(from, lineEnd));
      return new Header(context.days().fromPath(instead), from);
    }

    private static int wordEnd(String text, int from, int lineEnd) {
      int end = from;
      while (end < lineEnd && !Blanks.isBlank(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private static int lineEnd(String text, int from) {
      int end = from;
      while (end < text.length() && !Blanks.isLineEnd(text.charAt(end))) {
        end++;
      }
      return end;
    }
  }

  /** What the first line says: the day, and where in the text the headline begins. */
  private record Header(PublicationDay day, int headlineFrom) {}
}
