package gongzhi.cases.web.todo;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.emergency.MatterTodos;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Everything that waits for whoever asks, with counts. */
@Controller
@Needs(Permission.CASE_SEE)
class TodoController {

  static final String ADDRESS = "/desk/todo";

  private final TodoQuery query;
  private final MatterTodos matters;
  private final RuleBook book;
  private final Areas areas;
  private final Pages pages;

  TodoController(TodoQuery query, MatterTodos matters, RuleBook book, Areas areas, Pages pages) {
    this.query = query;
    this.matters = matters;
    this.book = book;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/desk/todo")
  View show(Viewer viewer, TimeWords times) {
    Words words = times.words();
    List<TodoPage.Group> groups = new ArrayList<>();
    for (TodoKind kind : TodoKind.values()) {
      List<TodoQuery.Row> rows = query.first(kind, viewer);
      if (!rows.isEmpty()) {
        groups.add(group(kind, rows, times));
      }
    }
    List<MatterTodos.Line> left = matters.of(viewer);
    if (!left.isEmpty()) {
      groups.add(group(left, times));
    }
    return pages.show(
        "cases/todo/page",
        new TodoPage(words.of("todo.sum", query.sum(viewer) + left.size()), List.copyOf(groups)));
  }

  /** The number beside the menu, for a page that has come already. */
  @GetMapping("/desk/todo/count")
  View count(Viewer viewer) {
    return pages.show("cases/todo/count", shown(query.sum(viewer) + matters.of(viewer).size()));
  }

  private static TodoPage.Group group(List<MatterTodos.Line> left, TimeWords times) {
    Words words = times.words();
    return new TodoPage.Group(
        words.of("todo.emergency-matters"),
        shown(left.size()),
        "/desk/emergencies",
        left.stream()
            .map(
                one ->
                    new TodoPage.Line(
                        "",
                        one.address(),
                        one.what(),
                        List.of(one.ground()),
                        words.of("todo.matter-by", times.day(one.dueOn())),
                        null))
            .toList());
  }

  private TodoPage.Group group(TodoKind kind, List<TodoQuery.Row> rows, TimeWords times) {
    return new TodoPage.Group(
        times.words().of(kind),
        shown(rows.getFirst().total()),
        kind.list,
        rows.stream().map(row -> line(kind, row, times)).toList());
  }

  private TodoPage.Line line(TodoKind kind, TodoQuery.Row row, TimeWords times) {
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String community = areas.get(new AreaId(row.communityId())).name();
    String title = row.title() == null ? row.titlePublic() : row.title();
    boolean dated = hasDate(kind);
    return new TodoPage.Line(
        row.no(),
        "/desk/cases/" + row.no() + kind.page(),
        Marks.title(title, rules, new Marks.About(row.category(), community), times.words()),
        List.of(row.no(), community),
        dated ? "" : times.words().of("todo.since", times.moment(row.at())),
        dated ? DueMark.of(times.now(), row.at(), times) : null);
  }

  private static boolean hasDate(TodoKind kind) {
    return switch (kind) {
      case CASES, CONFIDED, REMINDERS, SUPERVISION_ANSWERS, CALL_BACKS, WHISTLES -> true;
      case SECOND_WORD,
          OBJECTIONS,
          SUPERVISIONS,
          WORDS,
          SIGNATURES,
          WHISTLE_ENDS,
          WHISTLE_REFUSALS,
          PETITION_OBJECTIONS ->
          false;
    };
  }

  private static String shown(long count) {
    return count >= TodoQuery.MOST ? "99+" : String.valueOf(count);
  }
}
