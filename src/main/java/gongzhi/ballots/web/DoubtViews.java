package gongzhi.ballots.web;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.Tally;
import gongzhi.ballots.casting.DenialChecks;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.count.Doubts;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.CountedResult;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says beside a result whether the ballots that were denied after the end could have turned it, and
 * what follows. No choice and no area of a ballot is told.
 */
@Component
class DoubtViews {

  private final CountStore counts;
  private final DenialChecks checks;

  DoubtViews(CountStore counts, DenialChecks checks) {
    this.counts = counts;
    this.checks = checks;
  }

  /** Nothing where nobody denied a ballot. */
  List<String> of(HeldPoll poll, Words words) {
    long denied = counts.deniedLater(poll.no());
    return denied == 0
        ? List.of()
        : counts.published(poll.no()).map(file -> said(poll, file, words)).orElse(List.of());
  }

  private List<String> said(HeldPoll poll, CountStore.Published published, Words words) {
    BallotsFile file = JsonMapper.shared().readValue(published.content(), BallotsFile.class);
    CountedResult result = Objects.requireNonNull(file.result());
    List<Doubts.Doubted> doubted = checks.doubted(poll.no());
    Doubts doubts =
        new Doubts(
            poll.rule(), new Tally(result.heads(), result.area()), doubted, file.present() != null);
    List<String> lines = new ArrayList<>();
    lines.add(words.of("doubt.ballots", doubted.size()));
    List<Boolean> moves = doubts.linesThatCouldMove();
    for (int at = 0; at < moves.size(); at++) {
      lines.add(line(poll.rule().tests().get(at), moves.get(at), words));
    }
    boolean open = checks.sum(poll.no()).looked() < counts.deniedLater(poll.no());
    lines.add(words.of(doubts.couldTurn() ? "doubt.turns" : "doubt.turns-nothing"));
    lines.addAll(follows(poll, doubts.couldTurn(), open, words));
    return lines;
  }

  private static String line(VoteTest test, boolean moves, Words words) {
    String which =
        words.of(
            "doubt.line",
            words.of(
                test.stage() == VoteTest.Stage.TURNOUT
                    ? "poll.result.turnout"
                    : "poll.result.passing"),
            words.of(test.axis() == Axis.AREA ? "doubt.area" : "doubt.heads"));
    return words.of(moves ? "doubt.line-moves" : "doubt.line-stands", which);
  }

  /** By the rules: nothing is carried out on a result that may be another, and who may undo it. */
  private static List<String> follows(HeldPoll poll, boolean turns, boolean open, Words words) {
    if (!turns) {
      return open ? List.of(words.of("doubt.looked-into")) : List.of();
    }
    boolean owners = poll.rule().electorate() == Electorate.Kind.OWNERS;
    return List.of(
        words.of(open ? "doubt.wait" : "doubt.repeat"),
        words.of(owners ? "doubt.complain-owners" : "doubt.complain-others"));
  }
}
