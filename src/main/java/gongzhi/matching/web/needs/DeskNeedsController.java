package gongzhi.matching.web.needs;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.listings.Screening;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
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

/** What waits to be read by the community before everybody reads it. */
@Controller
@Needs(PUBLISH)
class DeskNeedsController {

  private static final String ONE = NeedPages.DESK + "/" + ListingNo.IN_ADDRESS;
  private static final String PAGE = "matching/needs/desk-one";

  private final Screening screening;
  private final ListingStore store;
  private final NeedLists lists;
  private final NeedPages made;
  private final Pages pages;

  DeskNeedsController(
      Screening screening, ListingStore store, NeedLists lists, NeedPages made, Pages pages) {
    this.screening = screening;
    this.store = store;
    this.lists = lists;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(NeedPages.DESK)
  View list(@ModelAttribute NeedAsked asked, Viewer viewer, TimeWords times) {
    return pages.show("matching/needs/desk", lists.desk(asked, viewer, times));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(mine(no, viewer), viewer, "", times));
  }

  @PostMapping(ONE + "/publish")
  View publish(
      @PathVariable String no,
      @RequestParam(defaultValue = "false") String read,
      Viewer viewer,
      TimeWords times) {
    ListingNo about = kept(no, "", viewer, times);
    screening.publish(viewer, about, read.equals("true"));
    return at(about);
  }

  @PostMapping(ONE + "/refuse")
  View refuse(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    ListingNo about = kept(no, reason, viewer, times);
    screening.refuse(viewer, about, reason);
    return at(about);
  }

  private ListingNo kept(String no, String reason, Viewer viewer, TimeWords times) {
    ListingNo about = mine(no, viewer).no();
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(store.get(about), viewer, reason, times), fieldOf(refused.code())));
    return about;
  }

  private static String fieldOf(String code) {
    return switch (code) {
      case "need.say-reason" -> "reason";
      case "need.read-it-first" -> "read";
      default -> "";
    };
  }

  /** A listing of the viewer's own ground; any other looks as if it were not there. */
  private Listing mine(String no, Viewer viewer) {
    Listing found = store.get(new ListingNo(no));
    if (!viewer.may(PUBLISH, found.areaPath())) {
      throw Rejection.notFound("need.no-such-listing");
    }
    return found;
  }

  private View at(ListingNo no) {
    return pages.redirectTo(NeedPages.DESK + "/" + no);
  }
}
