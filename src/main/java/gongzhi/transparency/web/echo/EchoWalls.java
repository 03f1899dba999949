package gongzhi.transparency.web.echo;

import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import gongzhi.transparency.echo.EchoWall;
import gongzhi.transparency.echo.Published;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of communities with their sheets: for everyone, and for who publishes them. */
@Component
class EchoWalls {

  private static final int PAGE = 50;
  private static final int MONTHS = 6;

  private final EchoWall wall;
  private final Areas areas;
  private final Places places;

  EchoWalls(EchoWall wall, Areas areas, Places places) {
    this.wall = wall;
    this.areas = areas;
    this.places = places;
  }

  /** What everyone sees of a district: also which communities have not published. */
  EchoList of(PlaceDefinition place, String month, @Nullable Long after, TimeWords times) {
    Area district =
        areas
            .district(place.code())
            .orElseThrow(() -> Rejection.notFound("echo.no-such-community"));
    Slice slice = slice(district, month, after, "/echo?place=" + place.code());
    return list(slice, PlaceTabs.of(places, place, "/echo", times.words()), false, times);
  }

  /** What an officer sees of the ground they serve: each line leads to the draft or the sheet. */
  EchoList atDesk(Area ground, String month, @Nullable Long after, TimeWords times) {
    Slice slice = slice(ground, month, after, "/desk/echo?in=" + ground.id());
    return list(slice, List.of(), true, times);
  }

  /** One page of the communities of some ground. */
  private record Slice(
      Area ground, YearMonth month, List<Area> shown, String address, String next, boolean first) {}

  private Slice slice(Area ground, String month, @Nullable Long after, String address) {
    YearMonth wanted = month.isEmpty() ? wall.lastMonth() : EchoPages.month(month);
    @Nullable AreaId behind = after == null ? null : new AreaId(after);
    List<Area> found =
        ground.level().isAbove(Level.COMMUNITY)
            ? areas.descendants(ground, Level.COMMUNITY, behind, PAGE + 1)
            : areas.ancestor(ground, Level.COMMUNITY).stream().toList();
    List<Area> shown = found.stream().limit(PAGE).toList();
    String next =
        found.size() > PAGE ? address + "&month=" + wanted + "&after=" + shown.getLast().id() : "";
    return new Slice(ground, wanted, shown, address, next, after == null);
  }

  private EchoList list(Slice slice, List<TabLink> places, boolean desk, TimeWords times) {
    Words words = times.words();
    Map<AreaId, Published> sheets =
        wall.of(slice.shown().stream().map(Area::id).toList(), slice.month()).stream()
            .collect(Collectors.toMap(Published::community, Function.identity()));
    String back = slice.first() ? "" : slice.address() + "&month=" + slice.month();
    return new EchoList(
        slice.ground().name(),
        EchoPages.monthWords(slice.month(), words),
        EchoPages.screen(slice.ground()),
        places,
        months(slice, words),
        words.of("echo.hang", sheets.size(), slice.shown().size()),
        slice.shown().stream()
            .map(
                area ->
                    line(
                        area,
                        slice.month(),
                        sheets.get(area.id()),
                        desk && area.path().startsWith(slice.ground().path()),
                        times))
            .toList(),
        new Paging(back, slice.next(), words.of("echo.shown", slice.shown().size())));
  }

  private List<TabLink> months(Slice slice, Words words) {
    YearMonth newest = wall.lastMonth();
    return IntStream.range(0, MONTHS)
        .mapToObj(newest::minusMonths)
        .map(
            month ->
                new TabLink(
                    EchoPages.monthWords(month, words),
                    slice.address() + "&month=" + month,
                    month.equals(slice.month()),
                    "",
                    ""))
        .toList();
  }

  private EchoList.Line line(
      Area area, YearMonth month, @Nullable Published sheet, boolean desk, TimeWords times) {
    String above = areas.ancestor(area, Level.SUBDISTRICT).map(Area::name).orElse("");
    String address = EchoPages.address(area.id(), month);
    Standing standing = standing(month, sheet, times);
    return new EchoList.Line(
        area.name(),
        above,
        desk ? "/desk" + address : sheet == null ? "" : address,
        times.words().of("echo.standing." + standing.key()),
        standing.tone());
  }

  /** How a community stands with its sheet. */
  private record Standing(String key, String tone) {}

  private static Standing standing(YearMonth month, @Nullable Published sheet, TimeWords times) {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    boolean overdue = today.isAfter(month.plusMonths(1).atDay(Published.DUE_DAY));
    if (sheet == null) {
      return overdue ? new Standing("missing", "late") : new Standing("not-yet", "new");
    }
    if (sheet.photo() == null) {
      return new Standing("published", "doing");
    }
    return sheet.isLate(times.zone())
        ? new Standing("posted-late", "done")
        : new Standing("posted", "done");
  }
}
