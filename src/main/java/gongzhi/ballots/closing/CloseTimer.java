package gongzhi.ballots.closing;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.access.ProgramWork;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes polls, elections and budget votes within seconds of their moment; of several programs the
 * first one does.
 */
@Component
public class CloseTimer {

  private static final Logger LOG = LoggerFactory.getLogger(CloseTimer.class);

  private final PollStore polls;
  private final ContestStore contests;
  private final PollClosing closing;
  private final ContestClosing counting;
  private final ProgramWork program;
  private final InstantSource clock;

  CloseTimer(
      PollStore polls,
      ContestStore contests,
      PollClosing closing,
      ContestClosing counting,
      ProgramWork program,
      InstantSource clock) {
    this.polls = polls;
    this.contests = contests;
    this.closing = closing;
    this.counting = counting;
    this.program = program;
    this.clock = clock;
  }

  /** Closes all whose moment has come; one that cannot be closed does not keep others waiting. */
  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  public void run() {
    for (HeldPoll poll : program.call(() -> polls.over(clock.instant()))) {
      close(poll.no().value(), () -> closing.close(poll.no()));
    }
    for (Contest contest : program.call(() -> contests.over(clock.instant()))) {
      close(contest.no().value(), () -> counting.close(contest.no()));
    }
  }

  private void close(String no, Runnable work) {
    try {
      program.run(work);
    } catch (RuntimeException e) {
      LOG.error("{} could not be closed and is tried again", no, e);
    }
  }
}
