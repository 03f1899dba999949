package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.casting.BallotImports;
import gongzhi.ballots.casting.OfficialLists;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Ballots of an official system: tried, then taken in. */
@Controller
@Needs(PUBLISH)
class ImportsController {

  private static final String PAGE = "ballots/import";

  private final DeskPollPages made;
  private final BallotImports imports;
  private final OfficialLists lists;
  private final Pages pages;

  ImportsController(DeskPollPages made, BallotImports imports, OfficialLists lists, Pages pages) {
    this.made = made;
    this.imports = imports;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/desk/polls/{no}/import")
  View form(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, page(made.own(viewer, no), "", List.of(), times));
  }

  /** Tries it unless it is read or taken in; a faulty list is answered with 422. */
  @PostMapping("/desk/polls/{no}/import")
  View take(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String step,
      Viewer viewer,
      TimeWords times) {
    HeldPoll poll = made.own(viewer, no);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(poll, "", List.of(), times), "file"));
    byte[] list = RollForm.bytes(file);
    BallotImports.Taken taken =
        switch (step) {
          case "first" -> imports.first(viewer, poll.no(), list);
          case "second" -> imports.take(viewer, poll.no(), list);
          default -> imports.tried(viewer, poll.no(), list);
        };
    if (!taken.faults().isEmpty()) {
      List<String> faults = RollPages.words(taken.faults(), times.words());
      return pages.unprocessable(PAGE, page(poll, "", faults, times));
    }
    String said = times.words().of("import.would-take", taken.ballots());
    return switch (step) {
      case "first" -> pages.redirectTo("/desk/polls/" + no + "/import");
      case "second" -> pages.redirectTo("/desk/polls/" + no);
      default -> pages.show(PAGE, page(poll, said, List.of(), times));
    };
  }

  private ImportPage page(HeldPoll poll, String said, List<String> faults, TimeWords times) {
    String waiting =
        lists
            .waiting(poll.no())
            .map(
                one ->
                    times
                        .words()
                        .of(
                            "import.waiting",
                            one.ballots(),
                            times.moment(one.firstAt()),
                            one.hash()))
            .orElse("");
    return new ImportPage(poll.no().value(), poll.question(), said, waiting, faults);
  }
}
