package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.rule.OwnersMatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about polls. */
@Component
@Transactional(readOnly = true)
public class Polls {

  private final PollStore store;

  Polls(PollStore store) {
    this.store = store;
  }

  /** How far the poll is; empty where there is none. */
  public Optional<PollStanding> standing(PollNo no) {
    return store.find(no).map(Polls::of);
  }

  private static PollStanding of(HeldPoll poll) {
    return new PollStanding(
        poll.no(),
        poll.state(),
        poll.area(),
        poll.question(),
        Electorate.Kind.valueOf(poll.kind()),
        poll.matter().isEmpty() ? null : OwnersMatter.valueOf(poll.matter()),
        poll.ruleKey(),
        poll.isBinding(),
        poll.opensAt(),
        poll.closesAt(),
        poll.valid(),
        poll.passed());
  }
}
