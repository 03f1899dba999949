package gongzhi.cases.web;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.work.Sender;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;

/** The last screen of a report and its receipt. */
@Controller
@OpenToAll
@OwnTransactions
class SendController {

  private final Drafts drafts;
  private final DraftPhotos photos;
  private final Intake intake;
  private final Receipts receipts;
  private final SendPages sendPages;
  private final DonePages donePages;
  private final Pages pages;

  SendController(
      Drafts drafts,
      DraftPhotos photos,
      Intake intake,
      Receipts receipts,
      SendPages sendPages,
      DonePages donePages,
      Pages pages) {
    this.drafts = drafts;
    this.photos = photos;
    this.intake = intake;
    this.receipts = receipts;
    this.sendPages = sendPages;
    this.donePages = donePages;
    this.pages = pages;
  }

  @GetMapping("/report/check")
  View check(@RequestAttribute(Sender.DEVICE) String device, Viewer viewer, Words words) {
    Draft draft = drafts.of(device);
    if (!draft.hasMatter()) {
      return pages.redirectTo("/report");
    }
    if (!draft.hasPlace()) {
      return pages.redirectTo("/report/where");
    }
    return pages.show("cases/report-check", sendPages.check(draft, null, viewer, words));
  }

  @PostMapping("/report/check")
  View send(
      @ModelAttribute CheckForm form,
      @RequestAttribute(Sender.DEVICE) String device,
      Viewer viewer,
      Words words) {
    Draft draft = drafts.of(device);
    if (draft.hasMatter() && draft.hasPlace()) {
      pages.keepForm(
          "cases/report-check", () -> sendPages.check(draft, form.matter(), viewer, words));
    }
    Optional<CaseNo> earlier = receipts.earlier(principal(device), form.key(), form.ownHash());
    if (earlier.isPresent() && draft.hasMatter() && !draft.key().equals(form.key())) {
      throw Rejection.invalid("idempotency.other-body"); // Another report has been begun meanwhile.
    }
    if (earlier.isPresent()) {
      return pages.redirectTo("/report/done/" + receipts.tokenOf(earlier.get()));
    }
    if (draft.hasMatter() && sendPages.isExposed(form)) {
      throw Rejection.invalid("report.who-sees-what-is-forbidden");
    }
    if (!form.isAnonymous() && !viewer.isSignedIn()) {
      return pages.redirectTo("/login?next=/report/check");
    }
    Report report = form.report(draft, sendPages.category(draft, form));
    photos.attach(draft.photos());
    Intake.Receipt receipt =
        intake.receive(report, form.submitter(draft, principal(device), viewer));
    drafts.forget(device);
    return pages.redirectTo("/report/done/" + receipt.token());
  }

  /**
   * The receipt. Its address is the secret itself, so it can be opened again and shown to nobody
   * else by chance.
   */
  @GetMapping("/report/done/{token}")
  View done(@PathVariable String token, TimeWords times) {
    CaseNo no = receipts.open(token);
    return pages.show("cases/report-done", donePages.of(no, token, times));
  }

  private static String principal(String device) {
    return "device:" + device;
  }
}
