package gongzhi.cases.rota;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty where, while offices are closed (值班表). Whoever prepares a subdistrict or community
 * for emergencies writes it down; where it has a gap, the fixed role of the place answers.
 */
@Component
@Transactional
public class Rota {

  /** More turns are never shown or read at once. */
  public static final int MOST = 200;

  private static final Duration LONGEST = Duration.ofDays(14);
  private static final Duration FURTHEST = Duration.ofDays(400);
  private static final String PHONE = "[0-9-]{3,20}";

  /** Of a person: everybody reads the roster. */
  private static final String MOBILE = "1[3-9][0-9]{9}";

  private final RotaStore store;
  private final Posts posts;
  private final Areas areas;
  private final ProgramWork program;
  private final InstantSource clock;

  Rota(RotaStore store, Posts posts, Areas areas, ProgramWork program, InstantSource clock) {
    this.store = store;
    this.posts = posts;
    this.areas = areas;
    this.program = program;
    this.clock = clock;
  }

  /**
   * Whoever has the turn here, on the nearest ground that has one, and still holds a post on it.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<PartyId> onDuty(AreaId where, Instant at) {
    List<Area> upward = areas.ancestors(areas.get(where));
    List<Long> grounds = upward.stream().map(area -> area.id().value()).toList();
    return program.call(() -> store.onDuty(grounds, at)).stream()
        .filter(who -> upward.stream().anyMatch(area -> serves(who, area, at)))
        .findFirst();
  }

  /** The turns that reach into this time, the first first. */
  @Transactional(readOnly = true)
  public List<Turn> between(Area ground, Instant from, Instant until) {
    return store.between(ground, from, until);
  }

  /** Who may be put on it: whoever holds a post on the ground, or on a grid of it. */
  @Transactional(readOnly = true)
  public List<Post> candidates(Area ground) {
    Instant now = clock.instant();
    return Stream.concat(
            Stream.of(ground),
            Stream.of(Level.COMMUNITY, Level.GRID)
                .flatMap(level -> areas.descendants(ground, level, null, Areas.MOST).stream()))
        .flatMap(area -> posts.heldAt(area.id(), now).stream())
        .filter(post -> canAct(ground, post))
        .filter(first(new HashSet<>()))
        .toList();
  }

  /** Writes one turn down. */
  public void add(Viewer by, Area ground, Turn turn) {
    requireLeads(by, ground);
    requireUsable(turn);
    if (candidates(ground).stream().noneMatch(post -> post.party().equals(turn.party()))) {
      throw Rejection.invalid("rota.choose-person");
    }
    if (!store.between(ground, turn.begins(), turn.ends()).isEmpty()) {
      throw Rejection.of("rota.taken");
    }
    store.add(ground, turn, by.party(), clock.instant());
  }

  /** Writes the lines of a file down, all of them or none; a refusal names the line. */
  public int take(Viewer by, Area ground, byte[] content) {
    requireLeads(by, ground);
    List<Turn> turns = RotaFile.read(content);
    for (int line = 0; line < turns.size(); line++) {
      addLine(by, ground, turns.get(line), line + 2);
    }
    return turns.size();
  }

  private void addLine(Viewer by, Area ground, Turn turn, int line) {
    try {
      add(by, ground, turn);
    } catch (Rejection _) {
      throw Rejection.invalid("rota.broken-line", line);
    }
  }

  /** Takes a turn off, or ends it now where it has begun. */
  public void remove(Viewer by, Area ground, long id) {
    requireLeads(by, ground);
    if (!store.end(find(ground, id), by.party(), clock.instant())) {
      throw Rejection.of("rota.over");
    }
  }

  /** A turn that stands on this ground. */
  @Transactional(readOnly = true)
  public Turn find(Area ground, long id) {
    return store.find(ground, id).orElseThrow(() -> Rejection.of("rota.no-such-turn"));
  }

  /** Whether the viewer keeps the rota of this ground. */
  public static boolean leads(Viewer viewer, Area ground) {
    return viewer.may(Permission.EMERGENCY_PREPARE, ground.path());
  }

  /** Ground that has a rota. */
  public static boolean isGround(Area area) {
    return area.isCurrent()
        && (area.level() == Level.SUBDISTRICT || area.level() == Level.COMMUNITY);
  }

  static void requireLeads(Viewer by, Area ground) {
    by.require(Permission.EMERGENCY_PREPARE, ground.path());
    if (!isGround(ground)) {
      throw Rejection.invalid("rota.choose-ground");
    }
  }

  private void requireUsable(Turn turn) {
    Instant now = clock.instant();
    boolean ordered =
        turn.begins().isBefore(turn.ends())
            && !turn.ends().isAfter(turn.begins().plus(LONGEST))
            && turn.ends().isAfter(now)
            && turn.ends().isBefore(now.plus(FURTHEST));
    if (!ordered) {
      throw Rejection.invalid("rota.time-is-off", LONGEST.toDays());
    }
    if (!turn.phone().matches(PHONE)) {
      throw Rejection.invalid("rota.phone-is-off");
    }
    if (turn.phone().replace("-", "").matches(MOBILE)) {
      throw Rejection.invalid("rota.phone-is-mobile");
    }
  }

  private boolean serves(PartyId who, Area area, Instant at) {
    return posts.seatsOf(who, at).stream()
        .anyMatch(seat -> seat.post().areaPath().startsWith(area.path()) && isGround(area));
  }

  /** One line for each person, however many posts there are. */
  private static Predicate<Post> first(Set<PartyId> seen) {
    return post -> seen.add(post.party());
  }

  private boolean canAct(Area ground, Post post) {
    return posts
        .roles(areas.place(ground))
        .find(post.role())
        .map(RoleDefinition::permissions)
        .filter( // who is handed something urgent must be able to do something about it
            given ->
                given.contains(Permission.CASE_ASSIGN) || given.contains(Permission.CASE_VERIFY))
        .isPresent();
  }
}
