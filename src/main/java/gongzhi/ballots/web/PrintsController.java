package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Paper ballots with their numbers, and the form for proxies, printed before the vote. */
@Controller
@Needs(PUBLISH)
class PrintsController {

  private final DeskPollPages polls;
  private final RollStore rolls;
  private final Pages pages;

  PrintsController(DeskPollPages polls, RollStore rolls, Pages pages) {
    this.polls = polls;
    this.rolls = rolls;
    this.pages = pages;
  }

  @GetMapping("/desk/polls/{no}/prints")
  View prints(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int after,
      Viewer viewer,
      TimeWords times) {
    HeldPoll poll = polls.own(viewer, no);
    boolean before = poll.state() == PollState.ANNOUNCED || poll.state() == PollState.OPEN;
    if (!before || poll.secret()) {
      throw Rejection.of(poll.secret() ? "poll.prints-secret" : "poll.takes-no-ballots");
    }
    List<RollStore.EntryLine> found = rolls.entries(poll.rollId(), after);
    List<RollStore.EntryLine> shown = found.stream().limit(RollStore.PAGE).toList();
    return pages.show(
        "ballots/prints",
        new PaperPrint(
            no,
            poll.question(),
            poll.words(),
            times.moment(poll.closesAt()),
            poll.proxiesMost() > 0,
            shown.stream().map(line -> ballot(line, times.words())).toList(),
            found.size() > shown.size()
                ? "/desk/polls/" + no + "/prints?after=" + shown.getLast().no()
                : ""));
  }

  private static PaperPrint.Ballot ballot(RollStore.EntryLine line, Words words) {
    String voter =
        line.area() == 0
            ? line.persons()
            : words.of("poll.voter-area", line.parts(), Squares.of(line.area()));
    return new PaperPrint.Ballot(String.valueOf(line.no()), voter);
  }
}
