package gongzhi.site.ground;

import gongzhi.parties.Holder;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaCard.Person;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who serves an area, as its notice card says it: public name, duty, office number. */
@Component
class CardPeople {

  /** Whose office is asked for where a post belongs to none that publishes a number. */
  private static final List<String> OFFICES = List.of("residents_committee", "subdistrict_office");

  private final Posts posts;
  private final Areas areas;

  CardPeople(Posts posts, Areas areas) {
    this.posts = posts;
    this.areas = areas;
  }

  /** From the nearest up, because that is who one asks first. */
  List<Person> of(Area area, TimeWords times) {
    Roles roles = posts.roles(areas.place(area));
    List<Person> serving = serving(roles, area, times);
    return serving.isEmpty() ? answering(roles, area, times) : serving;
  }

  private List<Person> serving(Roles roles, Area area, TimeWords times) {
    return roles.service().reversed().stream()
        .filter(role -> isHereOrAbove(roles, role, area))
        .flatMap(role -> person(role, roles, area, times).stream())
        .toList();
  }

  /** Above all who serve: those whom their posts fall to, one after the other. */
  private List<Person> answering(Roles roles, Area area, TimeWords times) {
    return fallsTo(roles, roles.service().getFirst())
        .filter(role -> isHereOrAbove(roles, role, area))
        .flatMap(role -> person(role, roles, area, times).stream())
        .toList();
  }

  private static Stream<String> fallsTo(Roles roles, String role) {
    return Stream.iterate(
            roles.find(role),
            Optional::isPresent,
            one -> one.map(RoleDefinition::fallsTo).flatMap(roles::find))
        .flatMap(Optional::stream)
        .flatMap(one -> Stream.ofNullable(one.fallsTo()));
  }

  private static boolean isHereOrAbove(Roles roles, String role, Area area) {
    return roles.find(role).filter(meant -> !meant.level().isBelow(area.level())).isPresent();
  }

  private Optional<Person> person(String role, Roles roles, Area area, TimeWords times) {
    RoleDefinition meant = roles.find(role).orElseThrow();
    return posts
        .holder(role, area.id(), times.now())
        .map(holder -> person(role, meant, holder, area, times));
  }

  private Person person(
      String role, RoleDefinition meant, Holder holder, Area area, TimeWords times) {
    Words words = times.words();
    boolean own = holder.role().equals(role);
    return new Person(
        words.of(meant.title()),
        holder.label(),
        own ? standing(holder, words) : words.of("ground.answers-instead", title(holder, words)),
        PostLines.duty(meant, words),
        phone(holder, area, times),
        own ? PostLines.term(holder.post().from(), holder.post().to(), times) : "",
        own ? substitutes(holder.post(), times) : List.of());
  }

  private static String standing(Holder holder, Words words) {
    return holder.post().substitute() ? words.of("ground.stands-in") : "";
  }

  private String title(Holder holder, Words words) {
    return posts
        .roles(areas.place(areas.get(holder.post().area())))
        .find(holder.role())
        .map(role -> words.of(role.title()))
        .orElse("");
  }

  private List<String> substitutes(Post post, TimeWords times) {
    return posts.heldAt(post.area(), times.now()).stream()
        .filter(other -> other.substitute() && other.role().equals(post.role()))
        .map(other -> posts.label(other.party()))
        .toList();
  }

  private String phone(Holder holder, Area area, TimeWords times) {
    PartyId own = holder.post().organisation();
    return Optional.ofNullable(own)
        .flatMap(posts::organisation)
        .map(Organisation::phone)
        .or(() -> officePhone(holder, area, times))
        .orElseGet(() -> times.words().of("ground.no-phone"));
  }

  private Optional<String> officePhone(Holder holder, Area area, TimeWords times) {
    return OFFICES.stream()
        .flatMap(kind -> posts.unit(kind, area.id(), times.now()).stream())
        .filter(office -> area.path().startsWith(office.areaPath()))
        .filter(
            office ->
                office.areaPath().startsWith(holder.post().areaPath())
                    || holder.post().areaPath().startsWith(office.areaPath()))
        .map(Organisation::phone)
        .filter(phone -> phone != null)
        .findFirst();
  }
}
