package gongzhi.cases.rota;

import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom an urgent matter begins with while offices are closed (值班). */
@Component
public class OnDuty {

  private final Rota rota;
  private final Posts posts;

  OnDuty(Rota rota, Posts posts) {
    this.rota = rota;
    this.posts = posts;
  }

  /** Who is down for this moment here; where nobody is, whoever holds the fixed role. */
  public Optional<Holder> of(RuleVersion rules, AreaId area, Instant at) {
    return rota.onDuty(area, at).flatMap(who -> holder(who, at)).or(() -> fixed(rules, area, at));
  }

  private Optional<Holder> holder(PartyId who, Instant at) {
    return posts.seatsOf(who, at).stream()
        .filter(_ -> !posts.isLocked(who))
        .findFirst()
        .map(seat -> new Holder(who, posts.label(who), seat.post().role(), seat.post()));
  }

  /** The fixed role; nobody where the place keeps no such post. */
  public Optional<Holder> fixed(RuleVersion rules, AreaId area, Instant at) {
    String role = rules.rules().outOfHours();
    return Optional.ofNullable(role)
        .flatMap(wanted -> posts.holder(wanted, area, at))
        .filter(holder -> holder.role().equals(role));
  }
}
