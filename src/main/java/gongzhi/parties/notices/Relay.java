package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.RelayStore.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what was told, at least once by each way. Several nodes share the work; each way has its
 * own outbox, so that one that is out of order holds up no other. A message that fails is tried
 * again later and later, and parked after eight tries.
 */
@Component
class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int AT_A_TIME = 50;
  static final int MOST_TRIES = 8;

  /** Longer than a channel may take, so no other node sends the same message meanwhile. */
  private static final Duration CLAIM = Duration.ofSeconds(30);

  private final RelayStore store;
  private final ObjectProvider<Channel> channels;
  private final Outboxes outboxes;
  private final ProgramWork program;
  private final InstantSource clock;

  Relay(
      RelayStore store,
      ObjectProvider<Channel> channels,
      Outboxes outboxes,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.channels = channels;
    this.outboxes = outboxes;
    this.program = program;
    this.clock = clock;
  }

  /** Sends what is due; returns how many messages were handled. */
  @Scheduled(fixedDelay = 1000, initialDelayString = "${gongzhi.timers-after:PT0S}")
  int sendDue() {
    program.run(() -> outboxes.fill(AT_A_TIME));
    Instant now = clock.instant();
    List<Waiting> due = program.call(() -> store.claim(now, now.plus(CLAIM), AT_A_TIME));
    due.forEach(this::send);
    return due.size();
  }

  private void send(Waiting waiting) {
    try {
      PartyId reached = program.call(() -> store.reached(waiting.party()));
      if (program.call(() -> isUnwanted(waiting, reached))) {
        return;
      }
      Message message = store.message(waiting, reached);
      channels.stream()
          .filter(channel -> channel.way() == waiting.way())
          .forEach(channel -> channel.send(message));
      program.run(() -> store.sent(waiting));
    } catch (Unsent e) {
      program.run(() -> settle(waiting, e));
    } catch (RuntimeException e) {
      String fault = e.getClass().getSimpleName();
      LOG.warn("Notice {} was not sent by {}: {}", waiting.id(), waiting.way(), fault);
      program.run(() -> putOff(waiting, fault, Duration.ofSeconds(5)));
    }
  }

  /** Closes what was switched off while it waited; a way that is still wanted may get it then. */
  private boolean isUnwanted(Waiting waiting, PartyId reached) {
    NoticeKind kind = NoticeKind.of(waiting.key());
    if (!kind.isFree() || store.wants(reached, kind, waiting.way())) {
      return false;
    }
    store.close(waiting, "switched off");
    outboxes.goAnotherWay(waiting);
    return true;
  }

  private void settle(Waiting waiting, Unsent why) {
    String fault = String.valueOf(why.getMessage());
    if (why.then() != Unsent.Then.GO_ANOTHER_WAY) {
      LOG.warn("Notice {} was not taken by {}: {}", waiting.id(), waiting.way(), fault);
    }
    switch (why.then()) {
      case GO_ANOTHER_WAY -> {
        store.close(waiting, fault);
        outboxes.goAnotherWay(waiting);
      }
      case TRY_SOON -> putOff(waiting, fault, Duration.ofSeconds(5));
      case WAIT_LONGER -> putOff(waiting, fault, Duration.ofMinutes(5));
      case PARK -> park(waiting, fault);
    }
  }

  private void putOff(Waiting waiting, String fault, Duration first) {
    if (waiting.tries() >= MOST_TRIES) {
      park(waiting, fault);
    } else {
      Duration pause = first.multipliedBy(1L << waiting.tries());
      store.retryAt(waiting, clock.instant().plus(pause), fault);
    }
  }

  private void park(Waiting waiting, String fault) {
    LOG.error("Notice {} is parked after {} tries.", waiting.id(), waiting.tries());
    store.park(waiting, fault);
    outboxes.goAnotherWay(waiting);
  }
}
