package gongzhi.ballots.register;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Correcting a posted roll (名册更正): the rows that were found wrong and no others, after all
 * objections were ruled on. The roll hangs anew, and who came on it or was taken off it is told.
 */
@Component
class RollCorrections {

  private final RollStore store;
  private final RollSteps steps;
  private final RollRecord record;
  private final Notices notices;

  RollCorrections(RollStore store, RollSteps steps, RollRecord record, Notices notices) {
    this.store = store;
    this.steps = steps;
    this.record = record;
    this.notices = notices;
  }

  RollCorrection begin(Roll roll) {
    if (steps.hasOpenObjections(roll.id())) {
      throw Rejection.of("roll.objections-open");
    }
    List<Integer> upheld = steps.upheldSincePosted(roll.id());
    if (upheld.isEmpty()) {
      throw Rejection.of("roll.nothing-to-correct");
    }
    return new RollCorrection(heads(roll), persons(roll), upheld);
  }

  /** Whether anything changed; refuses (422) more than what was ruled on. */
  boolean end(Viewer by, Roll roll, RollCorrection before) {
    List<WrittenHead> after = heads(roll);
    int beyond = before.beyond(after);
    if (beyond > 0) {
      throw Rejection.invalid("roll.changes-too-much", beyond);
    }
    int changes = before.changes(after);
    if (changes == 0) {
      return false;
    }
    steps.correct(roll.id(), before.told(after), by.party());
    record.note(
        "roll corrected", roll, Map.of("changes", changes, "allowed", before.upheld().size()));
    Set<PartyId> now = persons(roll);
    tell("roll.notice.taken-off", roll, before.persons(), now);
    tell("roll.notice.put-on", roll, now, before.persons());
    return true;
  }

  /** Another person looked at what changed. */
  void check(Viewer by, Roll roll) {
    Correction correction =
        steps
            .correction(roll.id())
            .filter(one -> one.checkedBy() == null)
            .orElseThrow(() -> Rejection.of("roll.nothing-to-check"));
    if (by.is(correction.correctedBy())) {
      throw Rejection.of("paper.needs-another-person");
    }
    steps.check(roll.id(), by.party());
    record.note("roll correction checked", roll, Map.of());
  }

  private void tell(String key, Roll roll, Set<PartyId> all, Set<PartyId> but) {
    Set<PartyId> them = new HashSet<>(all);
    them.removeAll(but);
    notices.tellAll(them, key, List.of(roll.title()), "/polls/rolls/" + roll.id());
  }

  private Set<PartyId> persons(Roll roll) {
    return new HashSet<>(store.persons(roll.id()));
  }

  private List<WrittenHead> heads(Roll roll) {
    return steps.written(roll.id()).stream().map(WrittenHead::of).toList();
  }
}
