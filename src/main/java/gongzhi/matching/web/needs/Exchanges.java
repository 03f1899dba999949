package gongzhi.matching.web.needs;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.ListingState;
import gongzhi.matching.listings.Side;
import gongzhi.matching.pairings.Deliveries;
import gongzhi.matching.pairings.Pairing;
import gongzhi.matching.pairings.PairingState;
import gongzhi.matching.pairings.PairingStore;
import gongzhi.matching.pairings.Wishes;
import gongzhi.matching.web.needs.Exchange.Can;
import gongzhi.matching.web.needs.Exchange.Offer;
import gongzhi.matching.web.needs.Exchange.Part;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a reader sees of the claims and orders of a listing. */
@Component
class Exchanges {

  private static final int BEST = 5;

  private final PairingStore store;
  private final Deliveries deliveries;
  private final Wishes wishes;
  private final Posts posts;

  Exchanges(PairingStore store, Deliveries deliveries, Wishes wishes, Posts posts) {
    this.store = store;
    this.deliveries = deliveries;
    this.wishes = wishes;
    this.posts = posts;
  }

  /**
   * Who asks, and what they typed or were just told.
   *
   * @param told the claim whose wish was opened, and what it says
   */
  record Asked(Viewer viewer, PairingForm typed, @Nullable Told told, TimeWords times) {

    static Asked first(Viewer viewer, TimeWords times) {
      return new Asked(viewer, PairingForm.BLANK, null, times);
    }
  }

  /** A wish in clear, for one claim. */
  record Told(long pairing, String words) {}

  Exchange of(Listing about, Asked asked) {
    Viewer viewer = asked.viewer();
    boolean open = about.state(NeedWords.today(asked.times())) == ListingState.PUBLISHED;
    boolean other = open && !about.isOf(viewer);
    Words words = asked.times().words();
    return new Exchange(
        store.open(about.no()).stream().map(one -> line(one, about, words)).toList(),
        viewer.isSignedIn()
            ? store.of(about.no()).stream().map(one -> part(one, about, asked)).toList()
            : List.of(),
        other && viewer.isSignedIn() && mayOffer(viewer) ? offer(about, asked) : null,
        other && !viewer.isSignedIn(),
        viewer.isSignedIn()
            ? wishes.looks(viewer, about).stream()
                .map(look -> words.of("pairing.looked", asked.times().moment(look.at())))
                .toList()
            : List.of());
  }

  private static boolean mayOffer(Viewer viewer) {
    return !viewer.isStaff() || !viewer.organisations().isEmpty();
  }

  private Offer offer(Listing about, Asked asked) {
    LocalDate today = NeedWords.today(asked.times());
    LocalDate first = about.terms().from().isAfter(today) ? about.terms().from() : today;
    String from = asked.typed().from();
    List<Choice> sides =
        asked.viewer().isStaff()
            ? asked.viewer().organisations().stream()
                .map(unit -> Choice.plain(unit.toString(), posts.label(unit), false))
                .toList()
            : List.of();
    return new Offer(
        about.what().kind() == ListingKind.RESOURCE,
        about.ways().lent(),
        sides,
        from == null ? first.toString() : from,
        NeedForm.said(asked.typed().to()),
        asked.typed());
  }

  private String line(PairingStore.Open one, Listing about, Words words) {
    String who =
        one.side().equals(Side.UNIT.name())
            ? posts.label(new PartyId(one.unit()))
            : words.of("need.a-resident");
    String what = one.amount() + " " + about.terms().measure();
    PairingState state = PairingState.valueOf(one.state());
    return one.rating() == 0
        ? words.of("pairing.line", who, what, state)
        : words.of(
            "pairing.line-rated", who, what, state, words.of("pairing.rating-" + one.rating()));
  }

  private Part part(Pairing one, Listing about, Asked asked) {
    Words words = asked.times().words();
    Told told = asked.told();
    return new Part(
        NeedPages.OPEN + "/" + about.no() + "/pairings/" + one.id(),
        String.valueOf(one.id()),
        who(one, asked),
        state(one, words),
        rows(one, about, asked.times()),
        can(one, about, asked),
        IntStream.rangeClosed(1, BEST)
            .mapToObj(
                level ->
                    Choice.plain(String.valueOf(level), words.of("pairing.rating-" + level), false))
            .toList(),
        told != null && told.pairing() == one.id() ? told.words() : "");
  }

  private String who(Pairing one, Asked asked) {
    PartyId unit = one.partner().unit();
    if (one.isOf(asked.viewer())) {
      return asked.times().words().of("pairing.mine");
    }
    return unit == null ? asked.times().words().of("need.a-resident") : posts.label(unit);
  }

  private Can can(Pairing one, Listing about, Asked asked) {
    Viewer viewer = asked.viewer();
    boolean mine = one.isOf(viewer);
    boolean runs = one.state() == PairingState.ACCEPTED;
    boolean side = mine || about.isOf(viewer);
    boolean come = !NeedWords.today(asked.times()).isBefore(one.part().from());
    return new Can(
        one.state() == PairingState.OFFERED && one.isAnsweredBy(viewer, about),
        mine && one.state().allows(PairingState.WITHDRAWN),
        runs && deliveries.mayConfirm(viewer, about, one),
        mine == one.partnerReceives(),
        runs && side && come,
        runs && mine && about.ways().wish());
  }

  private static List<SummaryRow> rows(Pairing one, Listing about, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("need.amount", one.part().amount() + " " + about.terms().measure(), words));
    String days =
        one.part().from().equals(one.part().to())
            ? times.date(one.part().from())
            : words.of("need.days", times.date(one.part().from()), times.date(one.part().to()));
    rows.add(row("pairing.day", days, words));
    said(rows, "pairing.words", one.said().words(), words);
    said(rows, "pairing.reason", one.said().reason(), words);
    if (one.marks().partner() != null) {
      rows.add(row("pairing.partner-said", times.moment(one.marks().partner()), words));
    }
    if (one.marks().host() != null) {
      rows.add(row("pairing.host-said", times.moment(one.marks().host()), words));
    }
    Integer rating = one.said().rating();
    if (rating != null) {
      rows.add(row("pairing.rating", words.of("pairing.rating-" + rating), words));
    }
    said(rows, "pairing.thanks", one.said().thanks(), words);
    said(rows, "pairing.note", one.said().note(), words);
    return rows;
  }

  private static void said(List<SummaryRow> rows, String key, String value, Words words) {
    if (!value.isEmpty()) {
      rows.add(row(key, value, words));
    }
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }

  static StatusMark state(Pairing one, Words words) {
    String said = words.of(one.state());
    return switch (one.state()) {
      case OFFERED -> new StatusMark("you", "circle-dashed", said);
      case ACCEPTED -> new StatusMark("doing", "tools", said);
      case DONE -> new StatusMark("done", "circle-check", said);
      case DECLINED, WITHDRAWN, MISSED -> new StatusMark("", "circle-x", said);
    };
  }
}
