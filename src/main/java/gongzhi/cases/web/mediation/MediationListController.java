package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.cases.mediation.MediationState;
import gongzhi.cases.mediation.Mediations;
import gongzhi.parties.Organisation;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The mediations within reach: those that go on, those to look after, all. */
@Controller
@Needs(Permission.CASE_SEE)
class MediationListController {

  static final String ADDRESS = "/desk/mediations";

  private final MediationListQuery query;
  private final Pages pages;

  MediationListController(MediationListQuery query, Pages pages) {
    this.query = query;
    this.pages = pages;
  }

  /** Which mediations are listed. */
  enum Kind {
    OPEN,
    LOOK_AFTER,
    ALL
  }

  /** One row as it is stored. */
  record Row(
      long id,
      String no,
      MediationState state,
      @Nullable Performed performed,
      Instant beganAt,
      long unit,
      int sides) {}

  @GetMapping("/desk/mediations")
  View list(
      @RequestParam(defaultValue = "OPEN") Kind kind,
      @RequestParam(defaultValue = "0") long before,
      TimeWords times) {
    List<Row> found = query.of(kind, before == 0 ? Long.MAX_VALUE : before);
    return pages.show("cases/mediation/list", page(kind, found, times));
  }

  private MediationList page(Kind kind, List<Row> found, TimeWords times) {
    Words words = times.words();
    List<Row> shown = found.stream().limit(MediationListQuery.PAGE).toList();
    String next =
        found.size() > shown.size()
            ? "%s?kind=%s&before=%d".formatted(ADDRESS, kind, shown.getLast().id())
            : "";
    return new MediationList(
        Arrays.stream(Kind.values())
            .map(one -> new TabLink(words.of(one), ADDRESS + "?kind=" + one, one == kind, "", ""))
            .toList(),
        shown.stream().map(row -> line(row, times)).toList(),
        new Paging("", next, words.of("mediation.shown", shown.size())));
  }

  private static MediationList.Line line(Row row, TimeWords times) {
    Words words = times.words();
    String kept = row.performed() == null ? "" : words.of(row.performed());
    return new MediationList.Line(
        row.no(),
        Stream.of(words.of("mediation.of-sides", row.sides()), times.day(row.beganAt()), kept)
            .filter(fact -> !fact.isEmpty())
            .toList(),
        MediationFacts.mark(row.state(), words));
  }

  /** The place in the menu of the desk, for committees and those who watch over them. */
  @Bean
  static Tab mediationTab(Posts posts) {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "mediations",
        "mediation.title",
        "users",
        ADDRESS,
        228,
        viewer -> viewer.mayAnywhere(Permission.CASE_SUPERVISE) || serves(viewer, posts));
  }

  private static boolean serves(Viewer viewer, Posts posts) {
    return viewer.organisations().stream()
        .flatMap(id -> posts.organisation(id).stream())
        .map(Organisation::kind)
        .anyMatch(Mediations.COMMITTEE::equals);
  }
}
