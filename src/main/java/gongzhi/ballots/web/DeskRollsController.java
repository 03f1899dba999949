package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.register.RollObjections;
import gongzhi.ballots.register.Rolls;
import gongzhi.ballots.register.Ruling;
import gongzhi.ballots.register.Wrong;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Rolls at the desk: taken in from lists, posted, objected to, frozen. */
@Controller
@Needs(PUBLISH)
class DeskRollsController {

  private static final String FORM = "ballots/roll-form";
  private static final String PAGE = "ballots/roll";
  private static final String ADDRESS = "/desk/rolls/";

  private final Rolls rolls;
  private final RollObjections objections;
  private final RollPages made;
  private final PollLists lists;
  private final Ground ground;
  private final Pages pages;

  DeskRollsController(
      Rolls rolls,
      RollObjections objections,
      RollPages made,
      PollLists lists,
      Ground ground,
      Pages pages) {
    this.rolls = rolls;
    this.objections = objections;
    this.made = made;
    this.lists = lists;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/rolls")
  View list(Viewer viewer, TimeWords times) {
    return pages.show("ballots/rolls", lists.rolls(viewer, times));
  }

  @GetMapping("/desk/rolls/new")
  View form(TimeWords times) {
    return pages.show(FORM, made.form(RollForm.BLANK, Problems.none(), List.of(), times.words()));
  }

  /** A faulty list is answered with 422, which undoes everything. */
  @PostMapping("/desk/rolls")
  View begin(@ModelAttribute RollForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                made.form(
                    form,
                    new Problems(
                        List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail()))),
                    List.of(),
                    times.words()),
                fieldOf(refused.code())));
    Rolls.Taken taken = rolls.begin(viewer, ground.at(viewer, null), form.roll(), form.list());
    if (!taken.faults().isEmpty()) {
      return pages.unprocessable(
          FORM, made.form(form, Problems.none(), taken.faults(), times.words()));
    }
    return pages.redirectTo(ADDRESS + taken.roll());
  }

  @GetMapping("/desk/rolls/{id:[0-9]{1,18}}")
  View one(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(PAGE, made.page(viewer, id, after, List.of(), times));
  }

  @PostMapping("/desk/rolls/{id:[0-9]{1,18}}/list")
  View refill(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Viewer viewer,
      TimeWords times) {
    kept(id, viewer, times);
    Rolls.Taken taken = rolls.refill(viewer, id, RollForm.bytes(file));
    if (!taken.faults().isEmpty()) {
      return pages.unprocessable(PAGE, made.page(viewer, id, 0, taken.faults(), times));
    }
    return pages.redirectTo(ADDRESS + id);
  }

  @PostMapping("/desk/rolls/{id:[0-9]{1,18}}/post")
  View post(@PathVariable long id, Viewer viewer, TimeWords times) {
    kept(id, viewer, times);
    rolls.post(viewer, id);
    return pages.redirectTo(ADDRESS + id);
  }

  @PostMapping("/desk/rolls/{id:[0-9]{1,18}}/objections")
  View object(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer entry,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    kept(id, viewer, times);
    objections.atDesk(viewer, id, new Wrong(entry, words));
    return pages.redirectTo(ADDRESS + id);
  }

  @PostMapping("/desk/rolls/{id:[0-9]{1,18}}/rulings")
  View rule(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long objection,
      @RequestParam(defaultValue = "false") boolean upheld,
      @RequestParam(defaultValue = "") String ruling,
      Viewer viewer,
      TimeWords times) {
    kept(id, viewer, times);
    objections.rule(viewer, id, new Ruling(objection, upheld, ruling));
    return pages.redirectTo(ADDRESS + id);
  }

  /** Another person looked at what a correction changed. */
  @PostMapping("/desk/rolls/{id:[0-9]{1,18}}/checked")
  View check(@PathVariable long id, Viewer viewer, TimeWords times) {
    kept(id, viewer, times);
    rolls.check(viewer, id);
    return pages.redirectTo(ADDRESS + id);
  }

  @PostMapping("/desk/rolls/{id:[0-9]{1,18}}/freeze")
  View freeze(@PathVariable long id, Viewer viewer, TimeWords times) {
    kept(id, viewer, times);
    rolls.freeze(viewer, id);
    return pages.redirectTo(ADDRESS + id);
  }

  private void kept(long id, Viewer viewer, TimeWords times) {
    made.own(viewer, id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(made.page(viewer, id, 0, List.of(), times), fieldOf(refused.code())));
  }

  private static String fieldOf(String code) {
    return switch (code) {
      case "roll.say-title" -> "title";
      case "roll.choose-kind" -> "kind";
      case "roll.say-votes-on" -> "votesOn";
      case "roll.unit-needs-building", "roll.scope-long" -> "building";
      case "roll.say-words" -> "words";
      case "roll.no-such-row" -> "entry";
      default -> code.startsWith("roll.file") || code.equals("roll.columns-missing") ? "file" : "";
    };
  }
}
