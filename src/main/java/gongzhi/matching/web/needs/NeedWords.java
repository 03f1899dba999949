package gongzhi.matching.web.needs;

import gongzhi.matching.listings.CommonTag;
import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingState;
import gongzhi.matching.pairings.Pairing;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How listings are spoken of. */
@Component
class NeedWords {

  private final Areas areas;
  private final Posts posts;

  NeedWords(Areas areas, Posts posts) {
    this.areas = areas;
    this.posts = posts;
  }

  NeedLine line(Listing one, String root, TimeWords times) {
    Words words = times.words();
    List<String> facts =
        List.of(
            kind(one, words),
            area(one),
            words.of(one.what().resource()),
            amount(one),
            words.of("need.until", times.date(one.terms().to())));
    return new NeedLine(root + "/" + one.no(), one.what().title(), facts, state(one, times));
  }

  /** A claim or an order, in the list of whoever made it. */
  NeedLine line(Listing about, Pairing one, TimeWords times) {
    Words words = times.words();
    List<String> facts =
        List.of(
            words.of(one.kind()),
            one.part().amount() + " " + about.terms().measure(),
            times.date(one.part().from()));
    return new NeedLine(
        NeedPages.OPEN + "/" + about.no(),
        about.what().title(),
        facts,
        Exchanges.state(one, words));
  }

  /** Which list it stands in; a wish and what is lent have names of their own. */
  String kind(Listing one, Words words) {
    if (one.ways().wish()) {
      return words.of("need.wish");
    }
    return one.ways().lent() ? words.of("need.lent") : words.of(one.what().kind());
  }

  String area(Listing one) {
    return areas.get(one.area()).name();
  }

  String amount(Listing one) {
    return one.terms().amount() + " " + one.terms().measure();
  }

  String days(Listing one, TimeWords times) {
    return times
        .words()
        .of("need.days", times.date(one.terms().from()), times.date(one.terms().to()));
  }

  /** Who posted it, as everybody may know: never which resident. */
  String poster(Listing one, Words words) {
    PartyId unit = one.poster().unit();
    return switch (one.poster().side()) {
      case RESIDENT -> words.of("need.a-resident");
      case COMMUNITY -> area(one);
      case UNIT -> unit == null ? "" : posts.label(unit);
    };
  }

  String tags(Listing one, Words words) {
    return one.what().tags().stream()
        .sorted()
        .map((CommonTag tag) -> words.of(tag))
        .collect(Collectors.joining(words.of("need.comma")));
  }

  StatusMark state(Listing one, TimeWords times) {
    ListingState state = one.state(today(times));
    String words = times.words().of(state);
    return switch (state) {
      case SUBMITTED -> new StatusMark("you", "circle-dashed", words);
      case PUBLISHED -> new StatusMark("doing", "users-group", words);
      case CLAIMED -> new StatusMark("doing", "tools", words);
      case DONE -> new StatusMark("done", "circle-check", words);
      case WITHDRAWN, REFUSED, EXPIRED -> new StatusMark("", "circle-x", words);
    };
  }

  static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }
}
