package gongzhi.cases.web.replies;

import gongzhi.cases.replies.Replies;
import gongzhi.cases.replies.Replies.Wanted;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The texts that answers begin with: looking for one, and deciding about what somebody proposed.
 */
@Controller
class RepliesController {

  private static final String ONE = RepliesPages.ADDRESS + "/{reply:[0-9]{1,18}}";
  private static final String VERSION = RepliesPages.ADDRESS + "/versions/{id:[0-9]{1,18}}";
  private static final int WORDS_MOST = 40;

  private final Replies replies;
  private final RepliesPages lists;
  private final Pages pages;

  RepliesController(Replies replies, RepliesPages lists, Pages pages) {
    this.replies = replies;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping(RepliesPages.ADDRESS)
  @Needs(Permission.CASE_SEE)
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "0") long before,
      Viewer viewer,
      TimeWords times) {
    String words = q.strip();
    Wanted wanted =
        new Wanted(
            category.strip(),
            words.substring(0, Math.min(words.length(), WORDS_MOST)),
            before <= 0 ? Long.MAX_VALUE : before);
    return pages.show("cases/replies/list", lists.list(wanted, viewer, times));
  }

  /** The texts in force as a table. */
  @GetMapping(RepliesPages.ADDRESS + "/texts.csv")
  @Needs(Permission.CASE_SEE)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      Words words) {
    String found = q.strip();
    Wanted wanted =
        new Wanted(
            category.strip(),
            found.substring(0, Math.min(found.length(), WORDS_MOST)),
            Long.MAX_VALUE);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replies.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(lists.table(wanted, words)));
  }

  @GetMapping(ONE)
  @Needs(Permission.CASE_SEE)
  View one(@PathVariable long reply, Viewer viewer, TimeWords times) {
    return pages.show("cases/replies/one", lists.one(reply, "", viewer, times));
  }

  /** Proposes that nobody uses it any more. */
  @PostMapping(ONE + "/end")
  @Needs(Permission.CASE_STUDY)
  View end(
      @PathVariable long reply,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm("cases/replies/one", () -> lists.one(reply, reason, viewer, times));
    replies.end(viewer, reply, reason);
    return pages.redirectTo(RepliesPages.ADDRESS + "/" + reply);
  }

  @PostMapping(VERSION + "/approve")
  @Needs(Permission.CASE_REJECT_APPROVE)
  View approve(@PathVariable long id, Viewer viewer) {
    return pages.redirectTo(RepliesPages.ADDRESS + "/" + replies.approve(viewer, id).reply());
  }

  @PostMapping(VERSION + "/refuse")
  @Needs(Permission.CASE_REJECT_APPROVE)
  View refuse(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
    return pages.redirectTo(RepliesPages.ADDRESS + "/" + replies.refuse(viewer, id, words).reply());
  }

  @PostMapping(VERSION + "/take-back")
  @Needs(Permission.CASE_STUDY)
  View takeBack(@PathVariable long id, Viewer viewer) {
    replies.takeBack(viewer, id);
    return pages.redirectTo(RepliesPages.ADDRESS);
  }
}
