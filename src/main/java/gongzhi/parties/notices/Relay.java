package gongzhi.parties.notices;

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
 * Sends what was told, at least once. Several nodes share the work; a notice that fails is tried
 * again later and later, and parked after eight tries so that it never holds up the others.
 */
@Component
class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int AT_A_TIME = 50;
  static final int MOST_TRIES = 8;

  /** Longer than a channel may take, so no other node sends the same notice meanwhile. */
  private static final Duration CLAIM = Duration.ofSeconds(30);

  private final RelayStore store;
  private final ObjectProvider<Channel> channels;
  private final ProgramWork program;
  private final InstantSource clock;

  Relay(
      RelayStore store,
      ObjectProvider<Channel> channels,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.channels = channels;
    this.program = program;
    this.clock = clock;
  }

  /** Sends what is due; returns how many notices were handled. */
  @Scheduled(fixedDelay = 1000, initialDelayString = "${gongzhi.timers-after:PT0S}")
  int sendDue() {
    Instant now = clock.instant();
    List<Waiting> due = program.call(() -> store.claim(now, now.plus(CLAIM), AT_A_TIME));
    due.forEach(this::send);
    return due.size();
  }

  private void send(Waiting notice) {
    try {
      Message message = store.message(notice);
      channels.forEach(channel -> channel.send(message));
      program.run(() -> store.sent(notice.id()));
    } catch (RuntimeException e) {
      LOG.warn("Notice {} was not sent: {}", notice.id(), e.getClass().getSimpleName());
      program.run(() -> putOff(notice));
    }
  }

  private void putOff(Waiting notice) {
    if (notice.tries() >= MOST_TRIES) {
      LOG.error("Notice {} is parked after {} tries.", notice.id(), notice.tries());
      store.park(notice.id());
    } else {
      Duration pause = Duration.ofSeconds(5L << notice.tries());
      store.retryAt(notice.id(), clock.instant().plus(pause));
    }
  }
}
