package gongzhi.cases.rota;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns that two persons change for each other (换班): one asks, the other agrees, or whoever leads
 * the ground lets it happen.
 */
@Component
@Transactional
public class Swaps {

  private final RotaStore store;
  private final Rota rota;
  private final Notices notices;
  private final InstantSource clock;

  Swaps(RotaStore store, Rota rota, Notices notices, InstantSource clock) {
    this.store = store;
    this.rota = rota;
    this.notices = notices;
    this.clock = clock;
  }

  /** Asks for it; done at once where whoever leads the ground asks. */
  public void ask(Viewer by, Area ground, long turn, long with) {
    Instant now = clock.instant();
    Turn mine = rota.find(ground, turn);
    Turn other = rota.find(ground, with);
    boolean leads = Rota.leads(by, ground);
    if (!leads && !by.is(mine.party())) {
      throw Rejection.forbidden("rota.not-your-turn");
    }
    if (!mine.isAhead(now) || !other.isAhead(now) || mine.party().equals(other.party())) {
      throw Rejection.invalid("rota.cannot-swap");
    }
    long asked = store.ask(ground, new Swap(0, turn, with), by.party(), now);
    if (leads) {
      decide(asked, true, now);
      tell(mine.party(), "rota.notice.swapped", ground);
      tell(other.party(), "rota.notice.swapped", ground);
    } else {
      tell(other.party(), "rota.notice.asked", ground);
    }
  }

  /** The other person or whoever leads the ground says yes or no. */
  public void answer(Viewer by, Area ground, long id, boolean agreed) {
    Swap swap = store.waiting(id).orElseThrow(() -> Rejection.of("rota.no-such-swap"));
    Turn mine = rota.find(ground, swap.turn());
    Turn other = rota.find(ground, swap.with());
    if (!by.is(other.party()) && !Rota.leads(by, ground)) {
      throw Rejection.forbidden("rota.not-yours-to-answer");
    }
    decide(id, agreed, clock.instant());
    tell(mine.party(), agreed ? "rota.notice.swapped" : "rota.notice.refused", ground);
  }

  /** What waits for an answer about these turns. */
  @Transactional(readOnly = true)
  public List<Swap> asked(List<Turn> turns) {
    return store.asked(turns.stream().map(Turn::id).toList());
  }

  private void decide(long id, boolean agreed, Instant now) {
    if (!store.decide(id, agreed, now)) {
      throw Rejection.of("rota.cannot-swap-now");
    }
  }

  private void tell(PartyId who, String key, Area ground) {
    notices.tell(new Notice(who, key, List.of(ground.name()), "/desk/rota?in=" + ground.id()));
  }
}
