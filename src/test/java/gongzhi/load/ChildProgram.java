package gongzhi.load;

import gongzhi.shared.database.ServedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product as a child process on data of its own; it ends with us, or when we kill it. */
public final class ChildProgram implements AutoCloseable {

  private final Process process;
  private final int port;
  private final @Nullable Stage stage;

  /**
   * Who is signed in.
   *
   * @param officer session of an officer who may register reports in the area
   * @param resident session of a resident
   * @param dispatcher session of an officer of the whole district
   * @param area the community where they are
   */
  public record Stage(
      String officer,
      long officerId,
      String resident,
      long residentId,
      String dispatcher,
      long area) {

    static Stage read(String[] words) {
      return new Stage(
          words[2],
          Long.parseLong(words[3]),
          words[4],
          Long.parseLong(words[5]),
          words[6],
          Long.parseLong(words[7]));
    }
  }

  private ChildProgram(Process process, int port, @Nullable Stage stage) {
    this.process = process;
    this.port = port;
    this.stage = stage;
  }

  /** Starts it for the first time on this data folder. */
  public static ChildProgram start(Path data, String... options) {
    return start(data, null, true, options);
  }

  /** Starts it on this data folder as it is: nobody is entered, nobody is signed in. */
  public static ChildProgram bare(Path data, String... options) {
    return start(data, null, false, options);
  }

  /** Starts it again where another one was killed; sessions live on in the data. */
  public ChildProgram again(Path data, String... options) {
    return start(data, stage, false, options);
  }

  private static ChildProgram start(
      Path data, @Nullable Stage before, boolean cast, String... options) {
    try {
      Files.createDirectories(data);
      Process process = launch(data, cast, options);
      String[] words = readyLine(process).split(" ");
      Stage stage = cast ? Stage.read(words) : before;
      return new ChildProgram(process, Integer.parseInt(words[1]), stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path data, boolean cast, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx320m", "-Xss512k"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(System.getProperty("gongzhi.load.options", "").split(" +")));
    command.removeIf(String::isEmpty);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ServedProgram.class.getName());
    command.addAll(List.of("--gongzhi.data=" + data, "--gongzhi.database-url=", "--server.port=0"));
    command.addAll(List.of(options));
    if (cast) {
      command.add("--cast");
    }
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(data.resolve("program.log").toFile()))
        .start();
  }

  private static String readyLine(Process process) throws IOException {
    BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream()));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(ServedProgram.READY)) {
        Thread.ofVirtual().start(() -> drain(said));
        return line;
      }
      all.append(line).append('\n');
    }
    throw new IllegalStateException("The program did not start:\n" + all);
  }

  /** What nobody reads would fill the pipe and hold the program up. */
  private static void drain(BufferedReader said) {
    try {
      said.transferTo(Writer.nullWriter());
    } catch (IOException ended) {
      // The program was ended; there is nothing left to read.
    }
  }

  public int port() {
    return port;
  }

  public Stage stage() {
    return Objects.requireNonNull(stage, "started bare");
  }

  public ServedDatabase database(Path data) {
    return new ServedDatabase(data);
  }

  public long pid() {
    return process.pid();
  }

  /** Ends it at this instant; nothing is flushed and nobody is told. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }
}
