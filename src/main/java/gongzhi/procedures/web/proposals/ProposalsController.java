package gongzhi.procedures.web.proposals;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.procedures.proposals.NewProposal;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.proposals.Proposals;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Proposals as everybody reads them, and what residents do with them. */
@Controller
@OpenToAll
class ProposalsController {

  private static final String ONE = ProposalPages.OPEN + "/" + ProposalNo.IN_ADDRESS;
  private static final String PAGE = "procedures/proposals/open";
  private static final String FORM = "procedures/proposals/form";

  private final Proposals proposals;
  private final ProposalStore store;
  private final ProposalLists lists;
  private final ProposalPages made;
  private final Pages pages;

  ProposalsController(
      Proposals proposals,
      ProposalStore store,
      ProposalLists lists,
      ProposalPages made,
      Pages pages) {
    this.proposals = proposals;
    this.store = store;
    this.lists = lists;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(ProposalPages.OPEN)
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String before,
      TimeWords times) {
    return pages.show("procedures/proposals/open-list", lists.open(place, before, times));
  }

  @GetMapping(ProposalPages.OPEN + "/new")
  @SignedIn
  View form(@RequestParam(defaultValue = "") String place, TimeWords times) {
    return pages.show(FORM, lists.form(place, ProposalForm.BLANK, times));
  }

  @PostMapping(ProposalPages.OPEN)
  @SignedIn
  View propose(
      @RequestParam(defaultValue = "") String place,
      @ModelAttribute ProposalForm form,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(lists.form(place, form, times), ProposalForm.fieldOf(refused.code())));
    NewProposal wanted =
        new NewProposal(
            lists.community(form.area()),
            ProposalForm.said(form.title()),
            ProposalForm.said(form.summary()));
    return at(proposals.propose(viewer, wanted));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.open(store.get(new ProposalNo(no)), viewer, "", times));
  }

  /** To be printed and signed on paper. */
  @GetMapping(ONE + "/sheet")
  View sheet(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(
        "procedures/proposals/sheet", made.open(store.get(new ProposalNo(no)), viewer, "", times));
  }

  @PostMapping(ONE + "/support")
  @SignedIn
  View support(@PathVariable String no, Viewer viewer, TimeWords times) {
    ProposalNo about = kept(no, "", viewer, times);
    proposals.support(viewer, about);
    return at(about);
  }

  @PostMapping(ONE + "/take-back")
  @SignedIn
  View takeBack(@PathVariable String no, Viewer viewer, TimeWords times) {
    ProposalNo about = kept(no, "", viewer, times);
    proposals.takeBack(viewer, about);
    return at(about);
  }

  @PostMapping(ONE + "/withdraw")
  @SignedIn
  View withdraw(@PathVariable String no, Viewer viewer, TimeWords times) {
    ProposalNo about = kept(no, "", viewer, times);
    proposals.withdraw(viewer, about);
    return at(about);
  }

  @PostMapping(ONE + "/complaint")
  @SignedIn
  View complain(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    ProposalNo about = kept(no, words, viewer, times);
    proposals.complain(viewer, about, words);
    return at(about);
  }

  private ProposalNo kept(String no, String said, Viewer viewer, TimeWords times) {
    ProposalNo about = new ProposalNo(no);
    store.get(about);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.open(store.get(about), viewer, said, times),
                refused.code().equals("decision.say-opinion") ? "words" : ""));
    return about;
  }

  private View at(ProposalNo no) {
    return pages.redirectTo(ProposalPages.OPEN + "/" + no);
  }
}
