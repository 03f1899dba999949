package gongzhi.integrations.lists;

import java.io.PrintStream;
import java.time.Duration;

/** One line on the terminal that says how far it is; to a file, one line every ten seconds. */
final class ProgressBar {

  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = Duration.ofMillis(200).toNanos();
  private static final long EVERY_NANOS_IN_A_FILE = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final boolean terminal;
  private final long whole;
  private final long began = System.nanoTime();
  private final long rowsBefore;
  private long drawn = began;

  /**
   * @param whole bytes of the file
   */
  ProgressBar(PrintStream out, boolean terminal, long whole, long rowsBefore) {
    this.out = out;
    this.terminal = terminal;
    this.whole = Math.max(1, whole);
    this.rowsBefore = rowsBefore;
  }

  void show(long bytesRead, Journal.Counts counts) {
    long now = System.nanoTime();
    if (now - drawn < (terminal ? EVERY_NANOS : EVERY_NANOS_IN_A_FILE)) {
      return;
    }
    drawn = now;
    draw(Math.min(1, (double) bytesRead / whole), counts);
  }

  void end(Journal.Counts counts) {
    draw(1, counts);
    out.print(terminal ? "\n" : "");
  }

  private void draw(double part, Journal.Counts counts) {
    int full = (int) (part * WIDTH);
    String line =
        "[%s%s] %3.0f %%  %,d rows  %,.0f/s  %,d refused"
            .formatted(
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                part * 100,
                counts.rows(),
                perSecond(counts),
                counts.refused());
    out.print(terminal ? "\r" + line : line + "\n");
    out.flush();
  }

  private double perSecond(Journal.Counts counts) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return (counts.rows() - rowsBefore) / Math.max(0.001, seconds);
  }
}
