package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.audits.Audits;
import gongzhi.ballots.audits.Finding;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Samples of closed polls at the desk, and the sheet for counting paper by hand. */
@Controller
@Needs(PUBLISH)
class SamplesController {

  private static final String PAGE = "ballots/audit";

  private final SamplePages made;
  private final Audits audits;
  private final Pages pages;

  SamplesController(SamplePages made, Audits audits, Pages pages) {
    this.made = made;
    this.audits = audits;
    this.pages = pages;
  }

  @GetMapping("/desk/polls/{no}/audit")
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(viewer, no, Problems.none(), times));
  }

  /** Says when and where the dice are thrown. */
  @PostMapping("/desk/polls/{no}/audit")
  View announce(
      @PathVariable String no, @ModelAttribute DrawForm form, Viewer viewer, TimeWords times) {
    kept(no, viewer, times);
    audits.announce(viewer, PollNo.of(no), form.draw());
    return back(no);
  }

  @PostMapping("/desk/polls/{no}/audit/dice")
  View thrown(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String dice,
      Viewer viewer,
      TimeWords times) {
    kept(no, viewer, times);
    audits.thrown(viewer, PollNo.of(no), RollForm.said(dice));
    return back(no);
  }

  @PostMapping("/desk/polls/{no}/audit/findings")
  View find(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int position,
      @RequestParam(defaultValue = "false") boolean agrees,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    kept(no, viewer, times);
    audits.find(viewer, PollNo.of(no), new Finding(position, agrees, words));
    return back(no);
  }

  @GetMapping("/desk/polls/{no}/sheet")
  View sheet(@PathVariable String no, Viewer viewer, Words words) {
    return pages.show("ballots/recount-sheet", made.sheet(viewer, no, words));
  }

  private void kept(String no, Viewer viewer, TimeWords times) {
    made.page(viewer, no, Problems.none(), times);
    pages.keepForm(
        PAGE,
        PAGE,
        refused -> {
          String field = fieldOf(refused.code());
          Problems problems = new Problems(List.of(new Problems.Problem(field, refused.detail())));
          return new FormAgain(made.page(viewer, no, problems, times), field);
        });
  }

  private static String fieldOf(String code) {
    return switch (code) {
      case "audit.say-place" -> "place";
      case "audit.say-at" -> "at";
      case "audit.say-witness" -> "witness";
      case "audit.say-dice", "audit.dice-differ" -> "dice";
      case "audit.say-size" -> "size";
      default -> "";
    };
  }

  private View back(String no) {
    return pages.redirectTo("/desk/polls/" + no + "/audit");
  }
}
