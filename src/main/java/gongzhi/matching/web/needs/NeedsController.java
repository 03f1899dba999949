package gongzhi.matching.web.needs;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.listings.Listings;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The three lists as everybody reads them, and what whoever posts something does. */
@Controller
@OpenToAll
class NeedsController {

  private static final String ONE = NeedPages.OPEN + "/" + ListingNo.IN_ADDRESS;
  private static final String FORM = "matching/needs/form";

  private final Listings listings;
  private final ListingStore store;
  private final NeedViews made;
  private final Pages pages;

  NeedsController(Listings listings, ListingStore store, NeedViews made, Pages pages) {
    this.listings = listings;
    this.store = store;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(NeedPages.OPEN)
  View list(@ModelAttribute NeedAsked asked, TimeWords times) {
    return pages.show("matching/needs/list", made.lists().open(asked, times));
  }

  @GetMapping(NeedPages.OPEN + ".csv")
  ResponseEntity<byte[]> file(@ModelAttribute NeedAsked asked, TimeWords times) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"needs.csv\"")
        .body(Csv.of(made.file().of(made.lists().all(asked, times), times)));
  }

  @GetMapping(NeedPages.OPEN + "/new")
  @SignedIn
  View form(@RequestParam(defaultValue = "") String place, Viewer viewer, TimeWords times) {
    return pages.show(FORM, made.forms().of(place, NeedForm.BLANK, viewer, times));
  }

  @PostMapping(NeedPages.OPEN)
  @SignedIn
  View post(
      @RequestParam(defaultValue = "") String place,
      @ModelAttribute NeedForm form,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                made.forms().of(place, form, viewer, times), NeedForm.fieldOf(refused.code())));
    return at(
        listings.post(viewer, form.poster(), form.listing(made.grounds().community(form.area()))));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    Listing found = store.get(new ListingNo(no));
    if (!found.isReadBy(viewer)) {
      throw Rejection.notFound("need.no-such-listing");
    }
    return pages.show(
        "matching/needs/one", made.pages().open(found, Exchanges.Asked.first(viewer, times)));
  }

  @PostMapping(ONE + "/withdraw")
  @SignedIn
  View withdraw(@PathVariable String no, Viewer viewer, TimeWords times) {
    ListingNo about = new ListingNo(no);
    store.get(about);
    pages.keepForm(
        "matching/needs/one",
        () -> made.pages().open(store.get(about), Exchanges.Asked.first(viewer, times)));
    listings.withdraw(viewer, about);
    return at(about);
  }

  private View at(ListingNo no) {
    return pages.redirectTo(NeedPages.OPEN + "/" + no);
  }
}
