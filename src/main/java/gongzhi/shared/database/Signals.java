package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What Java itself cannot say to another process: PostgreSQL stops fast on an interrupt only. */
final class Signals {

  private Signals() {}

  /** Asks the process to end now, as Ctrl-C does. A process that is gone is no error. */
  static void interrupt(long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -INT " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits; an interrupt of the thread ends the wait and stays visible. */
  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
