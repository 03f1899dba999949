package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.procedures.bodies.AdviceDesk;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.procedures.bodies.NewAdvice;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.demo.DemoHeld.Two;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Has an adviser of the pool call made-up matters lawful: one asks, another enters what was signed.
 */
@Component
class DemoAdvice {

  private static final Duration ASKED = Duration.ofDays(4);
  private static final Duration ANSWERED = Duration.ofDays(2);
  private static final String SIGNED = "方案没有违反民法典和组织法，可以提交大家表决（示例）。";

  private final AdviceDesk desk;
  private final AdviceStore store;
  private final DemoRosters rosters;
  private final MeetingBodyBook book;
  private final DemoSheets sheets;
  private final DemoTurns turns;
  private final Areas areas;

  DemoAdvice(
      AdviceDesk desk,
      AdviceStore store,
      DemoRosters rosters,
      MeetingBodyBook book,
      DemoSheets sheets,
      DemoTurns turns,
      Areas areas) {
    this.desk = desk;
    this.store = store;
    this.rosters = rosters;
    this.book = book;
    this.sheets = sheets;
    this.turns = turns;
    this.areas = areas;
  }

  /** The number of an opinion on this matter that was asked for and answered before this moment. */
  String lawful(Instant at, Two people, Decision about) {
    KeptBody pool = book.kept(areas.get(about.area()), AdviceDesk.POOL);
    Viewer asks = people.first();
    long adviser = adviser(asks, pool, at);
    LocalDate due = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    NewAdvice wanted =
        new NewAdvice(about.no().value(), "“" + about.title() + "”的方案合不合法？", adviser, due);
    String no = turns.at(at.minus(ASKED), asks, () -> desk.ask(asks, pool, wanted));
    return turns.at(at.minus(ANSWERED), people.second(), () -> entered(people.second(), no));
  }

  private String entered(Viewer by, String no) {
    Advice advice = store.get(no);
    desk.enter(by, advice, Verdict.LAWFUL, SIGNED, sheets.opinion(no));
    return no;
  }

  private long adviser(Viewer by, KeptBody pool, Instant at) {
    return rosters.of(by, pool.area(), book.get(pool.area(), pool.key()), at).stream()
        .filter(one -> one.ties().isEmpty() && one.until() == null)
        .map(BodyMember::id)
        .findFirst()
        .orElseThrow();
  }
}
