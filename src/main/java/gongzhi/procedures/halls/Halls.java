package gongzhi.procedures.halls;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registering discussion halls, and giving them up with a reason that everybody reads. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Halls {

  private static final int LEAST = 2;
  private static final int WHY_MAX = 100;

  private final HallStore store;
  private final InstantSource clock;

  Halls(HallStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Registers one; says its id. */
  public long register(Viewer by, NewHall wanted) {
    by.require(Permission.PUBLISH, wanted.area().path());
    wanted.require();
    return store.insert(wanted, by.party(), clock.instant());
  }

  /** Gives it up. */
  public void close(Viewer by, Hall hall, String why) {
    by.require(Permission.PUBLISH, hall.areaPath());
    String said = why.strip();
    if (said.length() < LEAST || said.length() > WHY_MAX) {
      throw Rejection.invalid("halls.say-why", LEAST, WHY_MAX);
    }
    if (!store.close(hall, said, clock.instant())) {
      throw Rejection.of("halls.is-closed");
    }
  }
}
