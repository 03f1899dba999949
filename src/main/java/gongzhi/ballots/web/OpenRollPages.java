package gongzhi.ballots.web;

import gongzhi.ballots.casting.CastStore;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a posted roll for everybody. */
@Component
class OpenRollPages {

  private final RollStore rolls;
  private final CastStore casts;

  OpenRollPages(RollStore rolls, CastStore casts) {
    this.rolls = rolls;
    this.casts = casts;
  }

  OpenRollPage page(long id, Viewer viewer, TimeWords times) {
    Roll roll = rolls.get(id);
    if (roll.state() == RollState.DRAFT) {
      throw Rejection.notFound("roll.no-such-roll");
    }
    boolean votes = PollPages.mayVote(viewer);
    return new OpenRollPage(
        id,
        roll.title(),
        PollMarks.state(roll, times.words()),
        RollPages.rows(roll, times),
        votes,
        votes ? own(id, viewer, times) : List.of(),
        votes && roll.hearsObjectionsAt(times.now()),
        votes ? objections(id, viewer, times) : List.of());
  }

  private List<String> own(long id, Viewer viewer, TimeWords times) {
    return casts.entriesOf(viewer.party(), id).stream()
        .map(one -> PollPages.voter(one, times.words()))
        .toList();
  }

  private List<RollPage.Objection> objections(long id, Viewer viewer, TimeWords times) {
    return rolls.objectionsOf(id, viewer.party()).stream()
        .map(one -> RollPages.objection(one, times))
        .toList();
  }
}
