package org.dateline.job;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.dateline.entities.RowProblems;
import org.dateline.entities.UserGazetteer;
import org.dateline.entities.UserRows;
import org.dateline.ingest.UserFile;
import org.dateline.spec.SpecReader;
import org.dateline.store.ParquetTable;
import org.dateline.usertable.CsvTable;
import org.dateline.usertable.JsonLinesTable;
import org.dateline.usertable.TableSink;
import org.dateline.usertable.Utf8Text;

/** Reads and checks the gazetteer that a spec or an option names; needs no session. */
final class ReadGazetteer {
  /** Characters of a field that are read, more than are taken: so that it is told by its column. */
  private static final int LONGEST_FIELD = 10_000;

  private final UserFile file;
  private final UserRows rows = new UserRows();

  private ReadGazetteer(UserFile file) {
    this.file = file;
  }

  /**
   * The gazetteer of a place.
   *
   * @param place a path, a Hadoop URI, or {@link SpecReader#NO_GAZETTEER}
   * @throws org.dateline.error.UserException of fault USAGE if it cannot be read, or with the lines
   *     that cannot be used
   */
  static UserGazetteer in(String place, Configuration hadoop) {
    return place.equals(SpecReader.NO_GAZETTEER)
        ? UserGazetteer.NONE
        : new ReadGazetteer(UserFile.read(place, hadoop)).checked();
  }

  private UserGazetteer checked() {
    TableSink sink = new Sink(rows);
    boolean isParquet = file.format() == UserFile.Format.PARQUET;
    if (isParquet) {
      ParquetTable.read(file.content(), sink);
    } else {
      readText(sink);
    }
    rows.check();
    RowProblems problems = rows.problems();
    if (problems.count() > 0) {
      List<String> told = problems.told(isParquet ? "row" : "line");
      throw file.refused(told, problems.count() - told.size());
    }
    return rows.gazetteer(file.sha256());
  }

  private void readText(TableSink sink) {
    OptionalLong nul = Utf8Text.firstNulLine(file.content());
    OptionalLong bad = Utf8Text.firstBadLine(file.content());
    if (nul.isPresent()) {
      sink.problem(nul.getAsLong(), "a binary file: a NUL is no text");
    } else if (bad.isPresent()) {
      sink.problem(bad.getAsLong(), "not UTF-8");
    } else if (file.format() == UserFile.Format.CSV) {
      CsvTable.read(Utf8Text.reader(file.content()), LONGEST_FIELD, sink);
    } else {
      JsonLinesTable.read(file.content(), sink);
    }
  }

  private record Sink(UserRows rows) implements TableSink {
    @Override
    public boolean columns(long line, List<String> names) {
      return rows.columns(line, names);
    }

    @Override
    public boolean row(long line, Map<String, String> values) {
      return rows.row(line, values);
    }

    @Override
    public void problem(long line, String found) {
      rows.problem(line, found);
    }
  }
}
