package gongzhi.ballots.web;

import gongzhi.ballots.contests.Consent;
import gongzhi.ballots.contests.ConsentStore;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestState;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was put forward so far, for everybody, and for those who were. */
@Component
class ContestNames {

  private final ConsentStore store;

  ContestNames(ConsentStore store) {
    this.store = store;
  }

  ContestPage.Names of(Contest contest, Viewer viewer, Words words) {
    if (contest.state() != ContestState.NOMINATING) {
      return ContestPage.Names.NONE;
    }
    long waiting = store.waiting(contest.no());
    return new ContestPage.Names(
        store.named(contest.no()).stream()
            .map(one -> new ContestPage.Named(one.title(), one.words()))
            .toList(),
        waiting == 0 ? "" : words.of("contest.waiting." + contest.kind().segment(), waiting),
        PollPages.mayVote(viewer) ? asked(contest, viewer, words) : List.of());
  }

  private List<ContestPage.Asked> asked(Contest contest, Viewer viewer, Words words) {
    return store.askedOf(contest.no(), viewer.party()).stream()
        .map(one -> asked(one, words))
        .toList();
  }

  private static ContestPage.Asked asked(ConsentStore.Asked one, Words words) {
    String said =
        one.consent() == Consent.ASKED ? "" : words.of("contest.consent." + one.consent(), "");
    return new ContestPage.Asked(one.no(), one.title(), one.words(), said);
  }
}
