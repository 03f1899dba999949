package gongzhi.cases.web;

import gongzhi.cases.path.Channel;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import gongzhi.site.work.Sender;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/**
 * The first two screens of a report: what, and where. What was typed stays with the browser until
 * it is sent.
 */
@Controller
@OpenToAll
@OwnTransactions
class ReportController {

  /** What addresses call the doors. */
  private static final Map<String, Channel> DOORS =
      Map.of(
          "idea", Channel.IDEA_BOX,
          "mailbox", Channel.MAILBOX,
          "secretary", Channel.SECRETARY,
          "wechat", Channel.WECHAT,
          "web", Channel.WEB);

  private final Drafts drafts;
  private final DraftPhotos photos;
  private final ReportPages reportPages;
  private final WherePages wherePages;
  private final WallDisputes disputes;
  private final Pages pages;

  ReportController(
      Drafts drafts,
      DraftPhotos photos,
      ReportPages reportPages,
      WherePages wherePages,
      WallDisputes disputes,
      Pages pages) {
    this.drafts = drafts;
    this.photos = photos;
    this.reportPages = reportPages;
    this.wherePages = wherePages;
    this.disputes = disputes;
    this.pages = pages;
  }

  /**
   * @param channel {@code idea} for the idea box, {@code mailbox} for the livelihood mailbox,
   *     {@code secretary} for a letter to the secretary, {@code wechat} inside WeChat
   * @param named the sheet that is disputed begins the words; what was written before and not sent
   *     stays below it
   */
  @GetMapping("/report")
  View what(
      @RequestParam(defaultValue = "") String channel,
      @ModelAttribute WallDispute named,
      @RequestAttribute(Sender.DEVICE) String device,
      Words words) {
    Draft draft = drafts.of(device);
    WallDispute dispute = disputes.known(named);
    if (dispute.isSaid() && !draft.words().contains(dispute.sheet())) {
      draft = draft.inArea(Objects.requireNonNull(dispute.in()));
      drafts.keep(device, draft);
      draft = draft.worded((dispute.opening(words) + "\n" + draft.words()).strip());
    }
    Channel door = DOORS.get(channel);
    if (door != null) {
      draft = draft.through(door);
      drafts.keep(device, draft);
    }
    return pages.show("cases/report-what", reportPages.what(draft, Problems.none(), words));
  }

  @PostMapping("/report")
  View sayWhat(
      @Valid @ModelAttribute WhatForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestAttribute(Sender.DEVICE) String device,
      Words words) {
    DraftPhotos.Added added = photos.add(form.kept(), files);
    Draft draft = drafts.of(device).saying(form, added.kept());
    reportPages.checkCategory(draft, errors);
    // Also beside a bad photo, what can be used stays with the browser.
    if (draft.hasMatter() && !errors.hasErrors()) {
      drafts.keep(device, draft);
    }
    Problems problems =
        added.bad().isEmpty()
            ? reportPages.problemsOf(draft, errors, words)
            : reportPages.photoProblems(added.bad(), errors, words);
    return problems.any()
        ? pages.unprocessable("cases/report-what", reportPages.what(draft, problems, words))
        : pages.redirectTo("/report/where");
  }

  /** The categories the words suggest, as chips. */
  @GetMapping("/report/categories")
  View categories(
      @RequestParam(defaultValue = "") String words,
      @RequestAttribute(Sender.DEVICE) String device,
      Words language) {
    Draft draft = drafts.of(device);
    WhatForm typed = new WhatForm(words, null, draft.category(), draft.danger(), null);
    return pages.show(
        "cases/report-categories",
        reportPages.what(draft.saying(typed, draft.photos()), Problems.none(), language));
  }

  @GetMapping("/report/where")
  View where(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String q,
      @RequestAttribute(Sender.DEVICE) String device,
      Words words) {
    return pages.show(
        "cases/report-where",
        wherePages.page(drafts.of(device), new PlaceSearch(in, q), Problems.none(), words));
  }

  @PostMapping("/report/where")
  View sayWhere(
      @Valid @ModelAttribute WhereForm form,
      BindingResult errors,
      @RequestAttribute(Sender.DEVICE) String device,
      Words words) {
    Draft before = drafts.of(device);
    if (errors.hasErrors()) {
      return pages.unprocessable(
          "cases/report-where",
          wherePages.page(before, PlaceSearch.none(), wherePages.problemsOf(errors, words), words));
    }
    Draft draft = form.namesPlace() ? before.at(form) : before.described(form.address());
    Problems problems = wherePages.problemsOf(draft, words);
    if (problems.any()) {
      return pages.unprocessable(
          "cases/report-where", wherePages.page(draft, PlaceSearch.none(), problems, words));
    }
    drafts.keep(device, draft);
    return pages.redirectTo(form.namesPlace() ? "/report/where" : "/report/check");
  }
}
