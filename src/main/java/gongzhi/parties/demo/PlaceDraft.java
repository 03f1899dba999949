package gongzhi.parties.demo;

import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.Roles.Unit;
import gongzhi.parties.accounts.DemoLogins;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills one place: each kind of organisation wherever its level has an area, each post wherever its
 * role belongs. In a community one person holds several small posts, as people there do.
 */
final class PlaceDraft {

  private static final int COMPANIES = 6;
  private static final int SOME = 12;

  private record Spot(Area area, String word) {}

  private final String place;
  private final Roles roles;
  private final Draft draft;
  private final Map<Spot, Integer> bodies = new HashMap<>();
  private final Map<Spot, Integer> holders = new HashMap<>();
  private final Map<String, Integer> logins = new HashMap<>();
  private final List<Integer> companies = new ArrayList<>();
  private final Map<Area, Integer> lastIn = new HashMap<>();

  PlaceDraft(String place, Roles roles, Draft draft) {
    this.place = place;
    this.roles = roles;
    this.draft = draft;
  }

  /** Fills one area; {@code upward} are the areas it lies in, nearest first. */
  void fill(Area area, List<Area> upward) {
    if (area.level() == Level.DISTRICT) {
      addCompanies(area);
    }
    new TreeMap<>(roles.organisations())
        .forEach(
            (kind, unit) -> {
              if (unit.level() == area.level() && hasOne(unit, area)) {
                addBody(kind, unit, area, upward);
              }
            });
    new TreeMap<>(roles.roles())
        .forEach(
            (key, role) -> {
              if (role.level() == area.level() && role.reach() == RoleDefinition.Reach.AREA) {
                addHolder(key, role, area, upward);
              }
            });
    staffBodies(area);
  }

  /** Property companies each serve many neighbourhoods through an office there. */
  private void addCompanies(Area district) {
    for (int number = 1; number <= COMPANIES; number++) {
      String name = "%s示例物业%d公司".formatted(BodyNames.ground(district), number);
      companies.add(draft.body("property_group", name, district, null));
    }
  }

  private void addBody(String kind, Unit unit, Area area, List<Area> upward) {
    Integer parent =
        kind.equals("property_company")
            ? companies.get((int) (area.id().value() % COMPANIES))
            : parentOf(upward);
    bodies.put(new Spot(area, kind), draft.body(kind, BodyNames.of(unit, area), area, parent));
  }

  /** The public office of the nearest area above. */
  private @Nullable Integer parentOf(List<Area> upward) {
    for (Area above : upward) {
      for (String office :
          List.of("residents_committee", "subdistrict_office", "dispatch_centre")) {
        Integer found = bodies.get(new Spot(above, office));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** A kind that only some areas have is found in one of twelve. */
  private static boolean hasOne(Unit unit, Area area) {
    return unit.isEverywhere() || area.id().value() % SOME == 0;
  }

  private void addHolder(String key, RoleDefinition role, Area area, List<Area> upward) {
    String kind = role.organisation();
    Integer body = kind == null ? null : bodies.get(new Spot(area, kind));
    Integer beside = beside(key, role, area, upward);
    hold(key, area, body, beside == null ? draft.human(null) : beside);
    if (key.equals("grid_worker")) {
      standIn(key, area, upward);
    }
    if (key.equals("subdistrict_officer") || key.equals("community_officer")) {
      hold(key, area, body, draft.human(null));
    }
  }

  /** In one area of three somebody who serves already takes the post on as well. */
  private @Nullable Integer beside(String key, RoleDefinition role, Area area, List<Area> upward) {
    boolean hasLogin = logins.containsKey(DemoLogins.nameOf(place, key));
    if (!hasLogin || area.id().value() % 3 != 0) {
      return null;
    }
    return Stream.concat(Stream.of(area), upward.stream())
        .flatMap(ground -> role.alsoHeldBy().stream().map(other -> new Spot(ground, other)))
        .map(holders::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The worker of the grid before stands in, where both lie in one neighbourhood. */
  private void standIn(String role, Area area, List<Area> upward) {
    Area above = upward.getFirst();
    Integer neighbour = lastIn.put(above, Objects.requireNonNull(holder(role, area)));
    if (neighbour != null) {
      draft.posts.add(new Draft.Held(neighbour, role, area, null, true));
    }
  }

  private void staffBodies(Area area) {
    new TreeMap<>(roles.organisations())
        .forEach(
            (kind, unit) -> {
              Integer body = bodies.get(new Spot(area, kind));
              String staff = unit.staff();
              if (body != null && staff != null && !hasStaff(body)) {
                hold(staff, area, body, personFor(staff, area));
              }
            });
  }

  private boolean hasStaff(int body) {
    return draft.posts.reversed().stream()
        .limit(60)
        .anyMatch(post -> Integer.valueOf(body).equals(post.body()));
  }

  /** In a community one person serves on several small bodies; elsewhere each has its own. */
  private int personFor(String role, Area area) {
    Integer known = holders.get(new Spot(area, role));
    return known != null && area.level() == Level.COMMUNITY ? known : draft.human(null);
  }

  private void hold(String role, Area area, @Nullable Integer body, int human) {
    draft.posts.add(new Draft.Held(human, role, area, body, false));
    holders.putIfAbsent(new Spot(area, role), human);
    String stem = DemoLogins.nameOf(place, role);
    int number = logins.merge(stem, 1, Integer::sum);
    draft.logins.add(new Draft.Login(human, number == 1 ? stem : stem + "-" + number));
  }

  /** The number of the organisation of this kind in this area; null for none. */
  @Nullable Integer body(String kind, Area area) {
    return bodies.get(new Spot(area, kind));
  }

  /** Who holds the role in this area already; null for nobody. */
  @Nullable Integer holder(String role, Area area) {
    return holders.get(new Spot(area, role));
  }
}
