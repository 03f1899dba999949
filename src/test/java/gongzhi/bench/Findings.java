package gongzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a run found, printed as it comes and written down at the end. */
final class Findings {

  private static final String HEAD =
      """
      # Measured on %s

      Machine: %d cores, %d GiB. Database and load generator run on the same cores; the ratios inside one run count, not the
      figures. %d pairs of %d s, database and product in turns, medians, after %d s of the same to warm up. Written by
      `%s`.

      Load average of the machine when the run began: %s. Above half of the cores, other work was measured too.

      | What | Value | Target | Verdict | How |
      |---|---|---|---|---|
      """;

  private final List<Finding> all = new ArrayList<>();
  private final String loadBefore;

  Findings() throws IOException {
    loadBefore = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }

  void add(Finding finding) {
    all.add(finding);
    System.out.printf(
        "%-46s %14s  %-12s %-8s %s%n",
        finding.what(), finding.value(), finding.target(), finding.verdict(), finding.detail());
  }

  long missed() {
    return all.stream().filter(one -> !one.reached()).count();
  }

  /** A report of this day; one that is there already keeps its place. */
  Path write(Path folder, Plan plan) throws IOException {
    Files.createDirectories(folder);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Path file = folder.resolve(today + (plan.quick() ? "-quick" : "") + ".md");
    StringBuilder text =
        new StringBuilder(
            HEAD.formatted(
                today,
                cores(),
                gigabytes(),
                plan.pairs(),
                plan.time().toSeconds(),
                plan.warm().toSeconds(),
                plan.command(),
                loadBefore));
    all.forEach(one -> text.append(one.row()).append('\n'));
    Files.writeString(file, text);
    return file;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static long gigabytes() throws IOException {
    String total = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
    return Math.ceilDiv(Long.parseLong(total), 1 << 20);
  }
}
