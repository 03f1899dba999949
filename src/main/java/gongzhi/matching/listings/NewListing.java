package gongzhi.matching.listings;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What somebody needs, gives or begins, before the community read it.
 *
 * @param details of a wish: who, what exactly and where, for whoever fulfils it alone; else empty
 */
public record NewListing(Area area, What what, Terms terms, Ways ways, String details) {

  private static final int TITLE_LEAST = 4;
  private static final int TITLE_MOST = 60;
  private static final int WORDS_LEAST = 10;
  private static final int WORDS_MOST = 1000;
  private static final int AMOUNT_MOST = 100_000;
  private static final int MEASURE_MOST = 10;
  private static final int DAYS_MOST = 366;
  private static final int DETAILS_LEAST = 6;
  private static final int DETAILS_MOST = 500;

  /** Something ordinary. */
  public NewListing(Area area, What what, Terms terms) {
    this(area, what, terms, Ways.PLAIN, "");
  }

  /**
   * How it is handled.
   *
   * @param wish whether what exactly is wished is read by whoever fulfils it alone
   * @param lent whether it comes back after some days
   */
  public record Ways(boolean wish, boolean lent) {

    public static final Ways PLAIN = new Ways(false, false);
  }

  /** What it is. Numbers of persons and of rooms are hidden before anybody reads it. */
  public record What(
      ListingKind kind, ResourceKind resource, Set<CommonTag> tags, String title, String words) {

    public What {
      tags = Set.copyOf(tags);
      title = Masking.forEveryone(title.strip());
      words = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
    }
  }

  /**
   * How much, and when.
   *
   * @param measure what is counted: 件, 人次, 小时
   * @param to the last day; it has expired on the day after
   */
  public record Terms(int amount, String measure, LocalDate from, LocalDate to) {

    public Terms {
      measure = measure.strip();
    }
  }

  void require(LocalDate today) {
    requireSaid();
    requireDays(today);
    requireWays();
  }

  private void requireWays() {
    boolean told = details.length() >= DETAILS_LEAST && details.length() <= DETAILS_MOST;
    if (ways.wish() && (what.kind() != ListingKind.NEED || terms.amount() != 1)) {
      throw Rejection.invalid("need.a-wish-is-one-need");
    }
    if (ways.wish() != told && (ways.wish() || !details.isEmpty())) {
      throw Rejection.invalid("need.say-details", DETAILS_LEAST, DETAILS_MOST);
    }
    if (ways.lent() && what.kind() != ListingKind.RESOURCE) {
      throw Rejection.invalid("need.only-resources-are-lent");
    }
  }

  private void requireSaid() {
    if (what.title().length() < TITLE_LEAST || what.title().length() > TITLE_MOST) {
      throw Rejection.invalid("need.say-title", TITLE_LEAST, TITLE_MOST);
    }
    if (what.words().length() < WORDS_LEAST || what.words().length() > WORDS_MOST) {
      throw Rejection.invalid("need.say-words", WORDS_LEAST, WORDS_MOST);
    }
    if (terms.amount() < 1
        || terms.amount() > AMOUNT_MOST
        || terms.measure().isEmpty()
        || terms.measure().length() > MEASURE_MOST) {
      throw Rejection.invalid("need.say-amount", AMOUNT_MOST, MEASURE_MOST);
    }
  }

  private void requireDays(LocalDate today) {
    if (terms.to().isBefore(today)
        || terms.to().isBefore(terms.from())
        || ChronoUnit.DAYS.between(today, terms.from()) > DAYS_MOST
        || ChronoUnit.DAYS.between(terms.from(), terms.to()) > DAYS_MOST) {
      throw Rejection.invalid("need.say-dates", DAYS_MOST);
    }
  }
}
