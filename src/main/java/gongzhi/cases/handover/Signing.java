package gongzhi.cases.handover;

import gongzhi.cases.Handling;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing for what was handed over (签收): somebody of the unit, once, with the time. */
@Component
@Transactional
public class Signing {

  private final HandoverStore store;
  private final CaseMoves moves;
  private final Handling handling;
  private final InstantSource clock;

  Signing(HandoverStore store, CaseMoves moves, Handling handling, InstantSource clock) {
    this.store = store;
    this.moves = moves;
    this.handling = handling;
    this.clock = clock;
  }

  /** Signs for one case; where it still waits for the unit to take it on, that is done with it. */
  public HandoverLine sign(Viewer by, long lineId) {
    HandoverLine line =
        store
            .takeLine(lineId)
            .filter(found -> found.handedAt() != null)
            .orElseThrow(() -> Rejection.notFound("handover.no-such-line"));
    if (!by.serves(line.unit()) || !by.mayAnywhere(Permission.CASE_HANDLE)) {
      throw Rejection.forbidden("handover.not-your-unit");
    }
    if (line.signedAt() != null) {
      throw Rejection.of("handover.signed-already");
    }
    store.signed(line, by.party(), clock.instant());
    moves
        .look(line.no())
        .filter(found -> waitsFor(line, found))
        .ifPresent(found -> handling.accept(Act.of(by, found.no(), "")));
    return line;
  }

  private static boolean waitsFor(HandoverLine line, Case found) {
    return found.status() == CaseStatus.ASSIGNED && line.unit().equals(found.duty().unit());
  }
}
