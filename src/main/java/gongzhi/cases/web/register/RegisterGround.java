package gongzhi.cases.web.register;

import gongzhi.cases.register.Wanted;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.HomeCommunity;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands which ground and which kind of matter an address means. */
@Component
class RegisterGround {

  private final Areas areas;
  private final Places places;
  private final HomeCommunity home;
  private final RuleBook book;

  RegisterGround(Areas areas, Places places, HomeCommunity home, RuleBook book) {
    this.areas = areas;
    this.places = places;
    this.home = home;
    this.book = book;
  }

  /**
   * The area meant: the one named, else the whole district. Where a place is named as well and the
   * area lies in another, somebody has just chosen the place: its whole district.
   */
  Area of(RegisterForm form) {
    if (form.area() == null) {
      return district(place(form));
    }
    Area named = named(new AreaId(form.area()));
    boolean elsewhere = !form.place().isEmpty() && !areas.place(named).equals(form.place());
    return elsewhere ? district(place(form)) : named;
  }

  /** A district, subdistrict or community by its id; what lies below one stands for it. */
  Area named(AreaId id) {
    Area area = areas.get(id);
    boolean small = area.level().isBelow(Level.COMMUNITY);
    return Optional.of(area)
        .flatMap(one -> small ? areas.ancestor(one, Level.COMMUNITY) : Optional.of(one))
        .filter(one -> !one.level().isAbove(Level.DISTRICT) && one.isGeneral())
        .filter(one -> places.find(areas.place(one)).isPresent())
        .orElseThrow(() -> Rejection.notFound("register.no-such-ground"));
  }

  PlaceDefinition placeOf(Area area) {
    return places.get(areas.place(area));
  }

  private PlaceDefinition place(RegisterForm form) {
    return form.place().isEmpty()
        ? home.ground().map(this::placeOf).orElseGet(() -> places.all().iterator().next())
        : places.get(form.place());
  }

  private Area district(PlaceDefinition place) {
    return areas
        .district(place.code())
        .orElseThrow(() -> Rejection.notFound("register.no-such-ground"));
  }

  /** What is looked for on this ground. */
  Wanted wanted(RegisterForm form, Area ground) {
    String place = areas.place(ground);
    requireGroup(place, form.category());
    return new Wanted(
            place, counted(ground), form.category(), form.standing(), form.ofMonth(), form.q())
        .kind(form.ofKind());
  }

  /** What cases of this ground count for; empty for a whole district. */
  List<AreaId> counted(Area ground) {
    return ground.level() == Level.DISTRICT ? List.of() : home.counted(ground);
  }

  void requireGroup(String place, String group) {
    if (!group.isEmpty() && !groups(place).containsKey(group)) {
      throw Rejection.invalid("register.no-such-category");
    }
  }

  /** The kinds of matter that are public, by their two letters. */
  Map<String, Title> groups(String place) {
    Map<String, Title> all = new LinkedHashMap<>();
    book.current(place).categories().stream()
        .filter(category -> !category.restricted())
        .forEach(category -> all.putIfAbsent(category.groupCode(), groupOf(category)));
    return all;
  }

  private static Title groupOf(Category category) {
    return category.group();
  }

  /** The subdistricts of the district, and below a chosen one its communities. */
  List<Area> around(Area ground) {
    Area district = areas.ancestor(ground, Level.DISTRICT).orElseThrow();
    Optional<Area> opened = areas.ancestor(ground, Level.SUBDISTRICT);
    return areas.children(district.id()).stream()
        .flatMap(
            part ->
                opened.filter(part::equals).isPresent()
                    ? Stream.concat(Stream.of(part), areas.children(part.id()).stream())
                    : Stream.of(part))
        .filter(area -> !area.level().isBelow(Level.COMMUNITY))
        .toList();
  }

  Area district(Area ground) {
    return areas.ancestor(ground, Level.DISTRICT).orElseThrow();
  }
}
