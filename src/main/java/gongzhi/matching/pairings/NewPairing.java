package gongzhi.matching.pairings;

import gongzhi.insight.Masking;
import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingKind;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What somebody takes on or orders, as they say it to the other side.
 *
 * @param to the last day; the same as the first but for what is lent
 */
public record NewPairing(int amount, String words, LocalDate from, LocalDate to) {

  private static final int WORDS_MOST = 300;
  private static final int LENT_MOST = 60;

  public NewPairing {
    words = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
  }

  void require(Listing listing, LocalDate today) {
    int left =
        listing.what().kind() == ListingKind.RESOURCE
            ? listing.terms().amount()
            : listing.terms().amount() - listing.progress().taken();
    if (amount < 1 || amount > left) {
      throw Rejection.invalid("pairing.say-amount", left);
    }
    if (words.length() > WORDS_MOST) {
      throw Rejection.invalid("pairing.say-words", WORDS_MOST);
    }
    boolean outside = from.isBefore(listing.terms().from()) || to.isAfter(listing.terms().to());
    long days = ChronoUnit.DAYS.between(from, to);
    if (from.isBefore(today)
        || days < 0
        || outside
        || days > (listing.ways().lent() ? LENT_MOST : 0)) {
      throw Rejection.invalid("pairing.say-day", listing.terms().to(), LENT_MOST);
    }
  }
}
