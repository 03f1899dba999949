package gongzhi.bench;

import gongzhi.load.ChildProgram;
import gongzhi.load.Load;
import java.time.Duration;

/** What is read: lists and pages, with many cases underneath. */
final class ReadPart {

  private static final int CLIENTS = 16;

  private final Findings findings;
  private final Plan plan;
  private final ChildProgram program;

  ReadPart(Findings findings, Plan plan, ChildProgram program) {
    this.findings = findings;
    this.plan = plan;
    this.program = program;
  }

  /**
   * @param no a case of the resident
   */
  void run(String no) {
    String officer = "gz=" + program.stage().officer();
    String dispatcher = "gz=" + program.stage().dispatcher();
    String resident = "gz=" + program.stage().resident();
    worklist("worklist of a community", "/desk/inbox", officer);
    worklist("worklist of the district", "/desk/inbox?of=unit", dispatcher);
    worklist("all cases of the district", "/desk/cases", dispatcher);
    page("a case at the desk", "/desk/cases/" + no, officer);
    page("a case as its reporter sees it", "/cases/" + no, resident);
    worklist("public register of the district", "/open/cases?place=yuhua", resident);
    page("home page", "/", "gz-place=" + program.stage().area());
  }

  private void worklist(String what, String path, String cookie) {
    Load.Reached alone = load(path, cookie);
    findings.add(
        Finding.atMost(
            what + ", p99",
            alone.p99() / 1000.0,
            25,
            " ms",
            "p50 %.1f ms at %,d cases; %s"
                .formatted(alone.p50() / 1000.0, plan.cases(), many(path, cookie))));
  }

  private void page(String what, String path, String cookie) {
    Load.Reached alone = load(path, cookie);
    findings.add(
        Finding.told(
            what + ", p50",
            Finding.number(alone.p50() / 1000.0) + " ms",
            "p99 %.1f ms; %s".formatted(alone.p99() / 1000.0, many(path, cookie))));
  }

  private Load.Reached load(String path, String cookie) {
    Load.run(program.port(), CLIENTS, plan.warm().dividedBy(2), Requests.page(path, cookie));
    return required(Load.run(program.port(), 1, plan.time(), Requests.page(path, cookie)), path);
  }

  private String many(String path, String cookie) {
    Duration time = plan.time().dividedBy(2);
    Load.Reached all =
        required(Load.run(program.port(), CLIENTS, time, Requests.page(path, cookie)), path);
    return "%,.0f a second at %d connections".formatted(all.perSecond(), CLIENTS);
  }

  private static Load.Reached required(Load.Reached reached, String path) {
    if (reached.errors() > 0 || reached.calls() == 0) {
      throw new IllegalStateException("%s failed %d times".formatted(path, reached.errors()));
    }
    return reached;
  }
}
