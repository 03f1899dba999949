package gongzhi.pages;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Nobody adds a page that is not looked at. */
@LivingDistrict
class SightsTest {

  /** Parts of pages; what only stands after a step of a walk; and what leads elsewhere at once. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/report/categories",
          "/grid/snap/categories",
          "/grid/snap/place",
          "/desk/grids/changes/check",
          "/desk/grids/special/check",
          "/desk/deeds/{id:[0-9]{1,18}}/correct",
          "/desk/replies/{reply:[0-9]{1,18}}/change",
          "/desk/cases/{no}/panel",
          "/desk/todo/count",
          "/report/check",
          "/report/done/{token}",
          "/grid/snap/done/{no}",
          "/grid/tasks/{no}/meanwhile",
          "/desk/cases/{no}/receipt",
          "/t/{no}/confirm",
          "/q/{code}",
          "/polls/{no}/ballots.json",
          "/{kind:elections|budgets}/{no}/vote",
          "/desk/emergencies/{id:[0-9]{1,18}}/review",
          "/grid/emergency/{id:[0-9]{1,18}}/buildings/{line:[0-9]{1,18}}",
          "/desk/letters/{id:[0-9]{1,18}}",
          "/desk/letters/batches/{id:[0-9]{1,18}}",
          "/admin/users/{party:[0-9]{1,18}}",
          "/admin/users/{party:[0-9]{1,18}}/{act:[a-z]+}",
          "/admin/posts/{id:[0-9]{1,18}}/end",
          "/admin/proposals/{id:[0-9]{1,18}}/{word:approve|refuse}",
          "/admin/approvals/accounts/{id:[0-9]{1,18}}/{word:approve|refuse}",
          "/admin/approvals/years/{id:[0-9]{1,18}}/{word:approve|refuse}");

  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          entry("{alarm}", "/desk/emergencies/1"),
          entry("{change}", "/desk/grids/changes/1"),
          entry("{reply}", "/desk/replies/1"),
          entry("{notice}", "/open/grid-changes/1"),
          entry("{grid}", "1"),
          entry("{meeting}", "/desk/sessions/1"),
          entry("{past}", "/open/sessions/1"),
          entry("{poll-counted}", "/polls/V-2026-000001"),
          entry("{poll-running}", "/polls/V-2026-000002"),
          entry("{poll-ahead}", "/polls/V-2026-000003"),
          entry("{poll-ballot}", "/polls/V-2026-000002/vote"),
          entry("{roll-posted}", "/polls/rolls/1"),
          entry("{election-counted}", "/elections/E-2026-000001"),
          entry("{election-hearing}", "/elections/E-2026-000002"),
          entry("{budget-counted}", "/budgets/B-2026-000003"),
          entry("{budget-running}", "/budgets/B-2026-000004"),
          entry("{poll-roll}", "/desk/rolls/1"),
          entry("{decision}", "/decisions/D-2026-000001"),
          entry("{drafted}", "/admin/procedures/1"),
          entry("{trace}", "/trace/D-2026-000001"),
          entry("{proposal}", "/proposals/P-2026-000001"),
          entry("{deed}", "/desk/deeds/1"),
          entry("{finding}", "/findings/JD-2611-0001"),
          entry("{pact}", "/pacts/1"),
          entry("{done-deed}", "/open/deeds/1"),
          entry("{quarter}", "/desk/neighbourhoods/1"),
          entry("{mall}", "/desk/grids/special/1"),
          entry("{done}", "YH-2611-00001"),
          entry("{receipt}", "/t/YH-2611-00001.abc"),
          entry("{record}", "/verify/abc"),
          entry("{card}", "/open/areas/1"),
          entry("{task}", "/grid/tasks/YH-2611-00001"),
          entry("{draft}", "/desk/echo/1/2026-10"),
          entry("{hall}", "/halls/1"),
          entry("{pool}", "/desk/bodies/1/legal-advisers"),
          entry("{advice}", "/desk/bodies/advice/FL-2611-0001"),
          entry("{plan}", "/plans/1"),
          entry("{club}", "/groups/1"),
          entry("{need}", "/needs/N-2026-000001"),
          entry("{need-lent}", "/needs/N-2026-000003"),
          entry("{need-waits}", "/desk/needs/N-2026-000002"),
          entry("{asked}", "/advice/FL-2611-0001"),
          entry("{body}", "/bodies/1/residents-committee"),
          entry("{called}", "/meetings/HY-2611-0001"),
          entry("{fund}", "/open/funds/1"),
          entry("{project}", "/projects/XM-2611-0001"),
          entry("{income}", "/open/income/1"),
          entry("{posted}", "/notices/GS-2611-0001"),
          entry("{objected}", "/notices/GS-2611-0001/objections/YY-2611-00001"),
          entry("{unposted}", "/desk/notices/drafts/1"),
          entry("{wall}", "/echo/1/2026-10"),
          entry("{screen}", "/open/screen/1"),
          entry("{door}", "/grid/visits/1"),
          entry("{point}", "/grid/patrol/1"),
          entry("{petition}", "/desk/cases/YH-2611-00001"),
          entry("{split}", "/desk/cases/YH-2611-00001/parts"),
          entry("{forward}", "/desk/cases/YH-2611-00001/joint-meeting"),
          entry("{shared}", "/desk/cases/YH-2611-00001/three-party"),
          entry("{mediation}", "/desk/cases/YH-2611-00001/mediation"),
          entry("{dispute}", "/cases/YH-2611-00001/mediation"),
          entry("{held}", "/desk/handovers/1"),
          entry("{planned}", "/desk/handovers/2"),
          entry("{listed}", "/desk/handovers/2/lines/1"),
          entry("{reading}", "/desk/cases/YH-2611-00001/publication/words"),
          entry("{desk}", "/desk/cases/YH-2611-00001"));

  @Autowired
  @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

  @Test
  void every_page_is_among_the_sights() {
    List<PathContainer> sights =
        Sights.all()
            .map(Sight::path)
            .map(SightsTest::example)
            .map(PathContainer::parsePath)
            .toList();

    assertThat(pages())
        .filteredOn(page -> !ELSEWHERE.contains(page.getPatternString()))
        .filteredOn(page -> !page.getPatternString().startsWith("/test"))
        .filteredOn(page -> sights.stream().noneMatch(page::matches))
        .as("pages that nobody looks at")
        .isEmpty();
  }

  private Set<PathPattern> pages() {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(known -> isPage(known.getKey(), known.getValue()))
        .flatMap(
            known ->
                Objects.requireNonNull(known.getKey().getPathPatternsCondition())
                    .getPatterns()
                    .stream())
        .collect(Collectors.toSet());
  }

  private static boolean isPage(RequestMappingInfo info, HandlerMethod handler) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && View.class.isAssignableFrom(handler.getMethod().getReturnType());
  }

  private static String example(String path) {
    String plain = path.split("\\?", 2)[0];
    for (Map.Entry<String, String> name : EXAMPLES.entrySet()) {
      plain = plain.replace(name.getKey(), name.getValue());
    }
    return plain;
  }
}
