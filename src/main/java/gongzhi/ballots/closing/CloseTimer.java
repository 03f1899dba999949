package gongzhi.ballots.closing;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.access.ProgramWork;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes polls within seconds of their moment; of several programs the first one does. */
@Component
public class CloseTimer {

  private static final Logger LOG = LoggerFactory.getLogger(CloseTimer.class);

  private final PollStore polls;
  private final PollClosing closing;
  private final ProgramWork program;
  private final InstantSource clock;

  CloseTimer(PollStore polls, PollClosing closing, ProgramWork program, InstantSource clock) {
    this.polls = polls;
    this.closing = closing;
    this.program = program;
    this.clock = clock;
  }

  /** Closes all whose moment has come; one that cannot be closed does not keep others waiting. */
  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  public void run() {
    for (HeldPoll poll : program.call(() -> polls.over(clock.instant()))) {
      close(poll.no());
    }
  }

  private void close(PollNo no) {
    try {
      program.run(() -> closing.close(no));
    } catch (RuntimeException e) {
      LOG.error("Poll {} could not be closed and is tried again", no, e);
    }
  }
}
