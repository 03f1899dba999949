package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.Marks;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.Problems;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Writing down what was heard, and making a case of it. */
@Controller
@Needs(Permission.CASE_REGISTER)
class NotebookController {

  private static final String ADDRESS = "/desk/notebook";
  private static final String TEMPLATE = "cases/desk/notebook";

  private final Notebook notebook;
  private final Areas areas;
  private final RuleBook book;
  private final Pages pages;

  NotebookController(Notebook notebook, Areas areas, RuleBook book, Pages pages) {
    this.notebook = notebook;
    this.areas = areas;
    this.book = book;
    this.pages = pages;
  }

  @GetMapping("/desk/notebook")
  View notes(
      @RequestParam(defaultValue = "9223372036854775807") long below,
      Viewer viewer,
      TimeWords times) {
    return pages.show(TEMPLATE, page(viewer, below, "", times));
  }

  @PostMapping("/desk/notebook")
  View write(
      @RequestParam(defaultValue = "") String words,
      @RequestParam long area,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(TEMPLATE, () -> page(viewer, Long.MAX_VALUE, words, times));
    notebook.write(viewer, new AreaId(area), words);
    return pages.redirectTo(ADDRESS);
  }

  @PostMapping("/desk/notebook/{id}/remove")
  View remove(@PathVariable long id, Viewer viewer) {
    notebook.tearOut(viewer, id);
    return pages.redirectTo(ADDRESS);
  }

  private NotebookPage page(Viewer viewer, long below, String typed, TimeWords times) {
    Words words = times.words();
    List<Notebook.Note> found = notebook.notes(viewer, below);
    List<Notebook.Note> shown = found.stream().limit(Notebook.PAGE).toList();
    boolean more = found.size() > shown.size();
    return new NotebookPage(
        Field.area("words", words.of("notebook.words"), typed, Problems.none())
            .hint(words.of("notebook.hint"))
            .atMost(1000),
        places(viewer),
        shown.stream().map(note -> line(note, times)).toList(),
        new Paging(
            below == Long.MAX_VALUE ? "" : ADDRESS,
            more ? ADDRESS + "?below=" + shown.getLast().id() : "",
            words.of("notebook.shown", shown.size())));
  }

  private List<Choice> places(Viewer viewer) {
    return viewer.posts().stream()
        .map(Post::area)
        .distinct()
        .flatMap(id -> areas.find(id).stream())
        .filter(area -> NewCasePages.mayRegister(viewer, area))
        .map(area -> Choice.plain(String.valueOf(area.id()), area.name(), false))
        .toList();
  }

  private NotebookPage.Line line(Notebook.Note note, TimeWords times) {
    String area = areas.find(note.area()).map(Area::name).orElse("");
    String caseNo = note.caseNo();
    return new NotebookPage.Line(
        note.id(),
        note.words(),
        times.words().of("notebook.facts", times.moment(note.notedAt()), area),
        caseNo == null ? "" : caseNo,
        status(note, times.words()));
  }

  private @Nullable StatusMark status(Notebook.Note note, Words words) {
    CaseStatus status = note.status();
    String place = note.place();
    Integer version = note.ruleVersion();
    return status == null || place == null || version == null
        ? null
        : Marks.of(status, book.of(place, version), words);
  }
}
