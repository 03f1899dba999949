package gongzhi.cases.web.parts;

import gongzhi.cases.parts.Part;
import gongzhi.cases.web.parts.PartListQuery.PartKind;
import gongzhi.cases.web.parts.PartListQuery.Row;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.Tab;
import gongzhi.site.parts.TabLink;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The parts within reach: what waits for one's own unit, all that goes on, what is late. */
@Controller
@Needs({Permission.CASE_SEE, Permission.CASE_HANDLE})
class PartListController {

  private static final String ADDRESS = "/desk/parts";

  private final PartListQuery query;
  private final Posts posts;
  private final Pages pages;

  PartListController(PartListQuery query, Posts posts, Pages pages) {
    this.query = query;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping("/desk/parts")
  View list(
      @RequestParam(defaultValue = "MINE") PartKind kind,
      @RequestParam(defaultValue = "0") long before,
      Viewer viewer,
      TimeWords times) {
    long from = before == 0 ? Long.MAX_VALUE : before;
    List<Row> found = query.of(kind, from, viewer, times.now());
    return pages.show("cases/parts/list", page(kind, found, times));
  }

  private PartList page(PartKind kind, List<Row> found, TimeWords times) {
    Words words = times.words();
    List<Row> shown = found.stream().limit(PartListQuery.PAGE).toList();
    String next =
        found.size() > shown.size()
            ? "%s?kind=%s&before=%d".formatted(ADDRESS, kind, shown.getLast().part().id())
            : "";
    return new PartList(
        Arrays.stream(PartKind.values())
            .map(one -> new TabLink(words.of(one), ADDRESS + "?kind=" + one, one == kind, "", ""))
            .toList(),
        shown.stream().map(row -> line(row, times)).toList(),
        new Paging("", next, words.of("parts.shown", shown.size())));
  }

  private PartList.Line line(Row row, TimeWords times) {
    Part part = row.part();
    return new PartList.Line(
        row.no(),
        part.seq(),
        part.task(),
        Stream.of(row.no(), posts.label(part.unit()), due(row, times))
            .filter(fact -> !fact.isEmpty())
            .toList(),
        PartMarks.of(part, row.over(), times));
  }

  private static String due(Row row, TimeWords times) {
    boolean endedWithCase = row.over() && row.part().state().isOpen();
    return endedWithCase ? "" : times.words().of("parts.due", times.moment(row.part().dueAt()));
  }

  /** The place in the menu of the desk, for who splits cases and who does a part. */
  @Bean
  static Tab partsTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "parts",
        "parts.title",
        "clipboard-check",
        ADDRESS,
        226,
        viewer ->
            viewer.mayAnywhere(Permission.CASE_ASSIGN)
                || (viewer.mayAnywhere(Permission.CASE_HANDLE)
                    && !viewer.organisations().isEmpty()));
  }
}
