package gongzhi.cases.web.publication;

import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.PublicWords;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What was written for everyone: read once more before everyone does, and taken back. */
@Controller
@Needs(Permission.CASE_STUDY)
class PublicWordsController {

  private static final String TEMPLATE = "cases/publication/read";

  private final PublicWords words;
  private final PublicWordsPages reading;
  private final PublicationPages published;
  private final Pages pages;

  PublicWordsController(
      PublicWords words, PublicWordsPages reading, PublicationPages published, Pages pages) {
    this.words = words;
    this.reading = reading;
    this.published = published;
    this.pages = pages;
  }

  /**
   * What a form about words sends.
   *
   * @param version the version the officer had before them
   * @param looked whether they say that they have looked once more
   */
  record Sent(
      @Nullable Integer version,
      @Nullable String words,
      @Nullable Integer step,
      @Nullable Boolean looked) {

    Act act(String no, Viewer viewer) {
      return new Act(viewer, CaseNo.of(no), version, said(), false, List.of());
    }

    String said() {
      return words == null ? "" : words.replace("\r\n", "\n");
    }

    int number() {
      return step == null ? 0 : step;
    }
  }

  /** The words with what may tell who somebody is, before everyone reads them. */
  @GetMapping("/desk/cases/{no}/publication/words")
  View read(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int step,
      Viewer viewer,
      TimeWords times) {
    return pages.show(TEMPLATE, reading.of(CaseNo.of(no), step, viewer, times));
  }

  @PostMapping("/desk/cases/{no}/publication/words/release")
  View release(@PathVariable String no, @ModelAttribute Sent sent, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    PublicWordsPage page = reading.of(about, sent.number(), viewer, times);
    pages.keepForm(TEMPLATE, () -> page.typed(sent.said(), times.words()));
    boolean looked = Boolean.TRUE.equals(sent.looked());
    words.release(sent.act(no, viewer), sent.number(), looked);
    return back(about);
  }

  @PostMapping("/desk/cases/{no}/publication/words/withdraw")
  View withdraw(
      @PathVariable String no, @ModelAttribute Sent sent, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    published.requireSeen(about, viewer);
    pages.keepForm(
        PublicationController.TEMPLATE, () -> published.of(about, sent.said(), viewer, times));
    words.withdraw(sent.act(no, viewer), sent.number());
    return back(about);
  }

  private View back(CaseNo no) {
    return pages.redirectTo("/desk/cases/" + no + "/publication");
  }
}
