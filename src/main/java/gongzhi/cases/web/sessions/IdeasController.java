package gongzhi.cases.web.sessions;

import static gongzhi.parties.Permission.CASE_HAND_OVER;
import static gongzhi.parties.Permission.CASE_REGISTER;
import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.EXPORT;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.sessions.OpenSessionStore;
import gongzhi.cases.sessions.OpenSessionStore.Idea;
import gongzhi.cases.web.Marks;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Csv;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Ideas for projects that were heard at sessions, for whoever makes projects of them. */
@Controller
@Needs({PUBLISH, CASE_HAND_OVER, CASE_REGISTER, CASE_SUPERVISE})
class IdeasController {

  private static final String ADDRESS = "/desk/sessions/ideas";
  private static final int WHOLE = 5_000;
  private static final List<String> COLUMNS =
      List.of("no", "where", "gist", "category", "status", "day");

  private final OpenSessionStore store;
  private final RuleBook rules;
  private final Where where;
  private final Pages pages;

  /** The viewer's ground. */
  @Component("ideaGround")
  record Where(Ground ground, AreaLines lines, Areas areas) {}

  IdeasController(OpenSessionStore store, RuleBook rules, Where where, Pages pages) {
    this.store = store;
    this.rules = rules;
    this.where = where;
    this.pages = pages;
  }

  @GetMapping("/desk/sessions/ideas")
  View list(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "0") long before,
      Viewer viewer,
      TimeWords times) {
    Area here = where.ground().at(viewer, in);
    long from = before <= 0 ? Long.MAX_VALUE : before;
    List<Idea> found = store.ideas(here, from, OpenSessionStore.PAGE + 1);
    List<Idea> shown = found.stream().limit(OpenSessionStore.PAGE).toList();
    String address = ADDRESS + "?in=" + here.id();
    String next = found.size() > shown.size() ? address + "&before=" + shown.getLast().id() : "";
    return pages.show(
        "cases/sessions/ideas",
        new IdeaList(
            here.name(),
            where.lines().way(here, where.ground().of(viewer), ADDRESS + "?in="),
            shown.stream().map(idea -> line(idea, times)).toList(),
            new Paging(
                before <= 0 ? "" : address,
                next,
                times.words().of("session.ideas-shown", shown.size())),
            viewer.may(EXPORT, here.path()) ? ADDRESS + "/csv?in=" + here.id() : ""));
  }

  /** Ideas in the words of officers: no person is in it. */
  @GetMapping("/desk/sessions/ideas/csv")
  @FreshLogin
  @Needs(EXPORT)
  ResponseEntity<byte[]> csv(
      @RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    Area here = where.ground().at(viewer, in);
    viewer.require(EXPORT, here.path());
    Words words = times.words();
    Stream<List<String>> head =
        Stream.of(COLUMNS.stream().map(column -> words.of("session.idea." + column)).toList());
    Stream<List<String>> rows =
        store.ideas(here, Long.MAX_VALUE, WHOLE).stream().map(idea -> line(idea, times).cells());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ideas.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(Stream.concat(head, rows).toList()));
  }

  private IdeaList.Line line(Idea idea, TimeWords times) {
    Words words = times.words();
    String category =
        Marks.name(
            rules.of(idea.place(), idea.ruleVersion()).category(idea.category()).name(), words);
    return new IdeaList.Line(
        idea.no(),
        SessionPages.ADDRESS + "/" + idea.sessionId(),
        idea.gist(),
        where.areas().get(new AreaId(idea.areaId())).name(),
        category,
        words.of(idea.status()),
        times.date(idea.at().atZone(times.zone()).toLocalDate()));
  }
}
