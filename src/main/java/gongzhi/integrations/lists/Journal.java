package gongzhi.integrations.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * How far a list has come, and the rows that were refused. A stopped import goes on where it was:
 * rows behind it are not sent again, and no refused row stands in the report twice.
 */
final class Journal implements AutoCloseable {

  private final Path state;
  private final Path report;
  private final FileChannel refused;
  private final Standing begun;
  private Counts counts = new Counts(0, 0, 0, 0);

  /**
   * What became of the rows so far.
   *
   * @param rows read, answered and written down
   */
  record Counts(long rows, long taken, long settled, long refused) {

    Counts plus(Counts other) {
      return new Counts(
          rows + other.rows, taken + other.taken, settled + other.settled, refused + other.refused);
    }
  }

  private Journal(Path state, Path report, FileChannel refused, Standing begun) {
    this.state = state;
    this.report = report;
    this.refused = refused;
    this.begun = begun;
  }

  /**
   * The journal of this list, at the end of what was done before. A list that was changed since
   * begins anew: its rows keep their keys, so what was taken in stays single. Refuses to go on at
   * another program or as another officer, where the keys mean nothing and rows would double.
   */
  static Journal open(Order order, String account, Collection<String> columns) throws IOException {
    Path beside = order.journal();
    Path state = beside.resolveSibling(beside.getFileName() + ".state");
    Path report = beside.resolveSibling(beside.getFileName() + ".refused.csv");
    Standing begun = Standing.atTheBeginning(order, account);
    Optional<Standing> before = Standing.read(state);
    if (before.isPresent()) {
      before.get().requireSameTarget(begun, state);
    }
    Files.createDirectories(Objects.requireNonNull(report.toAbsolutePath().getParent()));
    FileChannel refused =
        FileChannel.open(report, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Journal journal = new Journal(state, report, refused, begun);
    journal.goOn(before.filter(old -> old.list() == begun.list()), columns);
    return journal;
  }

  private void goOn(Optional<Standing> before, Collection<String> columns) throws IOException {
    if (before.isPresent()) {
      before.get().requireWholeReport(refused.size(), report);
      counts = before.get().counts();
      refused.truncate(before.get().reportBytes());
      refused.position(refused.size());
      return;
    }
    refused.truncate(0);
    List<String> names = new ArrayList<>(List.of("row", "reason"));
    names.addAll(columns);
    write(names);
  }

  Counts counts() {
    return counts;
  }

  Path report() {
    return report;
  }

  /** One more refused row, as it stood in the list, with the reason in front. */
  void refuse(Cells row, String reason) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number()), reason));
    cells.addAll(row.byName().values());
    write(cells);
  }

  /** The rows up to here are done. */
  void done(Counts more) {
    counts = counts.plus(more);
    try {
      refused.force(false);
      begun.with(counts, refused.position()).write(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<String> cells) {
    String line = CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    try {
      refused.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    refused.close();
  }
}
