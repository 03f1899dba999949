package gongzhi.bench;

import gongzhi.bench.IntakeRow.Who;
import gongzhi.bench.StudiedRow.Target;
import gongzhi.load.ChildProgram;
import gongzhi.load.Load;
import gongzhi.load.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is written: reports and acts, the product in turns with the database alone. */
final class WritePart {

  private static final int CLIENTS = 64;
  private static final int CLIENTS_OF_THE_DATABASE = 8;
  private static final int TARGETS = 4000;

  private final Findings findings;
  private final Plan plan;
  private final ChildProgram program;
  private final Ceiling ceiling;
  private final JdbcTemplate db;
  private final Who who;

  WritePart(Findings findings, Plan plan, ChildProgram program, Ceiling ceiling, JdbcTemplate db) {
    this.findings = findings;
    this.plan = plan;
    this.program = program;
    this.ceiling = ceiling;
    this.db = db;
    long area = program.stage().area();
    String path =
        db.queryForObject("select path from territory.area where id = ?", String.class, area);
    this.who = new Who(area, path, program.stage().officerId(), -1);
  }

  void run() throws IOException {
    Person officer = Person.with(program.port(), program.stage().officer());
    Load.Call intake = Requests.intake(officer, who.area());
    load(CLIENTS, plan.warm(), intake);
    List<Pair> many =
        pairs(
            () -> load(CLIENTS, plan.time(), intake).perSecond(),
            () -> ceiling.intake(CLIENTS_OF_THE_DATABASE, plan.time(), who).perSecond());
    findings.add(
        Finding.atLeast(
            "intake over HTTP ÷ database",
            Pair.ratio(many),
            0.5,
            Pair.sides(many, " a second, 64 connections ÷ 8")));
    List<Pair> lonely =
        pairs(
            () -> load(1, plan.time(), intake).p50(),
            () -> ceiling.intake(1, plan.time(), who).p50());
    findings.add(
        Finding.atMost(
            "a lonely client's intake ÷ database",
            Pair.ratio(lonely),
            3,
            "",
            Pair.sides(lonely, " µs, p50")));
    Load.Reached empty = load(CLIENTS, plan.time(), Requests.refused(officer));
    findings.add(
        Finding.told(
            "requests that are refused at the door",
            Finding.number(Math.rint(empty.perSecond())),
            "a second: what HTTP, session and rights cost by themselves"));
    transitions(officer);
  }

  /** On cases that nobody has touched since they came in: half of them for each side. */
  private void transitions(Person officer) {
    List<Target> targets = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    db.query(
        """
        select id, no, last_leaf from cases.case_file
         where community_id = ? and closed_at is null and version = 1 order by id desc limit ?
        """,
        row -> {
          if (numbers.size() > targets.size()) {
            targets.add(new Target(row.getLong(1), row.getString(2), row.getBytes(3)));
          } else {
            numbers.add(row.getString(2));
          }
        },
        who.area(),
        TARGETS);
    Load.Call studied = Requests.studied(officer, numbers);
    load(CLIENTS, plan.warm(), studied);
    List<Pair> acts =
        pairs(
            () -> load(CLIENTS, plan.time(), studied).perSecond(),
            () ->
                ceiling
                    .studied(
                        CLIENTS_OF_THE_DATABASE, plan.time(), targets, program.stage().officerId())
                    .perSecond());
    findings.add(
        Finding.atLeast(
            "transition over HTTP ÷ database",
            Pair.ratio(acts),
            0.5,
            Pair.sides(acts, " a second, 64 connections ÷ 8")));
  }

  private List<Pair> pairs(Supplier<Number> product, Supplier<Number> alone) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < plan.pairs(); i++) {
      boolean productFirst = i % 2 == 0;
      double first = (productFirst ? product : alone).get().doubleValue();
      double second = (productFirst ? alone : product).get().doubleValue();
      pairs.add(productFirst ? new Pair(first, second) : new Pair(second, first));
    }
    return pairs;
  }

  private Load.Reached load(int clients, Duration time, Load.Call call) {
    Load.Reached reached = Load.run(program.port(), clients, time, call);
    if (reached.errors() > 0) {
      throw new IllegalStateException(reached.errors() + " of the requests failed");
    }
    return reached;
  }
}
