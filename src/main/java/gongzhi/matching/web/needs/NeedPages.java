package gongzhi.matching.web.needs;

import gongzhi.insight.Recognisable;
import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingState;
import gongzhi.matching.listings.Screening;
import gongzhi.matching.web.needs.NeedPage.Offers;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.VerifyMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page of a listing, for everybody and at the desk. */
@Component
class NeedPages {

  static final String OPEN = "/needs";
  static final String DESK = "/desk/needs";
  static final String MINE = "/me/needs";

  private final NeedWords said;
  private final Exchanges exchanges;

  NeedPages(NeedWords said, Exchanges exchanges) {
    this.said = said;
    this.exchanges = exchanges;
  }

  OnePage open(Listing one, Exchanges.Asked asked) {
    TimeWords times = asked.times();
    boolean withdraw =
        one.isOf(asked.viewer())
            && one.state(NeedWords.today(times)).allows(ListingState.WITHDRAWN);
    return new OnePage(
        page(one, OPEN, new Offers(false, withdraw), "", times), exchanges.of(one, asked));
  }

  NeedPage desk(Listing one, Viewer viewer, String reason, TimeWords times) {
    boolean screens =
        one.stored() == ListingState.SUBMITTED && viewer.may(Permission.PUBLISH, one.areaPath());
    return page(one, DESK, new Offers(screens, false), reason, times);
  }

  private NeedPage page(Listing one, String root, Offers offers, String reason, TimeWords times) {
    Words words = times.words();
    Listing.Screening screening = one.screening();
    return new NeedPage(
        root + "/" + one.no(),
        one.no().value(),
        one.what().title(),
        said.kind(one, words),
        one.what().words().lines().toList(),
        said.state(one, times),
        rows(one, times),
        screening == null ? "" : screening.reason(),
        offers.screen() ? signs(one, words) : "",
        offers,
        new VerifyMark(
            VerifyMark.Tone.PLAIN,
            words.of("need.record"),
            words.of("need.record-words"),
            "/verify"),
        reason);
  }

  private static String signs(Listing one, Words words) {
    return Screening.signs(one).stream()
        .sorted()
        .map((Recognisable sign) -> words.of("need.sign." + sign.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(words.of("need.comma")));
  }

  private List<SummaryRow> rows(Listing one, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("need.no", one.no().value(), words));
    rows.add(row("need.where", said.area(one), words));
    rows.add(row("need.by", said.poster(one, words), words));
    rows.add(row("need.resource", words.of(one.what().resource()), words));
    rows.add(row("need.amount", said.amount(one), words));
    if (one.progress().taken() > 0) {
      rows.add(
          row(
              "need.progress",
              words.of("need.progress-words", one.progress().taken(), one.progress().done()),
              words));
    }
    rows.add(row("need.when", said.days(one, times), words));
    if (!one.what().tags().isEmpty()) {
      rows.add(row("need.tags", said.tags(one, words), words));
    }
    rows.add(row("need.posted", times.moment(one.posted()), words));
    return rows;
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
