package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Polls at the desk: announced with all their terms, checked, opened. */
@Controller
@Needs(PUBLISH)
class DeskPollsController {

  private static final String FORM = "ballots/poll-form";
  private static final String PAGE = "ballots/desk-poll";

  private final PollActs polls;
  private final DeskPollPages made;
  private final PollForms forms;
  private final PollLists lists;
  private final Pages pages;

  DeskPollsController(
      PollActs polls, DeskPollPages made, PollForms forms, PollLists lists, Pages pages) {
    this.polls = polls;
    this.made = made;
    this.forms = forms;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/desk/polls")
  View list(@RequestParam(defaultValue = "") String after, Viewer viewer, TimeWords times) {
    return pages.show("ballots/desk-polls", lists.desk(viewer, after, times));
  }

  @GetMapping("/desk/polls/new")
  View form(Viewer viewer, TimeWords times) {
    return pages.show(FORM, forms.page(viewer, PollForm.BLANK, Problems.none(), times.words()));
  }

  @PostMapping("/desk/polls")
  View announce(@ModelAttribute PollForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(viewer, form, PollForms.problems(refused), times.words()),
                PollForms.fieldOf(refused.code())));
    if (!form.isLooked()) {
      polls.requireLooked(form.poll());
    }
    return pages.redirectTo("/desk/polls/" + polls.announce(viewer, form.poll()));
  }

  @GetMapping("/desk/polls/{no}")
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(viewer, no, times));
  }

  @PostMapping("/desk/polls/{no}/withdraw")
  View withdraw(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String because,
      Viewer viewer,
      TimeWords times) {
    made.own(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(viewer, no, because, PollForms.problems(refused), times), "because"));
    polls.withdraw(viewer, PollNo.of(no), because);
    return pages.redirectTo("/desk/polls/" + no);
  }

  /** The last look before it opens, which cannot be taken back. */
  @GetMapping("/desk/polls/{no}/open")
  View confirm(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show("ballots/open", made.page(viewer, no, times));
  }

  @PostMapping("/desk/polls/{no}/open")
  View open(@PathVariable String no, Viewer viewer, TimeWords times) {
    made.own(viewer, no);
    pages.keepForm(PAGE, () -> made.page(viewer, no, times));
    polls.open(viewer, PollNo.of(no));
    return pages.redirectTo("/desk/polls/" + no);
  }
}
