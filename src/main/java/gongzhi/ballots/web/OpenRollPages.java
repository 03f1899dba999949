package gongzhi.ballots.web;

import gongzhi.ballots.casting.CastStore;
import gongzhi.ballots.register.PostedRows;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a posted roll for everybody. */
@Component
class OpenRollPages {

  private final RollStore rolls;
  private final CastStore casts;
  private final PostedRows posted;

  OpenRollPages(RollStore rolls, CastStore casts, PostedRows posted) {
    this.rolls = rolls;
    this.casts = casts;
    this.posted = posted;
  }

  OpenRollPage page(long id, int after, Viewer viewer, TimeWords times) {
    Roll roll = rolls.get(id);
    if (roll.state() == RollState.DRAFT) {
      throw Rejection.notFound("roll.no-such-roll");
    }
    boolean votes = PollPages.mayVote(viewer);
    List<PostedRows.Row> found = posted.of(id, after);
    List<PostedRows.Row> shown = found.stream().limit(RollStore.PAGE).toList();
    return new OpenRollPage(
        id,
        roll.title(),
        PollMarks.state(roll, times.words()),
        RollPages.rows(roll, times),
        votes,
        votes ? own(id, viewer, times) : List.of(),
        votes && roll.hearsObjectionsAt(times.now()),
        votes ? objections(id, viewer, times) : List.of(),
        shown.stream().map(row -> row(row, times.words())).toList(),
        found.size() > shown.size() ? "/polls/rolls/" + id + "?after=" + shown.getLast().no() : "");
  }

  private static OpenRollPage.Row row(PostedRows.Row row, Words words) {
    return new OpenRollPage.Row(
        String.valueOf(row.no()),
        row.parts() == 0 ? row.label() : words.of("roll.row-of-owner", row.ground(), row.parts()));
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
