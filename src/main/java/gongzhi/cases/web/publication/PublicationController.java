package gongzhi.cases.web.publication;

import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.Publication;
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
import org.springframework.web.servlet.View;

/** What of a case is public, with its history, and the ways to release and to withdraw. */
@Controller
@Needs(Permission.CASE_STUDY)
class PublicationController {

  static final String TEMPLATE = "cases/publication/page";

  private final Publication publication;
  private final PublicationPages published;
  private final Pages pages;

  PublicationController(Publication publication, PublicationPages published, Pages pages) {
    this.publication = publication;
    this.published = published;
    this.pages = pages;
  }

  /**
   * What a form of the page sends.
   *
   * @param version the version the officer had before them
   */
  record Sent(@Nullable Integer version, @Nullable String words, @Nullable String photo) {

    Act act(String no, Viewer viewer) {
      return new Act(viewer, CaseNo.of(no), version, said(), false, List.of());
    }

    String said() {
      return words == null ? "" : words;
    }

    String picture() {
      return photo == null ? "" : photo;
    }
  }

  @GetMapping("/desk/cases/{no}/publication")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, published.of(CaseNo.of(no), "", viewer, times));
  }

  @PostMapping("/desk/cases/{no}/publication/title/withdraw")
  View withdrawTitle(
      @PathVariable String no, @ModelAttribute Sent sent, Viewer viewer, TimeWords times) {
    keep(no, sent, viewer, times);
    publication.withdrawTitle(sent.act(no, viewer));
    return back(no);
  }

  @PostMapping("/desk/cases/{no}/publication/photo/release")
  View releasePhoto(
      @PathVariable String no, @ModelAttribute Sent sent, Viewer viewer, TimeWords times) {
    keep(no, sent, viewer, times);
    publication.releasePhoto(sent.act(no, viewer), sent.picture());
    return back(no);
  }

  @PostMapping("/desk/cases/{no}/publication/photo/withdraw")
  View withdrawPhoto(
      @PathVariable String no, @ModelAttribute Sent sent, Viewer viewer, TimeWords times) {
    keep(no, sent, viewer, times);
    publication.withdrawPhoto(sent.act(no, viewer), sent.picture());
    return back(no);
  }

  /** Should it be refused, the reason that was typed is not lost. */
  private void keep(String no, Sent sent, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    published.requireSeen(about, viewer);
    pages.keepForm(TEMPLATE, () -> published.of(about, sent.said(), viewer, times));
  }

  private View back(String no) {
    return pages.redirectTo("/desk/cases/" + CaseNo.of(no) + "/publication");
  }
}
