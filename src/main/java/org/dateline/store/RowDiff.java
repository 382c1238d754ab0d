package org.dateline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.io.InputFile;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Contract;
import org.dateline.table.RowChange;

/**
 * The rows that differ between two publications. Only days that differ are read, both sides in the
 * order of the table and a few row groups at a time, however large they are.
 */
public record RowDiff(OutputFolder out, Manifest before, Manifest after) {

  /**
   * Reads what differs in a table.
   *
   * @param changes of that table, from {@link ManifestDiff}
   * @param most rows to hand over
   * @param each takes the rows, in the order of days and keys
   * @return how many rows differ, those of which no more was handed over included
   * @throws UserException of fault USAGE if files are gone, of fault DAMAGED or STORAGE if they
   *     cannot be read
   */
  public long read(
      Contract contract, List<ManifestDiff.Change> changes, int most, Consumer<RowChange> each) {
    Reading reading = new Reading(contract, most, each);
    for (ManifestDiff.Change change : changes) {
      reading.read(change);
    }
    return reading.differ;
  }

  /** What was found in a table so far. */
  private final class Reading {
    private final Contract contract;
    private final RowLayout layout;
    private final GroupValues values;
    private final int most;
    private final Consumer<RowChange> each;
    private long differ;

    Reading(Contract contract, int most, Consumer<RowChange> each) {
      this.contract = contract;
      this.layout = new RowLayout(contract);
      this.values = new GroupValues(layout);
      this.most = most;
      this.each = each;
    }

    void read(ManifestDiff.Change change) {
      if (change.rowsBefore() > 0 && change.rowsAfter() > 0) {
        compare(change);
      } else {
        long rows = change.rowsBefore() + change.rowsAfter();
        long found = differ;
        show(change);
        differ = found + rows;
      }
    }

    private void compare(ManifestDiff.Change change) {
      try (MergedRows old = merged(before, files(before, change), change);
          MergedRows now = merged(after, files(after, change), change)) {
        Optional<Object[]> gone = old.next();
        Optional<Object[]> added = now.next();
        while (gone.isPresent() || added.isPresent()) {
          int order = order(gone, added);
          if (order != 0 || !layout.same(gone.orElseThrow(), added.orElseThrow())) {
            tell(order <= 0 ? gone : Optional.empty(), order >= 0 ? added : Optional.empty());
          }
          gone = order <= 0 ? old.next() : gone;
          added = order >= 0 ? now.next() : added;
        }
      } catch (IOException e) {
        throw StorageFaults.ofReading("read table " + contract.name(), out.root(), e);
      }
    }

    /** Shows rows that only one publication has, as far as there is room: how many is known. */
    private void show(ManifestDiff.Change change) {
      boolean gone = change.rowsBefore() > 0;
      Manifest manifest = gone ? before : after;
      for (PublishedTable.File file : files(manifest, change)) {
        if (differ >= most) {
          return;
        }
        try (MergedRows rows = merged(manifest, List.of(file), change)) {
          Optional<Object[]> row = rows.next();
          while (row.isPresent() && differ < most) {
            tell(gone ? row : Optional.empty(), gone ? Optional.empty() : row);
            row = rows.next();
          }
        } catch (IOException e) {
          throw StorageFaults.ofReading("read table " + contract.name(), out.root(), e);
        }
      }
    }

    private int order(Optional<Object[]> gone, Optional<Object[]> added) {
      if (gone.isEmpty() || added.isEmpty()) {
        return gone.isEmpty() ? 1 : -1;
      }
      return layout.compare(gone.get(), added.get());
    }

    private void tell(Optional<Object[]> gone, Optional<Object[]> added) {
      if (differ < most) {
        each.accept(
            new RowChange(
                contract,
                gone.map(values::texts).orElse(Map.of()),
                added.map(values::texts).orElse(Map.of())));
      }
      differ++;
    }

    private List<PublishedTable.File> files(Manifest manifest, ManifestDiff.Change change) {
      List<PublishedTable.File> files =
          manifest.table(contract.name()).map(PublishedTable::files).orElse(List.of());
      return change
          .day()
          .map(day -> files.stream().filter(file -> file.isAround(day)).toList())
          .orElse(files);
    }

    private MergedRows merged(
        Manifest manifest, List<PublishedTable.File> files, ManifestDiff.Change change)
        throws IOException {
      return MergedRows.of(layout, files, file -> open(manifest, file, change));
    }
  }

  private RowCursor open(Manifest manifest, PublishedTable.File file, ManifestDiff.Change change)
      throws IOException {
    try {
      InputFile input = out.storage().input(file.path());
      return (change.day().isPresent()
              ? RowScan.day(input, change.day().get())
              : RowScan.whole(input))
          .open();
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new UserException(
          Fault.USAGE,
          "Cannot show rows of publication %d of %s: its files are gone, %s is missing. Choose one that is kept: dateline list %2$s"
              .formatted(manifest.number(), out.root(), file.path()),
          e);
    } catch (RuntimeException e) { // what Parquet throws at a file that is none
      throw new UserException(
          Fault.DAMAGED,
          "Cannot show rows of publication %d of %s: %s cannot be read, %s. See: dateline verify %2$s --number %1$d"
              .formatted(manifest.number(), out.root(), file.path(), e.getMessage()),
          e);
    }
  }
}
