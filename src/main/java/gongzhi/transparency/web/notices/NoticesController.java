package gongzhi.transparency.web.notices;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.Notices;
import gongzhi.transparency.notices.Objections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Notices for everyone: the list, each notice, its sheet for paper, and objecting to it. */
@Controller
@OpenToAll
class NoticesController {

  private static final String PAGE = "transparency/notices/one";

  private final Notices notices;
  private final Objections objections;
  private final NoticeLists lists;
  private final NoticePages made;
  private final ObjectionReceipts receipts;
  private final Pages pages;

  NoticesController(
      Notices notices,
      Objections objections,
      NoticeLists lists,
      NoticePages made,
      ObjectionReceipts receipts,
      Pages pages) {
    this.notices = notices;
    this.objections = objections;
    this.lists = lists;
    this.made = made;
    this.receipts = receipts;
    this.pages = pages;
  }

  @GetMapping(NoticeWords.ADDRESS)
  View list(@ModelAttribute NoticeAsk asked, TimeWords times) {
    return pages.show("transparency/notices/list", lists.open(asked, times));
  }

  @GetMapping(NoticeWords.ADDRESS + "/{no}")
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(notice(no), viewer, false, times));
  }

  @GetMapping(NoticeWords.ADDRESS + "/{no}/sheet")
  View sheet(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show("transparency/notices/sheet", made.page(notice(no), viewer, false, times));
  }

  @PostMapping(NoticeWords.ADDRESS + "/{no}/objections")
  @SignedIn
  View object(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    Notice notice = notice(no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(notice, viewer, false, times).typing(words),
                refused.code().equals("posted.say-objection") ? "words" : ""));
    String receipt = objections.object(viewer, notice, words);
    return pages.redirectTo(NoticeWords.ADDRESS + "/" + no + "/objections/" + receipt);
  }

  @GetMapping(NoticeWords.ADDRESS + "/{no}/objections/{objection}")
  View receipt(
      @PathVariable String no, @PathVariable String objection, Viewer viewer, TimeWords times) {
    Notice notice = notice(no);
    return pages.show(
        "transparency/notices/receipt",
        receipts.page(notice, objections.get(notice, objection, viewer), times));
  }

  private Notice notice(String no) {
    return notices.get(new NoticeNo(no));
  }
}
