package gongzhi.ballots.register;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to a posted roll (名册异议): everybody who is signed in may say what is wrong, also who
 * misses their own name; an officer rules with a reason, and whoever objected is told.
 */
@Component
@Transactional
public class RollObjections {

  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;
  private static final int MOST_EACH = 5;

  private final RollStore store;
  private final RollSteps steps;
  private final PostedRows rows;
  private final RollRecord record;
  private final Notices notices;
  private final InstantSource clock;

  RollObjections(
      RollStore store,
      RollSteps steps,
      PostedRows rows,
      RollRecord record,
      Notices notices,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.steps = steps;
    this.record = record;
    this.notices = notices;
    this.clock = clock;
  }

  /** Writes down what somebody at the counter says is wrong. */
  public void atDesk(Viewer by, long id, Wrong wrong) {
    Roll roll = store.get(id);
    by.require(Permission.PUBLISH, roll.areaPath());
    hear(by, roll, wrong);
  }

  /** Somebody objects from their own device. */
  public void own(Viewer by, long id, Wrong wrong) {
    Roll roll = store.get(id);
    if (steps.objectionsOf(id, by.party()) >= MOST_EACH) {
      throw Rejection.of("roll.objected-often", MOST_EACH);
    }
    hear(by, roll, wrong);
  }

  private void hear(Viewer by, Roll roll, Wrong wrong) {
    if (!roll.hearsObjectionsAt(clock.instant())) {
      throw Rejection.of("roll.hears-no-objection");
    }
    Integer entry = wrong.entry();
    if (entry != null && !rows.has(roll.id(), entry)) {
      throw Rejection.invalid("roll.no-such-row");
    }
    steps.object(roll, new Wrong(entry, said(wrong.words())), by.party(), clock.instant());
    record.note("roll objected", roll, Map.of());
  }

  /** Rules on an objection; not on a roll one made oneself. */
  public void rule(Viewer by, long id, Ruling ruling) {
    Roll roll = store.get(id);
    by.require(Permission.PUBLISH, roll.areaPath());
    store.take(id).require(RollState.POSTED);
    if (steps.isMadeBy(id, by.party())) {
      throw Rejection.forbidden("roll.another-rules");
    }
    Ruling clean = new Ruling(ruling.objection(), ruling.upheld(), said(ruling.words()));
    PartyId objector =
        steps
            .rule(id, clean, by.party(), clock.instant())
            .orElseThrow(() -> Rejection.of("roll.ruled-already"));
    record.note("roll objection ruled", roll, Map.of("upheld", clean.upheld()));
    notices.tell(
        new Notice(
            objector,
            clean.upheld() ? "roll.notice.upheld" : "roll.notice.refused",
            List.of(roll.title()),
            "/polls/rolls/" + id));
  }

  private static String said(String words) {
    String said = Masking.visible(words).strip();
    if (said.length() < WORDS_LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("roll.say-words", WORDS_LEAST, WORDS_MAX);
    }
    return said;
  }
}
