package gongzhi.cases.web;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of cases that residents read. */
@Component
class CaseLists {

  private final CaseListQuery query;
  private final RuleBook book;
  private final Areas areas;
  private final HomeCommunity home;

  CaseLists(CaseListQuery query, RuleBook book, Areas areas, HomeCommunity home) {
    this.query = query;
    this.book = book;
    this.areas = areas;
    this.home = home;
  }

  CaseList mine(Viewer viewer, long below, TimeWords times) {
    List<CaseListQuery.Row> rows = viewer.isSignedIn() ? query.mine(viewer, below) : List.of();
    String next =
        rows.size() > CaseListQuery.PAGE
            ? "/cases?below=" + rows.get(CaseListQuery.PAGE - 1).id()
            : "";
    return list("mine", viewer, "", rows, next, times);
  }

  CaseList joined(Viewer viewer, long below, TimeWords times) {
    List<CaseListQuery.Row> rows = viewer.isSignedIn() ? query.joined(viewer, below) : List.of();
    String next =
        rows.size() > CaseListQuery.PAGE
            ? "/cases/joined?below=" + rows.get(CaseListQuery.PAGE - 1).id()
            : "";
    return list("joined", viewer, "", rows, next, times);
  }

  CaseList nearby(Viewer viewer, @Nullable Long in, @Nullable String before, TimeWords times) {
    Optional<Area> ground = in == null ? home.ground() : Optional.of(areas.get(new AreaId(in)));
    if (ground.isEmpty()) {
      return list("nearby", viewer, "", List.of(), "", times);
    }
    Area around = ground.get();
    ListKey from = before == null ? ListKey.newest(times.now()) : ListKey.parse(before);
    List<CaseListQuery.Row> rows = around(around, from);
    String next =
        rows.size() > CaseListQuery.PAGE
            ? "/cases/nearby?in="
                + around.id().value()
                + "&before="
                + rows.get(CaseListQuery.PAGE - 1).key()
            : "";
    return list("nearby", viewer, around.name(), rows, next, times);
  }

  /** What was reported on this ground; a whole district has an index of its own. */
  List<CaseListQuery.Row> around(Area ground, ListKey before) {
    return ground.level() == Level.DISTRICT
        ? query.ofPlace(areas.place(ground), before)
        : query.around(home.counted(ground), before);
  }

  /** What was reported in all districts that are served. */
  List<CaseListQuery.Row> everywhere(ListKey before) {
    return query.ofPlaces(home.districts().stream().map(areas::place).toList(), before);
  }

  private CaseList list(
      String which,
      Viewer viewer,
      String place,
      List<CaseListQuery.Row> rows,
      String next,
      TimeWords times) {
    Words words = times.words();
    List<CaseList.Line> lines =
        rows.stream()
            .limit(CaseListQuery.PAGE)
            .map(row -> line(row, which.equals("mine"), times))
            .toList();
    return new CaseList(
        which,
        viewer.isSignedIn(),
        place,
        tabs(which, words),
        lines,
        new Paging("", next, words.of("case.list.shown", lines.size())));
  }

  private static List<TabLink> tabs(String which, Words words) {
    return List.of(
        new TabLink(words.of("case.list.mine"), "/cases", which.equals("mine"), "", ""),
        new TabLink(words.of("case.list.joined"), "/cases/joined", which.equals("joined"), "", ""),
        new TabLink(words.of("case.list.nearby"), "/cases/nearby", which.equals("nearby"), "", ""));
  }

  private Marks.About about(CaseListQuery.Row row) {
    return new Marks.About(row.category(), areas.get(new AreaId(row.communityId())).name());
  }

  /** One line of a list of several districts, which says of which. */
  CaseList.Line lineOfDistrict(CaseListQuery.Row row, TimeWords times) {
    CaseList.Line line = line(row, false, times);
    String district = areas.district(row.place()).map(Area::name).orElse(row.place());
    return line.with(times.words().of("case.list.in-district", district, line.facts()));
  }

  /** One line of a list. */
  CaseList.Line line(CaseListQuery.Row row, boolean mine, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String category = ReportPages.name(rules.category(row.category()).name(), words);
    return new CaseList.Line(
        row.no(),
        "/cases/" + row.no(),
        Marks.title(row.title(), rules, about(row), words),
        row.title() == null
            ? words.of("case.list.number-and-day", row.no(), times.day(row.receivedAt()))
            : words.of("case.list.facts", row.no(), category, times.day(row.receivedAt())),
        mine
            ? Marks.forReporter(row.status(), row.result(), words)
            : Marks.of(row.status(), row.result(), rules, words),
        mine && row.status() == CaseStatus.REPORTED_DONE);
  }
}
