package gongzhi.cases.web;

import gongzhi.cases.web.ReportWherePage.PlaceLink;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Makes the second screen of a report: where it is, what lies around, and what was reported there
 * already.
 */
@Component
class WherePages {

  private static final int FOUND_MAX = 30;

  private final Areas areas;
  private final HomeCommunity home;
  private final DraftPlace draftPlace;
  private final Nearby nearby;
  private final Sketches sketches;

  WherePages(
      Areas areas, HomeCommunity home, DraftPlace draftPlace, Nearby nearby, Sketches sketches) {
    this.areas = areas;
    this.home = home;
    this.draftPlace = draftPlace;
    this.nearby = nearby;
    this.sketches = sketches;
  }

  ReportWherePage page(Draft draft, PlaceSearch search, Problems problems, Words words) {
    home.requireDistrict();
    Optional<Area> chosen = draftPlace.area(draft);
    Optional<Area> open =
        search.in() == null
            ? chosen.map(area -> area.isCurrent() ? parentOf(area) : area).or(home::chosen)
            : Optional.of(areas.get(new AreaId(search.in())));
    Field address =
        Field.line("address", words.of("report.address"), draft.address(), problems)
            .hint(words.of("report.address-hint"))
            .maybe()
            .atMost(200);
    return new ReportWherePage(
        chosen.map(draftPlace::name).orElse(""),
        hint(draft, chosen, chosen.or(() -> open).or(home::ground), words),
        search.in() != null
            || !search.words().isBlank()
            || chosen.filter(area -> !area.isCurrent()).isPresent(),
        chosen
            .map(area -> sketches.around(area, draftPlace.point(draft)))
            .orElseGet(ReportWherePage.PlaceSketch::none),
        open.map(this::above).orElseGet(List::of),
        listed(search, open),
        open.or(home::ground).map(area -> "/areas/" + area.id() + ".geojson").orElse(""),
        search.words(),
        nearby.similar(draft, words),
        address,
        problems);
  }

  /** What is wrong with the form; the two halves of a point are one place. */
  Problems problemsOf(Errors errors, Words words) {
    return new Problems(
        Problems.of(errors, words).all().stream()
            .map(
                one ->
                    one.field().equals("address") ? one : new Problems.Problem("area", one.words()))
            .distinct()
            .toList());
  }

  /** What is wrong with the place; nothing when it is good. */
  Problems problemsOf(Draft draft, Words words) {
    return draftPlace
        .problem(draft)
        .map(key -> new Problems(List.of(new Problems.Problem("area", words.of(key)))))
        .orElseGet(Problems::none);
  }

  private List<PlaceLink> listed(PlaceSearch search, Optional<Area> open) {
    if (!search.words().isBlank()) {
      return home.districts().stream()
          .flatMap(district -> areas.search(search.words().strip(), district, FOUND_MAX).stream())
          .limit(FOUND_MAX)
          .map(this::link)
          .toList();
    }
    return open.map(this::below).orElseGet(home::districts).stream().map(this::link).toList();
  }

  /** What took over the ground of a former area lies below it. */
  private List<Area> below(Area area) {
    return area.isCurrent() ? areas.children(area.id(), Area.GENERAL) : areas.successors(area.id());
  }

  private PlaceLink link(Area area) {
    boolean leaf =
        area.level() == Level.BUILDING || areas.children(area.id(), Area.GENERAL).isEmpty();
    Area parent = parentOf(area);
    return new PlaceLink(
        area.id().value(), area.name(), parent.equals(area) ? "" : within(parent), leaf);
  }

  /** From the community down, after the district where several are served. */
  private String within(Area parent) {
    String name = draftPlace.name(parent);
    return home.districts().size() < 2
        ? name
        : areas
            .ancestor(parent, Level.DISTRICT)
            .filter(district -> !district.equals(parent))
            .map(district -> district.name() + " " + name)
            .orElse(name);
  }

  private List<PlaceLink> above(Area area) {
    List<PlaceLink> up = new ArrayList<>();
    for (Area one : areas.ancestors(area)) {
      if (!one.level().isAbove(Level.DISTRICT)) {
        up.addFirst(link(one));
      }
    }
    return up;
  }

  private Area parentOf(Area area) {
    return area.parent() == null ? area : areas.get(area.parent());
  }

  /** Where the place came from, or how to come to one. */
  private static String hint(
      Draft draft, Optional<Area> chosen, Optional<Area> known, Words words) {
    if (chosen.filter(area -> !area.isCurrent()).isPresent()) {
      return words.of("report.place-redrawn");
    }
    if (draft.lng() != null && chosen.isPresent()) {
      return words.of("report.place-from-phone");
    }
    if (known.isEmpty()) {
      return words.of("report.place-which-district");
    }
    return draft.area() == null ? words.of("report.place-from-list") : "";
  }
}
