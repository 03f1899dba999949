package gongzhi.cases.levels;

import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.Duty;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.shared.Pack;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who answers for a matter at each level, by the pack of its place. */
@Component
public class LevelDesks {

  private final Map<String, LevelRules> packs = new HashMap<>();
  private final Posts posts;
  private final Areas areas;
  private final RuleBook book;
  private final Deadlines deadlines;

  LevelDesks(
      @Value("${gongzhi.places:places}") Path folder,
      Places places,
      Posts posts,
      Areas areas,
      RuleBook book,
      Deadlines deadlines) {
    this.posts = posts;
    this.areas = areas;
    this.book = book;
    this.deadlines = deadlines;
    places
        .codes()
        .forEach(
            place -> packs.put(place, Pack.read(folder, place, LevelRules.FILE, LevelRules.class)));
  }

  /** Where a matter is, or may go: the level and who answers there. */
  public record Desk(Level level, Holder holder) {}

  /** Where a matter is now, and who must act on it. */
  public record Standing(String place, AreaId area, String path, PartyId owner) {

    static Standing of(Case about) {
      return new Standing(
          about.where().place(), about.where().area(), about.where().path(), about.duty().owner());
    }
  }

  /** The nearest desk above the one that has the matter; empty at the highest. */
  public Optional<Desk> above(Standing about, Instant now) {
    Level here = levelOf(about.owner(), about.path(), now);
    return desks(about, LevelRules.LEVELS, now)
        .filter(desk -> desk.level().isAbove(here))
        .findFirst();
  }

  /** The nearest desk below; empty at the lowest. */
  public Optional<Desk> below(Standing about, Instant now) {
    Level here = levelOf(about.owner(), about.path(), now);
    return desks(about, LevelRules.LEVELS.reversed(), now)
        .filter(desk -> desk.level().isBelow(here))
        .findFirst();
  }

  /**
   * What the person at this desk owes: to solve it, or to hand it on, within the limit of study.
   */
  public Duty duty(Case about, Desk desk, Instant now) {
    Category category =
        book.of(about.where().place(), about.ruleVersion()).category(about.matter().category());
    Instant due = deadlines.after(about.where().place(), now, category.normal());
    return new Duty(desk.holder().party(), null, now, due).noLaterThan(about.course().promisedAt());
  }

  /**
   * Who gets a matter that is said at a counter; empty where it goes the usual way, and where that
   * level is the neighbourhood.
   */
  public Optional<PartyId> atCounter(Channel channel, Category category, Area area, Instant now) {
    LevelRules rules = rules(areas.place(area));
    Level level = category.typicalLevel();
    if (channel != Channel.COUNTER
        || !rules.counterByLevel()
        || !rules.desks().containsKey(level)) {
      return Optional.empty();
    }
    return holder(rules, level, area.id(), now).map(Holder::party);
  }

  private Stream<Desk> desks(Standing about, List<Level> order, Instant now) {
    LevelRules rules = rules(about.place());
    return order.stream()
        .flatMap(
            level ->
                holder(rules, level, about.area(), now).stream()
                    .filter(found -> !found.party().equals(about.owner()))
                    .map(found -> new Desk(level, found)));
  }

  /** Only who holds the post itself; a vacant desk is skipped, not filled from above. */
  private Optional<Holder> holder(LevelRules rules, Level level, AreaId area, Instant now) {
    String role = Objects.requireNonNull(rules.desks().get(level));
    return posts.holder(role, area, now).filter(found -> found.role().equals(role));
  }

  /** The lowest level at which this person answers for the ground. */
  private Level levelOf(PartyId person, String path, Instant now) {
    return posts.seatsOf(person, now).stream()
        .map(Seat::post)
        .filter(post -> path.startsWith(post.areaPath()))
        .map(post -> areas.get(post.area()).level())
        .max(Comparator.naturalOrder())
        .orElse(Level.GRID);
  }

  private LevelRules rules(String place) {
    return Objects.requireNonNull(packs.get(place));
  }
}
