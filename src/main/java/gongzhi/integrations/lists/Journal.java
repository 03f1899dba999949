package gongzhi.integrations.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * How far a list has come, and the rows that were refused. A stopped import goes on where it was:
 * rows behind it are not sent again, and no refused row stands in the report twice.
 */
final class Journal implements AutoCloseable {

  private final Path state;
  private final Path report;
  private final FileChannel refused;
  private final long version;
  private Counts counts;

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

  private Journal(Path state, Path report, FileChannel refused, long version) {
    this.state = state;
    this.report = report;
    this.refused = refused;
    this.version = version;
    this.counts = new Counts(0, 0, 0, 0);
  }

  /**
   * The journal of this list, at the end of what was done before. A list that was changed since
   * begins anew: its rows keep their keys, so what was taken in stays single.
   *
   * @param beside the path whose name the report and the state carry on
   */
  static Journal open(Path list, Path beside, Collection<String> columns) throws IOException {
    Path state = beside.resolveSibling(beside.getFileName() + ".state");
    Path report = beside.resolveSibling(beside.getFileName() + ".refused.csv");
    FileChannel refused =
        FileChannel.open(report, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long version = Files.getLastModifiedTime(list).toMillis() ^ Files.size(list);
    Journal journal = new Journal(state, report, refused, version);
    if (!Files.exists(state) || !journal.resumes(Files.readString(state).strip().split(" ", -1))) {
      refused.truncate(0);
      List<String> names = new ArrayList<>(List.of("row", "reason"));
      names.addAll(columns);
      journal.write(names);
    }
    return journal;
  }

  private boolean resumes(String[] words) throws IOException {
    if (Long.parseLong(words[0]) != version) {
      return false;
    }
    counts =
        new Counts(
            Long.parseLong(words[1]),
            Long.parseLong(words[2]),
            Long.parseLong(words[3]),
            Long.parseLong(words[4]));
    refused.truncate(Long.parseLong(words[5]));
    refused.position(refused.size());
    return true;
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

  /** The rows up to here are done. The state moves in one step, so it is never half written. */
  void done(Counts more) {
    counts = counts.plus(more);
    try {
      refused.force(false);
      Path next = state.resolveSibling(state.getFileName() + ".next");
      String line =
          "%d %d %d %d %d %d\n"
              .formatted(
                  version,
                  counts.rows,
                  counts.taken,
                  counts.settled,
                  counts.refused,
                  refused.position());
      Files.writeString(next, line);
      Files.move(next, state, StandardCopyOption.ATOMIC_MOVE);
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
