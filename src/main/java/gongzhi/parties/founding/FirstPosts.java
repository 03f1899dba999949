package gongzhi.parties.founding;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.accounts.Enrolment;
import gongzhi.parties.identity.People;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters the people with whom a place begins: their posts, and accounts to sign in with. */
@Component
public class FirstPosts {

  private final GroundCodes ground;
  private final Areas areas;
  private final People people;
  private final Enrolment enrolment;
  private final Surroundings around;

  /** What stands, and the clock. */
  @Component("foundingSurroundings")
  record Surroundings(Posts posts, FoundingStore store, InstantSource clock) {}

  FirstPosts(
      GroundCodes ground, Areas areas, People people, Enrolment enrolment, Surroundings around) {
    this.ground = ground;
    this.areas = areas;
    this.people = people;
    this.enrolment = enrolment;
    this.around = around;
  }

  /**
   * What became of one line.
   *
   * @param fresh whether the post is new
   * @param code with which a new account is opened the first time; null where none was opened
   */
  public record Taken(boolean fresh, @Nullable String code) {}

  /** Enters one holder. Needs a running transaction; a refused one leaves nothing in it. */
  @Transactional(propagation = Propagation.NESTED)
  public Taken enter(NewHolder holder) {
    Area area =
        ground.find(
            holder.areaCode(),
            holder.role(),
            roles -> roles.find(holder.role()).map(RoleDefinition::level));
    Instant now = around.clock().instant();
    PartyId unit = unit(holder, area, now);
    PartyId person = people.enter(holder.person());
    boolean fresh = !around.store().holds(person, holder.role(), area.id());
    if (fresh) {
      around.store().insertPost(holder, person, area, unit, now);
    }
    return new Taken(
        fresh,
        holder.login().isEmpty() ? null : enrolment.open(person, holder.login()).orElse(null));
  }

  private @Nullable PartyId unit(NewHolder holder, Area area, Instant now) {
    RoleDefinition role = around.posts().roles(areas.place(area)).find(holder.role()).orElseThrow();
    String kind = holder.unit().isEmpty() ? role.organisation() : holder.unit();
    Optional<PartyId> unit =
        Optional.ofNullable(kind)
            .flatMap(wanted -> around.posts().unit(wanted, area.id(), now))
            .map(found -> found.id());
    boolean needed = !holder.unit().isEmpty() || role.reach() == RoleDefinition.Reach.ORGANISATION;
    if (unit.isEmpty() && needed) {
      throw Rejection.invalid("founding.no-unit", String.valueOf(kind));
    }
    return unit.orElse(null);
  }
}
