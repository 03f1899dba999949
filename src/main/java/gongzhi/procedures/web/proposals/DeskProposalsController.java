package gongzhi.procedures.web.proposals;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;
import static gongzhi.parties.Permission.PROCEDURE_STEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.proposals.NewProposal;
import gongzhi.procedures.proposals.Proposal;
import gongzhi.procedures.proposals.ProposalDesk;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.proposals.Sheets;
import gongzhi.procedures.web.SamePlace;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Proposals at the desk: signatures on paper, screening with reasons, complaints. */
@Controller
@Needs(PROCEDURE_LEAD)
class DeskProposalsController {

  private static final String ONE = ProposalPages.DESK + "/" + ProposalNo.IN_ADDRESS;
  private static final String PAGE = "procedures/proposals/desk";
  private static final String FORM = "procedures/proposals/desk-form";

  private final ProposalDesk desk;
  private final OnPaper on;
  private final ProposalStore store;
  private final ProposalLists lists;
  private final ProposalPages made;
  private final Pages pages;

  /** Signatures on paper and their pictures, and whose desk they lie on. */
  @Component("proposalsOnPaper")
  record OnPaper(Sheets sheets, SignatureScans scans, SamePlace place) {}

  DeskProposalsController(
      ProposalDesk desk,
      OnPaper on,
      ProposalStore store,
      ProposalLists lists,
      ProposalPages made,
      Pages pages) {
    this.desk = desk;
    this.on = on;
    this.store = store;
    this.lists = lists;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(ProposalPages.DESK)
  @Needs({PROCEDURE_LEAD, PROCEDURE_STEP})
  View list(@RequestParam(defaultValue = "") String before, Viewer viewer, TimeWords times) {
    return pages.show("procedures/proposals/desk-list", lists.desk(viewer, before, times));
  }

  @GetMapping(ProposalPages.DESK + "/new")
  View form(Viewer viewer, TimeWords times) {
    return pages.show(FORM, lists.onPaper(viewer, ProposalForm.BLANK, times));
  }

  @PostMapping(ProposalPages.DESK)
  View writeDown(@ModelAttribute ProposalForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                lists.onPaper(viewer, form, times), ProposalForm.fieldOf(refused.code())));
    NewProposal wanted =
        new NewProposal(
            lists.community(form.area()),
            ProposalForm.said(form.title()),
            ProposalForm.said(form.summary()));
    return at(desk.writeDown(viewer, ProposalForm.said(form.phone()), wanted));
  }

  @GetMapping(ONE)
  @Needs({PROCEDURE_LEAD, PROCEDURE_STEP})
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    Proposal proposal = store.get(new ProposalNo(no));
    on.place().require(viewer, proposal.area());
    return pages.show(PAGE, made.desk(proposal, viewer, "", times));
  }

  /** The first entry of a sheet, with its picture. */
  @PostMapping(ONE + "/signatures")
  View sign(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String phones,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    ProposalNo about = kept(no, phones, viewer, times);
    String scan = on.scans().keep(about, files == null ? List.of() : files);
    on.sheets().enter(viewer, about, lines(phones), scan);
    return at(about);
  }

  /** The second reading by another person; shows what came of the sheet. */
  @PostMapping(ONE + "/signatures/second")
  View read(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String phones,
      Viewer viewer,
      TimeWords times) {
    ProposalNo about = kept(no, phones, viewer, times);
    Sheets.Counted sheet = on.sheets().read(viewer, about, lines(phones));
    String words =
        times.words().of("proposal.entered", sheet.added(), sheet.doubles(), sheet.waiting());
    return pages.show(PAGE, made.desk(store.get(about), viewer, "", times).entered(words));
  }

  private static List<String> lines(String phones) {
    return phones.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  @PostMapping(ONE + "/screening")
  View screen(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    ProposalNo about = kept(no, words, viewer, times);
    desk.screen(viewer, about, yes(verdict), words);
    return at(about);
  }

  @PostMapping(ONE + "/answer")
  View answer(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    ProposalNo about = kept(no, words, viewer, times);
    desk.answer(viewer, about, yes(verdict), words);
    return at(about);
  }

  private static boolean yes(String verdict) {
    return switch (verdict) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw Rejection.invalid("proposal.choose-verdict");
    };
  }

  private ProposalNo kept(String no, String said, Viewer viewer, TimeWords times) {
    ProposalNo about = new ProposalNo(no);
    store.get(about);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(store.get(about), viewer, said, times), fieldOf(refused.code())));
    return about;
  }

  private static String fieldOf(String code) {
    return switch (code) {
      case "proposal.say-reason" -> "words";
      case "proposal.say-phones", "phone.eleven-digits", "proposal.readings-differ" -> "phones";
      case "proposal.sheet-missing", "paper.scan-kept" -> "photos";
      default -> "";
    };
  }

  private View at(ProposalNo no) {
    return pages.redirectTo(ProposalPages.DESK + "/" + no);
  }
}
