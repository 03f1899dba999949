package gongzhi.procedures.supervision;

import gongzhi.insight.Masking;
import gongzhi.parties.Holder;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.supervision.Finding.FindingStep;
import gongzhi.procedures.supervision.Finding.Raised;
import gongzhi.procedures.supervision.Finding.State;
import gongzhi.procedures.supervision.Finding.Turn;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings of the supervision committee: raised, answered by their owner, and ended only by the
 * committee.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Findings {

  private static final int LEAST = 4;
  private static final int MOST = 500;

  private final FindingStore store;
  private final FindingRules rules;
  private final FindingRecords records;
  private final Areas areas;
  private final InstantSource clock;

  Findings(
      FindingStore store,
      FindingRules rules,
      FindingRecords records,
      Areas areas,
      InstantSource clock) {
    this.store = store;
    this.rules = rules;
    this.records = records;
    this.areas = areas;
    this.clock = clock;
  }

  /** A member of the committee writes down what was found and asks; says its number. */
  public String raise(Viewer by, NewFinding wanted) {
    by.require(Permission.COUNTERSIGN, wanted.area().path());
    wanted.require();
    Instant now = clock.instant();
    Holder owner = rules.owner(wanted.area(), wanted.role());
    if (by.is(owner.party())) {
      throw Rejection.of("finding.asks-oneself");
    }
    LocalDate due = rules.due(wanted.area());
    Finding one = store.get(store.insert(wanted, owner, due, new Raised(by.party(), now)));
    records.write(
        one,
        "finding raised",
        now,
        Map.of(
            "about",
            one.about(),
            "words",
            one.words(),
            "question",
            one.question(),
            "owner",
            owner.role(),
            "due",
            due.toString()));
    records.tell(owner.party(), "finding.notice.asked", one, due);
    return one.no();
  }

  /** Who was asked, or who leads procedures there, answers. */
  public void answer(Viewer by, String no, String words) {
    Finding one = store.take(no);
    if (!mayAnswer(by, one)) {
      throw Rejection.forbidden("finding.not-yours");
    }
    one.require(State.OPEN);
    turn(by, one, "finding answered", turn(FindingStep.ANSWERED, words, null));
    records.tell(one.raised().by(), "finding.notice.answered", one);
  }

  /** The committee says whether it is content; if not, the owner answers again. */
  public void settle(Viewer by, String no, boolean content, String words) {
    Finding one = store.take(no);
    by.require(Permission.COUNTERSIGN, one.areaPath());
    one.require(State.ANSWERED);
    if (content) {
      turn(by, one, "finding settled", turn(FindingStep.ACCEPTED, words, null));
      records.tell(one.owner().party(), "finding.notice.settled", one);
      return;
    }
    Area area = areas.get(one.area());
    LocalDate due = rules.due(area);
    turn(by, one, "finding asked again", turn(FindingStep.RETURNED, words, due));
    records.tell(one.owner().party(), "finding.notice.asked", one, due);
  }

  /** Whether the viewer answers it; never whoever raised it. */
  public boolean mayAnswer(Viewer viewer, Finding one) {
    boolean leads = viewer.may(Permission.PROCEDURE_LEAD, one.areaPath());
    return !viewer.is(one.raised().by()) && (viewer.is(one.owner().party()) || leads);
  }

  private Turn turn(FindingStep kind, String words, @Nullable LocalDate due) {
    String said = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
    if (said.length() < LEAST || said.length() > MOST) {
      throw Rejection.invalid("finding.say-turn", LEAST, MOST);
    }
    return new Turn(kind, said, due, clock.instant());
  }

  private void turn(Viewer by, Finding one, String type, Turn turn) {
    store.insert(one, turn, by.party());
    records.write(
        one,
        type,
        turn.at(),
        Map.of(
            "words", turn.words(), "due", String.valueOf(turn.dueOn()), "by", by.party().value()));
  }
}
