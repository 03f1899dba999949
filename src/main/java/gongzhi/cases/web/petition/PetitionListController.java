package gongzhi.cases.web.petition;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.ListKey;
import gongzhi.cases.web.Marks;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The open petitions of the office by date. */
@Controller
@Needs(Permission.CASE_PETITION)
class PetitionListController {

  static final String ADDRESS = "/desk/petitions";

  private static final String OFFICE = "office";

  private final PetitionListQuery query;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;
  private final Pages pages;

  PetitionListController(
      PetitionListQuery query, RuleBook book, Posts posts, Areas areas, Pages pages) {
    this.query = query;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/desk/petitions")
  View list(
      @RequestParam(defaultValue = "") String waits,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    String at = waits.equals(OFFICE) ? OFFICE : "";
    ListKey key = after.isEmpty() ? new ListKey(Instant.EPOCH, 0) : ListKey.parse(after);
    return pages.show("cases/petition/list", page(at, query.open(at, key), times));
  }

  private PetitionList page(String waits, List<PetitionRow> found, TimeWords times) {
    Words words = times.words();
    List<PetitionRow> shown = found.stream().limit(PetitionListQuery.PAGE).toList();
    String next =
        found.size() > shown.size()
            ? "%s?waits=%s&after=%s"
                .formatted(
                    ADDRESS, waits, new ListKey(shown.getLast().dueAt(), shown.getLast().id()))
            : "";
    return new PetitionList(
        List.of(
            new TabLink(words.of("petition.all"), ADDRESS, waits.isEmpty(), "", ""),
            new TabLink(
                words.of("petition.for-office"),
                ADDRESS + "?waits=" + OFFICE,
                !waits.isEmpty(),
                "",
                "")),
        shown.stream().map(row -> line(row, times)).toList(),
        new Paging("", next, words.of("petition.shown", shown.size())));
  }

  private PetitionList.Line line(PetitionRow row, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String community = areas.get(new AreaId(row.communityId())).name();
    String title = row.title() == null ? row.titlePublic() : row.title();
    String unit = row.unit() == null ? "" : posts.label(row.unit());
    return new PetitionList.Line(
        row.no(),
        Marks.title(title, rules, new Marks.About(row.category(), community), words),
        Stream.of(row.no(), community, unit).filter(fact -> !fact.isEmpty()).toList(),
        words.of(row.next()),
        Marks.of(row.status(), rules, words),
        DueMark.of(row.dueFrom(), row.dueAt(), times));
  }
}
