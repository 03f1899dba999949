package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.casting.Agent;
import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.casting.PaperEntry;
import gongzhi.ballots.casting.PaperStore;
import gongzhi.ballots.casting.Papers;
import gongzhi.ballots.casting.Proxies;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Ballots that officers enter: from paper, by two of them, and at the counter. */
@Controller
@Needs(PUBLISH)
class PapersController {

  private static final String PAGE = "ballots/papers";

  private final DeskPollPages made;
  private final Entering entering;
  private final PaperScans scans;
  private final Pages pages;

  /** The ways in which ballots of others are entered. */
  @Component("ballotEntering")
  record Entering(
      Papers papers, PaperStore store, Casting casting, Proxies proxies, People people) {

    /** Who filled it in by proxy, known by the phone; null where the voter did. */
    @Nullable Agent agent(PaperForm form) {
      String name = RollForm.said(form.agent());
      if (name.isEmpty()) {
        return null;
      }
      PhoneNumber phone = PhoneNumber.parse(RollForm.said(form.agentPhone()));
      return new Agent(name, people.enter(Person.with(phone)), form.until());
    }

    PartyId person(HeldPoll poll, int entry) {
      return store
          .voiceOf(poll.rollId(), entry)
          .orElseThrow(() -> Rejection.invalid("paper.no-such-entry"));
    }
  }

  PapersController(DeskPollPages made, Entering entering, PaperScans scans, Pages pages) {
    this.made = made;
    this.entering = entering;
    this.scans = scans;
    this.pages = pages;
  }

  @GetMapping("/desk/polls/{no}/papers")
  View form(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.papers(viewer, no, PaperForm.BLANK, Problems.none(), times));
  }

  @PostMapping("/desk/polls/{no}/papers/first")
  View first(
      @PathVariable String no, @ModelAttribute PaperForm form, Viewer viewer, TimeWords times) {
    HeldPoll poll = kept(no, form, viewer, times);
    entering.papers().first(viewer, poll.no(), scanned(entry(poll, form, ""), no, form));
    return back(no);
  }

  @PostMapping("/desk/polls/{no}/papers/second")
  View second(
      @PathVariable String no, @ModelAttribute PaperForm form, Viewer viewer, TimeWords times) {
    HeldPoll poll = kept(no, form, viewer, times);
    entering.papers().second(viewer, poll.no(), entry(poll, form, ""));
    return back(no);
  }

  @PostMapping("/desk/polls/{no}/papers/discard")
  View discard(
      @PathVariable String no, @ModelAttribute PaperForm form, Viewer viewer, TimeWords times) {
    HeldPoll poll = kept(no, form, viewer, times);
    entering.papers().discard(viewer, poll.no(), form.number());
    return back(no);
  }

  /** Somebody says at the desk that nobody else votes for them. */
  @PostMapping("/desk/polls/{no}/papers/proxy")
  View takeBack(
      @PathVariable String no, @ModelAttribute PaperForm form, Viewer viewer, TimeWords times) {
    HeldPoll poll = kept(no, form, viewer, times);
    if ("DIED".equals(form.cause())) {
      entering.proxies().noteDeath(viewer, poll.no(), form.number());
    } else {
      entering.proxies().takeBackAtDesk(viewer, poll.no(), form.number());
    }
    return back(no);
  }

  @PostMapping("/desk/polls/{no}/assisted")
  View assisted(
      @PathVariable String no, @ModelAttribute PaperForm form, Viewer viewer, TimeWords times) {
    HeldPoll poll = kept(no, form, viewer, times);
    PaperEntry typed = entry(poll, form, "");
    BallotChoice.parse(typed.said()); // nobody spoils a ballot with somebody's help
    entering.casting().assisted(viewer, poll.no(), scanned(typed, no, form));
    return back(no);
  }

  private PaperEntry entry(HeldPoll poll, PaperForm form, String document) {
    int entry = form.number();
    PartyId person = entering.person(poll, entry);
    return new PaperEntry(entry, person, form.choice(), entering.agent(form), document);
  }

  private PaperEntry scanned(PaperEntry typed, String no, PaperForm form) {
    String scan = scans.keepNew(no, form.scans());
    String proxy = typed.agent() == null ? "" : scans.keep(no, form.proxies());
    return new PaperEntry(typed.entry(), typed.person(), typed.said(), typed.agent(), scan, proxy);
  }

  private HeldPoll kept(String no, PaperForm form, Viewer viewer, TimeWords times) {
    HeldPoll poll = made.own(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.papers(viewer, no, form, DeskPollPages.problems(refused), times),
                DeskPollPages.fieldOf(refused.code())));
    return poll;
  }

  private View back(String no) {
    return pages.redirectTo("/desk/polls/" + no + "/papers");
  }
}
