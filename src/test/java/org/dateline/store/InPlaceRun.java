package org.dateline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dateline.table.Contract;

/**
 * A publisher as it must not be: it writes each state over the one before, in one folder that it
 * never changes, and then tells of it. Whoever checks readers must catch it.
 */
public final class InPlaceRun {
  private static final String SNAPSHOT = "in-place";

  private final Storage storage;

  public InPlaceRun(Path folder) {
    this.storage = OutputFolder.probed(new LocalStorage(folder)).storage();
  }

  /** Writes the state of a number over that of another, and publishes it. */
  public void publish(int number) throws IOException {
    PublishedTable events = write(PreparedTables.EVENTS, PreparedTables.eventSlabs(number));
    PublishedTable notes = write(PreparedTables.NOTES, List.of(PreparedTables.noteRows(number)));
    Publication said = PreparedTables.publication();
    Manifest manifest =
        new Manifest(
            number,
            number - 1,
            SNAPSHOT,
            SNAPSHOT,
            Instant.EPOCH,
            said.programVersion(),
            said.spec(),
            Sha256.of(said.spec()),
            said.inputRoot(),
            said.inputsHash(),
            said.inputsSeen(),
            said.daysSeen(),
            said.daysTouched(),
            List.of(events, notes),
            List.of(),
            said.funnel(),
            said.gates(),
            said.warnings(),
            said.retractions(),
            Manifest.Gazetteer.NONE);
    storage.createIfAbsent(OutputFolder.manifest(number), ManifestFile.write(manifest));
    storage.replace(
        OutputFolder.CURRENT, "%08d".formatted(number).getBytes(StandardCharsets.UTF_8));
    storage.link(OutputFolder.LATEST, OutputFolder.snapshot(SNAPSHOT));
  }

  /** Deletes the table's files and writes new ones of the same names. */
  private PublishedTable write(Contract contract, List<List<Object[]>> slabs) throws IOException {
    String folder = OutputFolder.snapshot(SNAPSHOT);
    storage.delete(folder + "/" + contract.name());
    WritePlan plan =
        new WritePlan(
            storage, folder, SNAPSHOT, contract, PreparedTables.SLABS, FileSettings.STANDARD);
    return TableWriter.write(plan, slabs);
  }
}
