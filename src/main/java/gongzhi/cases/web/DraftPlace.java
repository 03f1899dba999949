package gongzhi.cases.web;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The place a draft names, found and put into words. */
@Component
class DraftPlace {

  private final Areas areas;
  private final RuleBook book;

  DraftPlace(Areas areas, RuleBook book) {
    this.areas = areas;
    this.book = book;
  }

  /** The chosen area as it lies today, else the one around the point. */
  Optional<Area> area(Draft draft) {
    if (draft.area() != null) {
      return areas.find(new AreaId(draft.area())).map(this::today);
    }
    return point(draft).flatMap(areas::locate);
  }

  /** A former area that became several stays as it was, for its reporter to say which. */
  private Area today(Area named) {
    boolean several = !named.isCurrent() && areas.successors(named.id()).size() > 1;
    return several ? named : areas.today(named.id(), null);
  }

  /** The point that was given, else the middle of the chosen area. */
  Optional<LngLat> point(Draft draft) {
    if (draft.lng() != null && draft.lat() != null) {
      return Optional.of(new LngLat(draft.lng(), draft.lat()));
    }
    return draft.area() == null ? Optional.empty() : middle(new AreaId(draft.area()));
  }

  /** The middle of an area; empty where none is known. */
  Optional<LngLat> middle(AreaId area) {
    return areas.find(area).map(Area::label);
  }

  RuleVersion rules(Draft draft) {
    return book.current(area(draft).map(areas::place).orElse(RuleBook.DEFAULT));
  }

  /** Neighbourhood and building, then what the reporter added. */
  String inWords(Draft draft, Words words) {
    String place = area(draft).map(this::name).orElse("");
    return draft.address().isEmpty()
        ? place
        : words.of("report.place-and-more", place, draft.address());
  }

  /** From the community down: 韶山路社区 某某苑 3 栋. */
  String name(Area area) {
    List<String> names = new ArrayList<>();
    for (Area one : areas.ancestors(area)) {
      if (one.level().isAbove(Level.COMMUNITY) && !names.isEmpty()) {
        break;
      }
      if (one.level() != Level.GRID || names.isEmpty()) {
        names.addFirst(one.name());
      }
    }
    return String.join(" ", names);
  }

  /** The community of an area; empty where there is none. */
  String community(AreaId area) {
    return areas
        .find(area)
        .flatMap(found -> areas.ancestor(found, Level.COMMUNITY))
        .map(Area::name)
        .orElse("");
  }

  /**
   * Refuses a place outside the districts, or larger than one of them, in words; empty when the
   * place is good.
   */
  Optional<String> problem(Draft draft) {
    try {
      if (draft.area() == null && draft.lng() == null) {
        return Optional.of("report.say-where");
      }
      Optional<Area> place = area(draft);
      if (place.isEmpty()) {
        return Optional.of("report.outside");
      }
      if (!place.get().isCurrent()) {
        return Optional.of("report.place-redrawn");
      }
      return place.get().level().isAbove(Level.DISTRICT)
          ? Optional.of("report.place-too-large")
          : Optional.empty();
    } catch (Rejection impossible) {
      return Optional.of("report.impossible-place");
    }
  }
}
