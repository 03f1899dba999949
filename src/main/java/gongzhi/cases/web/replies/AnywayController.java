package gongzhi.cases.web.replies;

import gongzhi.cases.replies.SentAnyway;
import gongzhi.cases.web.ListKey;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Which answers went out although the check asked for more, and why. */
@Controller
@Needs(Permission.CASE_SEE)
class AnywayController {

  private static final String ADDRESS = RepliesPages.ADDRESS + "/anyway";
  private static final int PAGE = 30;
  private static final int SOON = 60;

  private final SentAnyway sent;
  private final Posts posts;
  private final Pages pages;

  AnywayController(SentAnyway sent, Posts posts, Pages pages) {
    this.sent = sent;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View list(@RequestParam(defaultValue = "") String after, TimeWords times) {
    ListKey key =
        after.isEmpty()
            ? new ListKey(times.now().plusSeconds(SOON), Long.MAX_VALUE)
            : ListKey.parse(after);
    List<SentAnyway.Line> found = sent.before(key.at(), key.id(), PAGE + 1);
    List<SentAnyway.Line> shown = found.stream().limit(PAGE).toList();
    String next =
        found.size() > PAGE
            ? ADDRESS + "?after=" + new ListKey(shown.getLast().at(), shown.getLast().id())
            : "";
    return pages.show(
        "cases/replies/anyway",
        new AnywayPage(
            shown.stream().map(line -> line(line, times)).toList(),
            new Paging("", next, times.words().of("replies.shown", shown.size()))));
  }

  private AnywayPage.Line line(SentAnyway.Line line, TimeWords times) {
    Words words = times.words();
    return new AnywayPage.Line(
        line.caseNo(),
        words.of("replies.sent-by", posts.label(line.byId()), times.moment(line.at())),
        line.faults().stream().map(fault -> words.of(Words.key(fault) + "-short")).toList(),
        line.reason());
  }
}
