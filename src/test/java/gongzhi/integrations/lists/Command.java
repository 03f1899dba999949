package gongzhi.integrations.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code bin/import} as a process of its own, as it is when somebody types it. */
record Command(Process process) {

  /** How it ended and all it said. */
  record End(int code, String said) {

    /** What it said where it could not go on: one line, never a stack. */
    String onlyLine() {
      List<String> lines = said.lines().filter(line -> !line.startsWith("Waiting for")).toList();
      if (code != 2 || lines.size() != 1) {
        throw new AssertionError("ended with " + code + " and said: " + said);
      }
      return lines.getFirst();
    }
  }

  static Command start(Path folder, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dgongzhi.here=" + folder, "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ImportCases.class.getName());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GONGZHI_PASSWORD", "nobody's password");
    builder.environment().put("GONGZHI_CODE", "000000");
    return new Command(builder.start());
  }

  static End run(Path folder, String... words) throws IOException {
    return start(folder, words).end();
  }

  End end() throws IOException {
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("does not end: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new End(process.exitValue(), said);
  }
}
