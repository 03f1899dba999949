package gongzhi.ballots.casting;

import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paper ballots (纸质票): entered by one person with its scan, and by another from the paper. */
@Component
@Transactional
public class Papers {

  private final PollStore polls;
  private final PaperStore store;
  private final Casting casting;
  private final InstantSource clock;

  Papers(PollStore polls, PaperStore store, Casting casting, InstantSource clock) {
    this.polls = polls;
    this.store = store;
    this.casting = casting;
    this.clock = clock;
  }

  /** The first entry; the scan must be there. */
  public void first(Viewer by, PollNo no, PaperEntry paper) {
    HeldPoll poll = taken(by, no, paper);
    if (paper.document().isBlank()) {
      throw Rejection.invalid("paper.scan-missing");
    }
    if (paper.agent() != null && paper.proxy().isBlank()) {
      throw Rejection.invalid("paper.proxy-document-missing");
    }
    if (!store.insert(poll, paper, by.party(), clock.instant())) {
      throw Rejection.of("paper.entered-already");
    }
  }

  /** The second entry by another person; refuses (422) a difference and says which. */
  public String second(Viewer by, PollNo no, PaperEntry again) {
    HeldPoll poll = taken(by, no, again);
    PaperStore.Waiting first =
        store.take(no, again.entry()).orElseThrow(() -> Rejection.of("paper.not-waiting"));
    if (by.is(first.enteredBy())) {
      throw Rejection.of("paper.needs-another-person");
    }
    if (!first.says(again)) {
      throw Rejection.invalid(
          "paper.differs",
          first.choice(),
          again.said(),
          written(first.by()),
          written(again.agent()));
    }
    store.remove(no, again.entry());
    return casting.take(poll, ballot(first, again, by.party()));
  }

  private static String written(@Nullable Agent agent) {
    return agent == null ? "" : agent.name();
  }

  /** Throws a first entry away, so that the paper is entered afresh. */
  public void discard(Viewer by, PollNo no, int entry) {
    HeldPoll poll = held(no);
    by.require(Permission.PUBLISH, poll.areaPath());
    store.remove(no, entry);
  }

  private static NewBallot ballot(PaperStore.Waiting first, PaperEntry again, PartyId by) {
    return new NewBallot(
        again.entry(),
        first.person(),
        again.choice(),
        Channel.PAPER,
        first.enteredBy(),
        by,
        first.by(),
        first.document(),
        first.proxy());
  }

  private HeldPoll taken(Viewer by, PollNo no, PaperEntry paper) {
    HeldPoll poll = held(no);
    by.require(Permission.PUBLISH, poll.areaPath());
    if (!poll.isOpenAt(clock.instant())) {
      throw Rejection.of("poll.takes-no-ballots");
    }
    if (!store.isOnRoll(poll.rollId(), paper)) {
      throw Rejection.invalid("paper.no-such-entry");
    }
    casting.requireRoom(poll, paper.entry(), Channel.PAPER);
    Agent agent = paper.agent();
    if (agent != null) {
      requireProxy(poll, paper.entry(), agent);
    }
    return poll;
  }

  private void requireProxy(HeldPoll poll, int entry, Agent agent) {
    if (poll.proxiesMost() == 0) {
      throw Rejection.of("paper.no-proxies");
    }
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    if (agent.isOver(today)) {
      throw Rejection.of("paper.proxy-over", String.valueOf(agent.until()));
    }
    store
        .proxyEnded(poll.no(), entry)
        .ifPresent(
            cause -> {
              throw Rejection.of(
                  cause.equals("DIED") ? "paper.proxy-died" : "paper.proxy-taken-back");
            });
    store.proxiesAlone(poll.no());
    if (store.proxiesOf(poll.no(), agent) >= poll.proxiesMost()) {
      throw Rejection.of("paper.too-many-proxies", poll.proxiesMost());
    }
  }

  private HeldPoll held(PollNo no) {
    return polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
  }
}
