package gongzhi.matching.web.needs;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.pairings.Deliveries;
import gongzhi.matching.pairings.Pairings;
import gongzhi.matching.pairings.Wishes;
import gongzhi.matching.web.needs.Exchanges.Asked;
import gongzhi.matching.web.needs.Exchanges.Told;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Claiming, ordering, answering, confirming: what the two sides of a listing do. */
@Controller
@SignedIn
class PairingsController {

  private static final String ALL = NeedPages.OPEN + "/" + ListingNo.IN_ADDRESS + "/pairings";
  private static final String ONE = ALL + "/{id:[0-9]{1,18}}";
  private static final String PAGE = "matching/needs/one";

  private final Acts acts;
  private final ListingStore store;
  private final NeedPages made;
  private final Pages pages;

  /** What people do with claims and orders. */
  @Component
  record Acts(Pairings pairings, Deliveries deliveries, Wishes wishes) {}

  PairingsController(Acts acts, ListingStore store, NeedPages made, Pages pages) {
    this.acts = acts;
    this.store = store;
    this.made = made;
    this.pages = pages;
  }

  @PostMapping(ALL)
  View offer(
      @PathVariable String no, @ModelAttribute PairingForm form, Viewer viewer, TimeWords times) {
    ListingNo about = kept(no, form, viewer, times);
    acts.pairings().offer(viewer, about, form.partner(), form.pairing());
    return at(about);
  }

  @PostMapping(ONE + "/accept")
  View accept(@PathVariable String no, @PathVariable long id, Viewer viewer, TimeWords times) {
    ListingNo about = kept(no, PairingForm.BLANK, viewer, times);
    acts.pairings().accept(viewer, about, id);
    return at(about);
  }

  @PostMapping(ONE + "/decline")
  View decline(
      @PathVariable String no,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    ListingNo about = kept(no, PairingForm.BLANK, viewer, times);
    acts.pairings().decline(viewer, about, id, reason);
    return at(about);
  }

  @PostMapping(ONE + "/withdraw")
  View withdraw(@PathVariable String no, @PathVariable long id, Viewer viewer, TimeWords times) {
    ListingNo about = kept(no, PairingForm.BLANK, viewer, times);
    acts.pairings().withdraw(viewer, about, id);
    return at(about);
  }

  @PostMapping(ONE + "/confirm")
  View confirm(
      @PathVariable String no,
      @PathVariable long id,
      @ModelAttribute PairingForm form,
      Viewer viewer,
      TimeWords times) {
    ListingNo about = kept(no, PairingForm.BLANK, viewer, times);
    acts.deliveries().confirm(viewer, about, id, form.word());
    return at(about);
  }

  @PostMapping(ONE + "/missed")
  View missed(
      @PathVariable String no,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    ListingNo about = kept(no, PairingForm.BLANK, viewer, times);
    acts.deliveries().missed(viewer, about, id, reason);
    return at(about);
  }

  /** Shows what is wished, in clear; that it was read is written down. */
  @PostMapping(ONE + "/wish")
  View wish(@PathVariable String no, @PathVariable long id, Viewer viewer, TimeWords times) {
    ListingNo about = kept(no, PairingForm.BLANK, viewer, times);
    Told told = new Told(id, acts.wishes().open(viewer, about, id));
    return pages.show(
        PAGE, made.open(store.get(about), new Asked(viewer, PairingForm.BLANK, told, times)));
  }

  private ListingNo kept(String no, PairingForm form, Viewer viewer, TimeWords times) {
    ListingNo about = new ListingNo(no);
    Listing found = store.get(about);
    if (!found.isReadBy(viewer)) {
      throw Rejection.notFound("need.no-such-listing");
    }
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.open(store.get(about), new Asked(viewer, form, null, times)),
                PairingForm.fieldOf(refused.code())));
    return about;
  }

  private View at(ListingNo no) {
    return pages.redirectTo(NeedPages.OPEN + "/" + no);
  }
}
