package gongzhi.cases.web.grids;

import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeState;
import gongzhi.territory.changes.GridChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of changes. */
@Component
class ChangeLists {

  private final ChangeBook book;
  private final Described described;
  private final Ground ground;
  private final AreaLines lines;
  private final Areas areas;

  ChangeLists(ChangeBook book, Described described, Ground ground, AreaLines lines, Areas areas) {
    this.book = book;
    this.described = described;
    this.ground = ground;
    this.lines = lines;
    this.areas = areas;
  }

  /** What was asked for: one state or all, and where the page before ended. */
  record Asked(String state, @Nullable Long before) {

    List<ChangeState> states() {
      List<ChangeState> wanted =
          Arrays.stream(ChangeState.values())
              .filter(one -> one.name().equalsIgnoreCase(state))
              .toList();
      return wanted.isEmpty() ? List.of(ChangeState.values()) : wanted;
    }
  }

  ChangeList page(Viewer viewer, Area where, Asked asked, TimeWords times) {
    long before = asked.before() == null ? Long.MAX_VALUE : asked.before();
    List<GridChange> found = book.on(where.path(), asked.states(), before);
    List<GridChange> shown = found.stream().limit(ChangeBook.PAGE).toList();
    Words words = times.words();
    String address = ChangePages.ADDRESS + "?in=" + where.id();
    String next =
        found.size() > shown.size()
            ? "%s&state=%s&before=%d".formatted(address, asked.state(), shown.getLast().id())
            : "";
    return new ChangeList(
        where.name(),
        GridTabs.CHANGES.chosen(viewer, words),
        states(asked, address, words),
        lines.way(where, ground.of(viewer), ChangePages.ADDRESS + "?in="),
        shown.stream().map(change -> line(change, times)).toList(),
        new Paging(
            asked.before() == null ? "" : address,
            next,
            words.of("grid-change.shown", shown.size())));
  }

  private ChangeList.Line line(GridChange change, TimeWords times) {
    Words words = times.words();
    return new ChangeList.Line(
        ChangePages.ADDRESS + "/" + change.id(),
        described.title(
            change.kind(),
            book.parts(change.id()).stream().map(GridChange.Made::part).toList(),
            words),
        List.of(
            areas.get(change.area()).name(),
            words.of("grid-change.from-day", times.date(change.effectiveOn()))),
        Described.state(change.state(), words));
  }

  private static List<TabLink> states(Asked asked, String address, Words words) {
    List<TabLink> tabs = new ArrayList<>();
    tabs.add(new TabLink(words.of("grid-change.all"), address, asked.states().size() > 1, "", ""));
    for (ChangeState state : ChangeState.values()) {
      tabs.add(
          new TabLink(
              words.of(state),
              address + "&state=" + state.name().toLowerCase(Locale.ROOT),
              asked.states().equals(List.of(state)),
              "",
              ""));
    }
    return tabs;
  }
}
