package gongzhi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bin/run} as anybody starts it, with the demo, on a folder of the bench. */
final class DemoStart implements AutoCloseable {

  private static final Pattern READY =
      Pattern.compile("http://localhost:(\\d+)/\\s+\\(([0-9.]+) s\\)");

  private final Process process;
  private final Path data;
  private final int port;
  private final double seconds;

  private DemoStart(Process process, Path data, int port, double seconds) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.seconds = seconds;
  }

  static DemoStart on(Path data, int port) throws IOException {
    Files.createDirectories(data);
    Process process =
        new ProcessBuilder("bin/run", "--data=" + data, "--port=" + port)
            .redirectError(data.resolve("run.log").toFile())
            .start();
    BufferedReader said = process.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> listen(said));
        double seconds = Double.parseDouble(ready.group(2));
        return new DemoStart(process, data, Integer.parseInt(ready.group(1)), seconds);
      }
    }
    throw new IllegalStateException("bin/run did not start; see " + data.resolve("run.log"));
  }

  /** So that nobody waits for us to read; ends with the program. */
  private static void listen(BufferedReader said) {
    try {
      said.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // It has ended.
    }
  }

  int port() {
    return port;
  }

  /** From the command to the first page, as the program tells. */
  double seconds() {
    return seconds;
  }

  /** Of the program alone, and of its database. */
  long[] megabytes() throws IOException {
    Path file = data.resolve("postgres/cluster/postmaster.pid");
    long database = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return new long[] {
      Memory.of(process.toHandle()), Memory.ofAll(ProcessHandle.of(database).orElseThrow())
    };
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
