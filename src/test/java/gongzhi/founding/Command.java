package gongzhi.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of a class as the scripts in {@code bin} start it, to its end. */
record Command(int code, String said) {

  /**
   * @param here where it was typed, with the packs in {@code places} below
   */
  static Command java(Path here, String type, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dgongzhi.here=" + here));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GONGZHI_PLACES", here.resolve("places").toString());
    builder.environment().put("GONGZHI_DATABASE_URL", "");
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Command(process.onExit().join().exitValue(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
