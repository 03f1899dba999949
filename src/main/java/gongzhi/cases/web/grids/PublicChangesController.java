package gongzhi.cases.web.grids;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.ChangeState;
import gongzhi.territory.changes.GridChange;
import gongzhi.territory.changes.Part;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The public notice of changes of grids, before their day and after it. */
@Controller
@OpenToAll
class PublicChangesController {

  static final String ADDRESS = "/open/grid-changes";

  private static final List<ChangeState> DECIDED =
      List.of(ChangeState.APPROVED, ChangeState.IN_FORCE);

  private final ChangeBook book;
  private final Described described;
  private final HostRows hosts;
  private final Places places;
  private final Areas areas;
  private final Pages pages;

  PublicChangesController(
      ChangeBook book,
      Described described,
      HostRows hosts,
      Places places,
      Areas areas,
      Pages pages) {
    this.book = book;
    this.hosts = hosts;
    this.described = described;
    this.places = places;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/open/grid-changes")
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable Long before,
      TimeWords times) {
    PlaceDefinition at = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    List<GridChange> found =
        areas
            .district(at.code())
            .map(
                district ->
                    book.on(district.path(), DECIDED, before == null ? Long.MAX_VALUE : before))
            .orElseGet(List::of);
    List<GridChange> shown = found.stream().limit(ChangeBook.PAGE).toList();
    Words words = times.words();
    String address = ADDRESS + "?place=" + at.code();
    String next = found.size() > shown.size() ? address + "&before=" + shown.getLast().id() : "";
    return pages.show(
        "cases/grids/open-changes",
        new PublicChanges(
            PlaceTabs.of(places, at, ADDRESS, words),
            shown.stream().map(change -> line(change, times)).toList(),
            new Paging(
                before == null ? "" : address, next, words.of("grid-change.shown", shown.size()))));
  }

  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}")
  View notice(@PathVariable long id, TimeWords times) {
    GridChange change =
        book.find(id)
            .filter(found -> ChangePages.isPublic(found.state()))
            .orElseThrow(() -> Rejection.notFound("grid-change.no-such-change"));
    Words words = times.words();
    List<GridChange.Made> made = book.parts(id);
    List<Part> parts = made.stream().map(GridChange.Made::part).toList();
    Area over = areas.get(change.area());
    return pages.show(
        "cases/grids/open-change",
        new PublicChange(
            described.title(change.kind(), parts, words),
            ADDRESS + "?place=" + areas.place(over),
            Stream.concat(
                    Stream.of(
                        row("where", where(over), words),
                        row("day", times.date(change.effectiveOn()), words),
                        row("basis", change.basis(), words)),
                    hosts.rows(change, words))
                .toList(),
            parts.stream().map(part -> grid(change.kind(), part, words)).toList()));
  }

  private PublicChange.Grid grid(ChangeKind kind, Part part, Words words) {
    if (kind.isSpecial()) {
      return new PublicChange.Grid(part.name(), part.code(), overlaid(kind, part, words));
    }
    List<AreaId> moved = part.taken();
    String buildings =
        moved.isEmpty()
            ? words.of("grid-change.keeps", described.names(part.base()))
            : words.of(
                "grid-change.takes",
                described.buildings(moved.stream().map(areas::get).toList(), words));
    return new PublicChange.Grid(part.name(), part.code(), buildings);
  }

  /** What a special-purpose grid lies over; the buildings stay in their own grids. */
  private String overlaid(ChangeKind kind, Part part, Words words) {
    return switch (kind) {
      case BEGIN_SPECIAL ->
          words.of(
              "grid-change.covers",
              described.buildings(part.taken().stream().map(areas::get).toList(), words));
      case END_SPECIAL -> words.of("grid-change.special-ends");
      default -> words.of("grid-change.special-stays");
    };
  }

  private String where(Area over) {
    return areas.ancestors(over).stream()
        .limit(2)
        .map(Area::name)
        .reduce((inner, outer) -> outer + " " + inner)
        .orElse("");
  }

  private PublicChanges.Line line(GridChange change, TimeWords times) {
    Words words = times.words();
    return new PublicChanges.Line(
        ADDRESS + "/" + change.id(),
        described.title(
            change.kind(),
            book.parts(change.id()).stream().map(GridChange.Made::part).toList(),
            words),
        List.of(
            where(areas.get(change.area())),
            words.of("grid-change.from-day", times.date(change.effectiveOn())),
            words.of(change.state())));
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("grid-change.row." + key), value, "");
  }
}
