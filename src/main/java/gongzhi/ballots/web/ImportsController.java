package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.casting.BallotImports;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Words;
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
  private final Pages pages;

  ImportsController(DeskPollPages made, BallotImports imports, Pages pages) {
    this.made = made;
    this.imports = imports;
    this.pages = pages;
  }

  @GetMapping("/desk/polls/{no}/import")
  View form(@PathVariable String no, Viewer viewer) {
    return pages.show(PAGE, page(made.own(viewer, no), "", List.of()));
  }

  /** Tries it unless it is said to be stored; a faulty list is answered with 422. */
  @PostMapping("/desk/polls/{no}/import")
  View take(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean store,
      Viewer viewer,
      Words words) {
    HeldPoll poll = made.own(viewer, no);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(poll, "", List.of()), "file"));
    byte[] list = RollForm.bytes(file);
    BallotImports.Taken taken =
        store ? imports.take(viewer, poll.no(), list) : imports.tried(viewer, poll.no(), list);
    if (!taken.faults().isEmpty()) {
      return pages.unprocessable(PAGE, page(poll, "", RollPages.words(taken.faults(), words)));
    }
    return store
        ? pages.redirectTo("/desk/polls/" + no)
        : pages.show(PAGE, page(poll, words.of("import.would-take", taken.ballots()), List.of()));
  }

  private static ImportPage page(HeldPoll poll, String said, List<String> faults) {
    return new ImportPage(poll.no().value(), poll.question(), said, faults);
  }
}
