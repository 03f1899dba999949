package gongzhi.matching.web.needs;

import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.pairings.PairingStore;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What one posted, or the units one serves did, published or not. */
@Controller
@SignedIn
class MyNeedsController {

  private final ListingStore store;
  private final PairingStore pairings;
  private final NeedWords said;
  private final Pages pages;

  MyNeedsController(ListingStore store, PairingStore pairings, NeedWords said, Pages pages) {
    this.store = store;
    this.pairings = pairings;
    this.said = said;
    this.pages = pages;
  }

  @GetMapping(NeedPages.MINE)
  View mine(Viewer viewer, TimeWords times) {
    List<NeedLine> lines =
        store.postedBy(viewer.party(), viewer.organisations()).stream()
            .map(one -> said.line(one, NeedPages.OPEN, times))
            .toList();
    List<NeedLine> claimed =
        pairings.offeredBy(viewer.party(), viewer.organisations()).stream()
            .map(one -> said.line(store.get(one.listing()), one, times))
            .toList();
    return pages.show("matching/needs/mine", new MyNeeds(lines, claimed));
  }
}
