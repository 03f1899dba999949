package gongzhi.matching.demo;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where invented needs and resources arise, and who posts them there. */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoGround {

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final People people;
  private final TransactionTemplate transactions;

  DemoGround(
      Places places, Areas areas, Posts posts, People people, TransactionTemplate transactions) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.people = people;
    this.transactions = transactions;
  }

  /** The first community of each place. */
  List<Area> communities() {
    return places.all().stream()
        .flatMap(place -> areas.district(place.code()).stream())
        .flatMap(top -> areas.descendants(top, Level.COMMUNITY, null, 1).stream())
        .toList();
  }

  Viewer resident(String phone, Instant at) {
    PartyId who =
        Scope.job().call(() -> inside(() -> people.enter(Person.with(PhoneNumber.parse(phone)))));
    return Viewer.resident(who, at);
  }

  Optional<Viewer> holder(String role, Area area, Instant at) {
    return posts
        .holder(role, area.id(), at)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), at), at));
  }

  /** Whoever serves the first unit of this kind within the community. */
  Optional<Viewer> staffOf(String kind, Area community, Instant at) {
    return unit(kind, community).stream()
        .flatMap(unit -> posts.staffOf(unit.id(), at).stream())
        .findFirst()
        .map(post -> Viewer.staff(post.party(), posts.seatsOf(post.party(), at), at));
  }

  Optional<Organisation> unit(String kind, Area community) {
    return posts.basedIn(community).stream().filter(one -> one.kind().equals(kind)).findFirst();
  }

  /** Somebody does something at that moment, in a transaction of its own. */
  <T> T at(Instant at, Viewer who, Supplier<T> act) {
    return StoryClock.at(at, () -> who.scope().call(() -> inside(act)));
  }

  boolean isEmpty(Supplier<Boolean> question) {
    return Scope.job().call(() -> inside(question));
  }

  private <T> T inside(Supplier<T> act) {
    return Objects.requireNonNull(transactions.execute(_ -> act.get()));
  }
}
