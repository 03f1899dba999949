package gongzhi.procedures.decision;

import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStanding;
import gongzhi.ballots.polls.Polls;
import gongzhi.procedures.engine.Evidence;
import gongzhi.shared.Rejection;
import org.springframework.stereotype.Component;

/** What a poll came to, from the poll itself; nobody types a verdict. */
@Component
public class PollEvidence {

  private final Polls polls;

  PollEvidence(Polls polls) {
    this.polls = polls;
  }

  /** The poll with this number; refuses one about something else, and one that only advises. */
  public Evidence of(Decision decision, String no) {
    PollStanding poll =
        polls.standing(PollNo.of(no)).orElseThrow(() -> Rejection.invalid("decision.no-such-poll"));
    if (poll.matter() != decision.course().owners()) {
      throw Rejection.of("decision.poll-about-something-else");
    }
    if (!poll.binding()) {
      throw Rejection.of("decision.poll-only-advises");
    }
    return new Evidence.Poll(
        no,
        poll.rule(),
        poll.passed() != null,
        Boolean.TRUE.equals(poll.valid()),
        Boolean.TRUE.equals(poll.passed()));
  }
}
