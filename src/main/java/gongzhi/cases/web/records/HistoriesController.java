package gongzhi.cases.web.records;

import gongzhi.cases.web.records.HistoriesQuery.Span;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The courses of all cases of a ground as data, written out as they are read. */
@Controller
@Needs(Permission.EXPORT)
class HistoriesController {

  static final String ADDRESS = "/desk/histories";

  private final Histories histories;
  private final Exporter exporter;
  private final Ground ground;
  private final Areas areas;
  private final Pages pages;

  HistoriesController(
      Histories histories, Exporter exporter, Ground ground, Areas areas, Pages pages) {
    this.histories = histories;
    this.exporter = exporter;
    this.ground = ground;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View ask(@ModelAttribute HistoriesForm form, Viewer viewer, TimeWords times) {
    return pages.show("cases/records/histories", page(form, viewer, times));
  }

  @GetMapping(ADDRESS + "/csv")
  @FreshLogin
  @OwnTransactions
  void csv(
      @ModelAttribute HistoriesForm form,
      Viewer viewer,
      TimeWords times,
      HttpServletResponse answer)
      throws IOException {
    pages.keepForm("cases/records/histories", () -> page(form, viewer, times));
    Area where = ground.at(viewer, form.in());
    viewer.require(Permission.EXPORT, where.path());
    Span span = form.span(where, times);
    histories.taken(viewer, span, viewer.postFor(where.path()).role());
    answer.setContentType("text/csv; charset=utf-8");
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"histories.csv\"");
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    histories.write(viewer, span, answer.getOutputStream());
  }

  private HistoriesPage page(HistoriesForm form, Viewer viewer, TimeWords times) {
    return new HistoriesPage(
        grounds(form, viewer), form.typedFrom(times), form.typedUntil(times), Histories.MOST_CASES);
  }

  /** What the viewer serves and what lies directly below. */
  private List<Choice> grounds(HistoriesForm form, Viewer viewer) {
    return ground.of(viewer).stream()
        .flatMap(top -> Stream.concat(Stream.of(top), areas.children(top.id()).stream()))
        .map(area -> choice(area, form))
        .toList();
  }

  private static Choice choice(Area area, HistoriesForm form) {
    boolean chosen = form.in() != null && form.in() == area.id().value();
    return Choice.plain(area.id().toString(), area.name(), chosen);
  }
}
