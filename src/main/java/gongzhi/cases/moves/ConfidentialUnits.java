package gongzhi.cases.moves;

import static gongzhi.parties.Permission.CASE_RESTRICTED;

import gongzhi.cases.path.Case;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The units whose whole staff was appointed for what is confidential (保密承办单位), and which of them
 * stands above another. A unit without anybody is none of them.
 */
@Component
public class ConfidentialUnits {

  private final Posts posts;
  private final Areas areas;
  private final RuleBook book;
  private final JdbcClient db;
  private final InstantSource clock;

  ConfidentialUnits(Posts posts, Areas areas, RuleBook book, JdbcClient db, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.book = book;
    this.db = db;
    this.clock = clock;
  }

  /** Whether somebody works there, and everybody who does may read what is confidential. */
  public boolean keeps(PartyId unit) {
    List<Post> staff = staff(unit);
    return !staff.isEmpty() && staff.stream().allMatch(this::mayRead);
  }

  /** The first of the named that keeps secrets, else the nearest here, else any of the named. */
  Optional<Organisation> firstOf(List<Organisation> named, AreaId area) {
    return named.stream()
        .filter(unit -> keeps(unit.id()))
        .findFirst()
        .or(() -> upward(area).findFirst())
        .or(() -> named.stream().findFirst());
  }

  /** Those of this area and the areas above it, the nearest first. */
  Stream<Organisation> upward(AreaId area) {
    return areas.ancestors(areas.get(area)).stream().flatMap(one -> at(one));
  }

  /** Those above the unit of a case, the nearest first, and then those beside it. */
  Stream<Organisation> above(Case about) {
    Area here =
        areas.get(
            Optional.ofNullable(about.duty().unit())
                .flatMap(posts::organisation)
                .map(Organisation::area)
                .orElse(about.where().area()));
    Stream<Organisation> higher =
        areas.ancestors(here).stream().filter(area -> !area.equals(here)).flatMap(area -> at(area));
    return Stream.concat(higher, at(here)).filter(unit -> !unit.id().equals(about.duty().unit()));
  }

  /** Another post than its owner's that may read it: of the same unit, else of one above. */
  public Optional<PartyId> besides(Case about) {
    Stream<PartyId> own = Stream.ofNullable(about.duty().unit());
    Stream<PartyId> others = above(about).map(Organisation::id);
    return Stream.concat(own, others)
        .flatMap(unit -> staff(unit).stream())
        .filter(this::mayRead)
        .map(Post::party)
        .filter(person -> !person.equals(about.duty().owner()))
        .findFirst();
  }

  /** A post of the next unit above; the unit reads the matter from now on. */
  Optional<PartyId> overseer(Case about) {
    Optional<Organisation> unit = above(about).findFirst();
    unit.ifPresent(found -> open(about, found));
    return unit.flatMap(found -> staff(found.id()).stream().findFirst()).map(Post::party);
  }

  private void open(Case about, Organisation unit) {
    db.sql("update cases.case_file set watched_by = :unit where id = :id")
        .param("id", about.id())
        .param("unit", unit.id().value())
        .update();
  }

  /** Whoever is there for more kinds of it comes first. */
  private Stream<Organisation> at(Area area) {
    return posts.basedIn(area).stream()
        .filter(unit -> unit.area().equals(area.id()) && keeps(unit.id()))
        .sorted(
            Comparator.comparing(this::kinds).reversed().thenComparing(unit -> unit.id().value()));
  }

  /** How many kinds of what is confidential such a unit is there for. */
  private long kinds(Organisation unit) {
    return book.current(areas.place(areas.get(unit.area()))).categories().stream()
        .filter(category -> category.restricted() && category.leadRole().equals(unit.kind()))
        .count();
  }

  private List<Post> staff(PartyId unit) {
    return posts.staffOf(unit, clock.instant());
  }

  private boolean mayRead(Post post) {
    return posts
        .roles(areas.place(areas.get(post.area())))
        .find(post.role())
        .filter(role -> role.permissions().contains(CASE_RESTRICTED))
        .isPresent();
  }
}
