package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.Whereabouts;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stands above whom about one case: what lies with a level is not decided, moved or watched
 * over by one below, and whoever refused it has had their say once its reporter went higher.
 */
@Component
public class Ranks {

  private static final Comparator<String> LOWEST = Comparator.comparingInt(String::length);

  private final Posts posts;
  private final Areas areas;
  private final PastRefusals refusals;
  private final JdbcClient db;
  private final InstantSource clock;

  Ranks(Posts posts, Areas areas, PastRefusals refusals, JdbcClient db, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.refusals = refusals;
    this.db = db;
    this.clock = clock;
  }

  /** A case as far as it matters who has it. */
  public record Lying(
      long id, AreaId area, String path, long community, PartyId owner, @Nullable PartyId unit) {

    static Lying of(Case about) {
      return new Lying(
          about.id(),
          about.where().area(),
          about.where().path(),
          about.where().community().value(),
          about.duty().owner(),
          about.duty().unit());
    }
  }

  /** Whether it lies with this person, with a level where they may do the same, or with a unit. */
  public boolean has(Viewer by, Lying about, Permission needed) {
    return about.unit() != null
        || by.is(about.owner())
        || by.may(needed, lowestGround(posts(about.owner(), about), about));
  }

  /** Refuses whoever stands below the level that has it. */
  public void requireHas(Viewer by, Case about, Permission needed) {
    requireAbove(has(by, Lying.of(about), needed));
  }

  /** Whether they may give it to a unit: what once went up is given by who has it. */
  public boolean mayGive(Viewer by, Lying about, Permission needed) {
    return !wentUp(about, false) || has(by, about, needed);
  }

  /** The same or a refusal. */
  public void requireMayGive(Viewer by, Case about, Permission needed) {
    requireAbove(mayGive(by, Lying.of(about), needed));
  }

  /** Whether they may end it otherwise than by work, or call it something else. */
  public boolean mayDecide(Viewer by, Lying about, Permission needed) {
    return mayGive(by, about, needed) && refusals.of(about.id(), about.area()).letsPass(by, needed);
  }

  /** The same or a refusal. */
  public void requireMayDecide(Viewer by, Case about, Permission needed) {
    requireAbove(mayDecide(by, Lying.of(about), needed));
  }

  /** Whether an appeal goes past this person, who refused it or stands no higher than who did. */
  public boolean hasHadItsSay(PartyId person, Case about) {
    return !refusals
        .of(about.id(), about.where().area())
        .letsPass(person, posts(person, Lying.of(about)));
  }

  /** Whether they stand where whoever proposed the refusal does, or above. */
  public boolean maySecond(Viewer by, Lying about, PartyId asker) {
    return by.may(Permission.CASE_REJECT_APPROVE, groundOfAsker(about, asker));
  }

  /** Refuses a second person below the first. */
  public void requireMaySecond(Viewer by, Case about, long asker) {
    if (!maySecond(by, Lying.of(about), new PartyId(asker))) {
      throw Rejection.of("case.second-person-stands-below");
    }
  }

  /** The ground on which whoever proposed a refusal may do so. */
  String groundOfAsker(Lying about, PartyId asker) {
    return seats(asker, about)
        .filter(seat -> seat.role().permissions().contains(Permission.CASE_REJECT))
        .map(seat -> seat.post().areaPath())
        .min(LOWEST)
        .orElse(about.path());
  }

  /**
   * Whether they may watch over it: from above whoever must act, or in another post at the highest
   * level, and never from the level that was appealed against.
   */
  public boolean mayWatch(Viewer by, Lying about) {
    boolean higher =
        !wentUp(about, true)
            || by.may(
                Permission.CASE_SUPERVISE, Whereabouts.above(about.path(), about.community()));
    return higher
        && by.may(Permission.CASE_SUPERVISE, aboveOwner(about))
        && refusals.of(about.id(), about.area()).letsPass(by, Permission.CASE_SUPERVISE);
  }

  /** The same or a refusal. */
  public void requireMayWatch(Viewer by, Case about) {
    if (!mayWatch(by, Lying.of(about))) {
      throw Rejection.of("supervision.not-from-below");
    }
  }

  /** A unit is watched over from its own level upward, a post over an area from the next one. */
  private String aboveOwner(Lying about) {
    Optional<Post> over =
        seats(about.owner(), about)
            .filter(seat -> seat.role().reach() == RoleDefinition.Reach.AREA)
            .map(Seat::post)
            .min(Comparator.comparingInt(post -> post.areaPath().length()));
    return over.map(post -> above(post.area()))
        .orElseGet(() -> lowestGround(posts(about.owner(), about), about));
  }

  private String above(AreaId ground) {
    @Nullable AreaId parent = areas.get(ground).parent();
    return areas.get(ground).level().isBelow(Level.DISTRICT) && parent != null
        ? areas.get(parent).path()
        : areas.get(ground).path();
  }

  private static String lowestGround(List<Post> held, Lying about) {
    return held.stream().map(Post::areaPath).max(LOWEST).orElse(about.path());
  }

  private List<Post> posts(PartyId person, Lying about) {
    return seats(person, about).map(Seat::post).toList();
  }

  private Stream<Seat> seats(PartyId person, Lying about) {
    return posts.seatsOf(person, clock.instant()).stream()
        .filter(seat -> about.path().startsWith(seat.post().areaPath()));
  }

  private boolean wentUp(Lying about, boolean byAppeal) {
    return db.sql(
            """
            select exists (
              select from cases.case_event
               where case_id = :id and (act = 'APPEALED' or act = 'PASSED_UP' and not :appeal))
            """)
        .param("id", about.id())
        .param("appeal", byAppeal)
        .query(Boolean.class)
        .single();
  }

  private static void requireAbove(boolean stands) {
    if (!stands) {
      throw Rejection.of("case.level-above-decides");
    }
  }
}
