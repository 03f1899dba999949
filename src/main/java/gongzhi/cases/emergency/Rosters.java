package gongzhi.cases.emergency;

import gongzhi.cases.emergency.EmergencyRules.Call;
import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is called out where, in which kind of emergency (应急名单), prepared in advance. For a role that
 * nobody prepared, whoever holds it on the ground is called.
 */
@Component
@Transactional
public class Rosters {

  /** No roster is longer. */
  public static final int MOST = 300;

  private static final int DUTY_MAX = 60;

  private final RosterStore store;
  private final EmergencyBook book;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  Rosters(RosterStore store, EmergencyBook book, Posts posts, Areas areas, InstantSource clock) {
    this.store = store;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** Who writes it down, when. */
  record Entry(PartyId by, Instant at) {}

  /** As prepared. */
  @Transactional(readOnly = true)
  public List<RosterLine> of(Area ground, String kind) {
    return store.of(ground, kind);
  }

  /** Whoever would be called out now: as prepared, and the holders of roles that are missing. */
  @Transactional(readOnly = true)
  public List<RosterLine> called(Area ground, Plan plan) {
    List<RosterLine> all = new ArrayList<>(store.of(ground, plan.key()));
    all.removeIf(line -> posts.seatsOf(line.party(), clock.instant()).isEmpty());
    for (Call call : plan.calls()) {
      if (all.stream().noneMatch(line -> line.role().equals(call.role()))) {
        holders(ground, call).stream()
            .filter(one -> all.stream().noneMatch(line -> line.party().equals(one.party())))
            .forEach(all::add);
      }
    }
    return all.stream().limit(MOST).toList();
  }

  /** The people who may be put on it: whoever holds a post on this ground. */
  @Transactional(readOnly = true)
  public List<Post> candidates(Area ground) {
    Instant now = clock.instant();
    return grounds(ground).flatMap(area -> posts.heldAt(area.id(), now).stream()).toList();
  }

  /** Puts whoever holds the roles of the plan now on the roster; says how many came anew. */
  public int fill(Viewer by, Area ground, String kind) {
    Plan plan = prepared(by, ground, kind);
    Entry entry = new Entry(by.party(), clock.instant());
    int added = 0;
    for (Call call : plan.calls()) {
      for (RosterLine line : holders(ground, call)) {
        added += store.add(ground, kind, line, entry) ? 1 : 0;
      }
    }
    return added;
  }

  /** Puts one person on it, who holds a post on the ground. */
  public void add(Viewer by, Area ground, String kind, RosterLine line) {
    prepared(by, ground, kind);
    String duty = Masking.of(line.duty().strip());
    if (duty.isEmpty() || duty.length() > DUTY_MAX) {
      throw Rejection.invalid("emergency.say-duty", DUTY_MAX);
    }
    Post post =
        candidates(ground).stream()
            .filter(one -> one.party().equals(line.party()))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("emergency.choose-person"));
    RosterLine kept = new RosterLine(0, post.party(), post.role(), duty);
    if (!store.add(ground, kind, kept, new Entry(by.party(), clock.instant()))) {
      throw Rejection.of("emergency.on-the-roster");
    }
  }

  /** Takes somebody off it. */
  public void remove(Viewer by, Area ground, String kind, PartyId party) {
    prepared(by, ground, kind);
    if (!store.remove(ground, kind, party, clock.instant())) {
      throw Rejection.notFound("emergency.not-on-the-roster");
    }
  }

  private Plan prepared(Viewer by, Area ground, String kind) {
    by.require(Permission.EMERGENCY_PREPARE, ground.path());
    Emergencies.requireGround(ground);
    return book.plan(ground, kind);
  }

  /** Holders on the ground; where nobody there is, whoever answers for it. */
  private List<RosterLine> holders(Area ground, Call call) {
    Instant now = clock.instant();
    List<RosterLine> on =
        grounds(ground)
            .flatMap(area -> posts.heldAt(area.id(), now).stream())
            .filter(post -> post.role().equals(call.role()))
            .map(post -> new RosterLine(0, post.party(), call.role(), call.duty().zh()))
            .toList();
    return on.isEmpty()
        ? posts.holder(call.role(), ground.id(), now).stream()
            .map(found -> new RosterLine(0, found.party(), call.role(), call.duty().zh()))
            .toList()
        : on;
  }

  /** The ground and what lies in it, down to the buildings. */
  private Stream<Area> grounds(Area ground) {
    return Stream.concat(
        Stream.of(ground),
        Stream.of(Level.COMMUNITY, Level.NEIGHBOURHOOD, Level.GRID, Level.BUILDING)
            .flatMap(level -> areas.descendants(ground, level, null, Areas.MOST).stream()));
  }
}
