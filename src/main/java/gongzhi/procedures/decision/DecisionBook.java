package gongzhi.procedures.decision;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.engine.Act;
import gongzhi.procedures.engine.Course;
import gongzhi.procedures.engine.CourseEvent;
import gongzhi.procedures.engine.Engine;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with matters: begin one, and take its open step to the next. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DecisionBook {

  private static final int WORDS_MOST = 500;

  private final DecisionStore store;
  private final DecisionRecords records;
  private final Mandate mandate;
  private final Around around;
  private final InstantSource clock;

  /** Where a matter lies, what its months ask for, what its adviser wrote, and who applied. */
  @Component("decisionBookAround")
  record Around(Ground ground, Stages stages, LegalOpinions legal, Applications applications) {}

  DecisionBook(
      DecisionStore store,
      DecisionRecords records,
      Mandate mandate,
      Around around,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.mandate = mandate;
    this.around = around;
    this.clock = clock;
  }

  /** Begins a matter by a definition of its place; says its number. */
  public DecisionNo start(Viewer by, Area area, ProcedureRule asked, NewDecision wanted) {
    ProcedureRule rule = around.ground().local(asked, area);
    by.require(Permission.PROCEDURE_LEAD, area.path());
    wanted.require();
    requireLevel(rule, area);
    if (!rule.isFor(wanted.owners())) {
      throw Rejection.invalid("decision.not-for-this-item", rule.title());
    }
    records.requireCases(wanted.caseNos());
    Instant now = clock.instant();
    Course fresh = Course.of(wanted.matter(), wanted.owners());
    Course begun =
        fresh.after(
            new Engine(rule).begin(fresh, around.ground().moment(area, now, now)).orRefuse());
    DecisionNo no = DecisionNo.of(now.atZone(WorkingCalendar.ZONE).getYear(), store.nextNumber());
    StepRule first = rule.step(begun.step()).orElseThrow();
    Mandate.Owner owner = mandate.ownerOf(first, area.id(), by.party(), now);
    Decision decision =
        new Decision(
            no,
            rule,
            "",
            wanted.title(),
            wanted.summary(),
            begun,
            area.id(),
            area.path(),
            owner.who(),
            owner.role(),
            wanted.caseNos(),
            by.party(),
            now,
            null,
            1);
    store.insert(decision, around.ground().place(area));
    records.write(
        decision,
        new DecisionAct(
            1,
            "START",
            "",
            first.key(),
            first.body(),
            Map.of(),
            Map.of(),
            wanted.remark(),
            by.party(),
            now));
    return no;
  }

  /** Does something with the open step; refuses with the law where it may not be. */
  public Decision act(Viewer by, DecisionNo no, Entry entry) {
    Decision before = store.get(no);
    mandate.require(by, before);
    if (entry.act().verb() == Act.Verb.PASS_JOINED) {
      mandate.requireBoth(by, before);
    }
    if (entry.version() != before.version()) {
      throw Rejection.of("decision.moved-meanwhile");
    }
    requireClean(entry);
    Mandate.requireAnother(by, before, records.of(no));
    records.requireAnswered(before, entry.act());
    if (entry.act().verb() != Act.Verb.RETURN) {
      around.stages().requireReported(before);
    }
    around.legal().require(before, entry);
    around.applications().require(before, entry);
    Instant now = clock.instant();
    Area area = around.ground().of(before);
    Act act = entry.act();
    List<CourseEvent> events =
        new Engine(before.rule())
            .take(before.course(), act, around.ground().moment(area, now, before.startedAt()))
            .orRefuse();
    Decision after = moved(before, before.course().after(events), now);
    store.update(after, by.party());
    records.write(
        after,
        new DecisionAct(
            before.version() + 1,
            act.verb().name(),
            before.course().step(),
            after.course().step(),
            act.body(),
            ActStore.plain(act.evidence()),
            entry.papers(),
            Masking.visible(act.why()).strip(),
            by.party(),
            now));
    return after;
  }

  private Decision moved(Decision before, Course course, Instant now) {
    Optional<Mandate.Owner> owner =
        before
            .rule()
            .step(course.step())
            .map(step -> mandate.ownerOf(step, before.area(), before.startedBy(), now));
    return new Decision(
        before.no(),
        before.rule(),
        before.edition(),
        before.title(),
        before.summary(),
        course,
        before.area(),
        before.areaPath(),
        owner.map(Mandate.Owner::who).orElse(null),
        owner.map(Mandate.Owner::role).orElse(""),
        before.caseNos(),
        before.startedBy(),
        before.startedAt(),
        course.end() == null ? null : now,
        before.version());
  }

  /** Whoever elects members of the committee decides item three, by its majority. */
  private static void requireLevel(ProcedureRule rule, Area area) {
    boolean around = rule.level() == Level.NEIGHBOURHOOD && area.level() == Level.COMMUNITY;
    if (area.level() != rule.level() && !around) {
      throw Rejection.invalid("decision.other-level", rule.level());
    }
  }

  private static void requireClean(Entry entry) {
    boolean personal =
        Masking.finds(entry.act().why())
            || entry.papers().values().stream().anyMatch(Masking::finds);
    if (personal) {
      throw Rejection.invalid("decision.no-personal-data");
    }
    if (entry.act().why().length() > WORDS_MOST) {
      throw Rejection.invalid("decision.words-too-long", WORDS_MOST);
    }
  }
}
