package gongzhi.cases.emergency;

import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who were called out say and do (回应召集), and asking again whoever is silent. */
@Component
@Transactional
public class Responses {

  /** Nobody is asked more often. */
  static final Duration APART = Duration.ofMinutes(5);

  private final Emergencies emergencies;
  private final CallStore store;
  private final SwitchOver switchOver;
  private final InstantSource clock;

  Responses(Emergencies emergencies, CallStore store, SwitchOver switchOver, InstantSource clock) {
    this.emergencies = emergencies;
    this.store = store;
    this.switchOver = switchOver;
    this.clock = clock;
  }

  /** Says that one comes; once. */
  public void acknowledge(Viewer by, long id) {
    Emergency running = running(id);
    requireCalled(running, by);
    if (!store.acknowledge(running.id(), by.party(), clock.instant())) {
      throw Rejection.of("emergency.acknowledged-already");
    }
  }

  /** Tells whoever has not answered once more; returns how many that were. */
  public int remind(Viewer by, long id) {
    Emergency running = running(id);
    by.require(EMERGENCY_START, running.areaPath());
    Instant now = clock.instant();
    List<PartyId> silent = store.silent(running.id(), now.minus(APART));
    if (silent.isEmpty()) {
      throw Rejection.of("emergency.nobody-to-remind", (int) APART.toMinutes());
    }
    store.reminded(running.id(), silent, now);
    silent.forEach(who -> switchOver.tell(who, "emergency.notice.again", running));
    return silent.size();
  }

  /** Ticks a task off: whoever was called out in the post it names, or who may start it. */
  public void done(Viewer by, long id, String task) {
    Emergency running = running(id);
    if (!by.may(EMERGENCY_START, running.areaPath())) {
      requireCalled(running, by);
      requireOwn(running, by, task);
    }
    if (!store.done(running.id(), task, by.party(), clock.instant())) {
      throw Rejection.of("emergency.task-done-already");
    }
  }

  private void requireCalled(Emergency running, Viewer by) {
    if (!store.isCalled(running.id(), by.party())) {
      throw Rejection.forbidden("emergency.not-called");
    }
  }

  private void requireOwn(Emergency running, Viewer by, String task) {
    if (!store.isCalledFor(running.id(), by.party(), task)) {
      throw Rejection.forbidden("emergency.task-of-another");
    }
  }

  private Emergency running(long id) {
    Emergency found = emergencies.find(id);
    found.requireRunning(clock.instant());
    return found;
  }
}
