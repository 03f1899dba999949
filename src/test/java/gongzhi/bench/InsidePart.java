package gongzhi.bench;

import gongzhi.Gongzhi;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;

/** What is worked out in memory, on the ground and with the categories of the demonstration. */
final class InsidePart {

  private static final int POINTS = 4096;
  private static final List<String> TEXTS =
      List.of(
          "三楼楼道的灯坏了，晚上看不见台阶，老人出门很不安全，请尽快来修",
          "小区门口的垃圾桶三天没有人清运，夏天味道很大，苍蝇很多",
          "楼上装修每天早上六点就开始敲墙，中午也不休息，孩子没法睡觉",
          "咨询一下老旧小区加装电梯需要多少户同意，补贴怎么申请");

  private final Findings findings;
  private final Path data;
  private long seen;

  InsidePart(Findings findings, Path data) {
    this.findings = findings;
    this.data = data;
  }

  private interface Work {
    long once(int number);
  }

  void run() {
    try (var program =
        SpringApplication.run(
            Gongzhi.class,
            "--gongzhi.data=" + data,
            "--gongzhi.database-url=",
            "--server.port=0")) {
      locate(program.getBean(Areas.class));
      suggest(program.getBean(CategoryChoice.class), program.getBean(RuleBook.class));
    }
  }

  private void locate(Areas areas) {
    List<LngLat> points = points(areas);
    long found = points.stream().filter(point -> areas.locate(point).isPresent()).count();
    double nanos =
        nanosEach(number -> areas.locate(points.get(number % POINTS)).isPresent() ? 1 : 0);
    findings.add(
        Finding.atMost(
            "locate a point",
            nanos / 1000,
            2,
            " µs",
            "%d of %,d points lie in an area".formatted(found, POINTS)));
  }

  /** Around the middles of buildings and grids, some of them outside of everything. */
  private static List<LngLat> points(Areas areas) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    LngLat middle = new LngLat(113.03, 28.12);
    return IntStream.range(0, POINTS)
        .mapToObj(
            _ ->
                new LngLat(
                    middle.lng() + random.nextDouble(-0.08, 0.08),
                    middle.lat() + random.nextDouble(-0.08, 0.08)))
        .toList();
  }

  private void suggest(CategoryChoice choice, RuleBook book) {
    RuleVersion rules = book.current("yuhua");
    double nanos =
        nanosEach(number -> choice.suggest(rules, TEXTS.get(number % TEXTS.size()), 3).size());
    findings.add(
        Finding.atLeast(
            "category suggestions a second", Math.rint(1e9 / nanos), 20_000, "one thread"));
  }

  /** The median of nine rounds, after as many to warm up. */
  private double nanosEach(Work work) {
    double[] rounds = new double[9];
    for (int round = -rounds.length; round < rounds.length; round++) {
      long from = System.nanoTime();
      int calls = 0;
      while (System.nanoTime() - from < 100_000_000L) {
        for (int i = 0; i < 256; i++) {
          seen += work.once(calls++);
        }
      }
      if (round >= 0) {
        rounds[round] = (System.nanoTime() - from) / (double) calls;
      }
    }
    Arrays.sort(rounds);
    return seen < 0 ? -1 : rounds[rounds.length / 2];
  }
}
