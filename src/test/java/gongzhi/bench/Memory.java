package gongzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Memory of processes, in megabytes. What several share is counted once where the system says so.
 */
final class Memory {

  private Memory() {}

  /** Of one process alone. */
  static long of(ProcessHandle process) {
    return kilobytes(process, "Rss:") / 1024;
  }

  /** Of a process and all below it; each gets its part of what they share. */
  static long ofAll(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> kilobytes(one, "Pss:"))
            .sum()
        / 1024;
  }

  private static long kilobytes(ProcessHandle process, String name) {
    try {
      List<String> lines =
          Files.readAllLines(Path.of("/proc/%d/smaps_rollup".formatted(process.pid())));
      return lines.stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0; // It has ended, or it is somebody else's.
    }
  }
}
