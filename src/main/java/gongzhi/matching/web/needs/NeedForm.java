package gongzhi.matching.web.needs;

import gongzhi.matching.listings.CommonTag;
import gongzhi.matching.listings.Listing.Poster;
import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.NewListing;
import gongzhi.matching.listings.NewListing.Terms;
import gongzhi.matching.listings.NewListing.Ways;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.matching.listings.ResourceKind;
import gongzhi.matching.listings.Side;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A listing as it is typed.
 *
 * @param side a resident, the community, or the number of the unit one posts for
 */
public record NeedForm(
    @Nullable String side,
    @Nullable Long area,
    @Nullable String kind,
    @Nullable String resource,
    @Nullable List<String> tags,
    @Nullable String title,
    @Nullable String words,
    @Nullable String amount,
    @Nullable String measure,
    @Nullable String from,
    @Nullable String to,
    @Nullable String ways,
    @Nullable String details) {

  /** For a resident without a phone. */
  static final String ON_PAPER = "PAPER";

  static final NeedForm BLANK =
      new NeedForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The words typed there; none for a field that was not sent. */
  public static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  boolean hasTag(CommonTag tag) {
    return tags != null && tags.contains(tag.name());
  }

  NewListing listing(Area at) {
    Set<CommonTag> chosen =
        Arrays.stream(CommonTag.values()).filter(this::hasTag).collect(Collectors.toSet());
    return new NewListing(
        at,
        new What(
            chosen(ListingKind.values(), kind, "need.choose-kind"),
            chosen(ResourceKind.values(), resource, "need.choose-resource"),
            chosen,
            said(title),
            said(words)),
        new Terms(number(), said(measure), day(from), day(to)),
        new Ways(said(ways).equals("WISH"), said(ways).equals("LENT")),
        said(details));
  }

  Poster poster() {
    String typed = said(side);
    if (typed.matches("[0-9]{1,18}")) {
      return new Poster(Side.UNIT, new PartyId(Long.parseLong(typed)));
    }
    return new Poster(
        typed.equals(Side.COMMUNITY.name()) ? Side.COMMUNITY : Side.RESIDENT,
        null,
        typed.equals(ON_PAPER));
  }

  private int number() {
    String typed = said(amount);
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private static LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(said(typed));
    } catch (DateTimeException _) {
      return LocalDate.EPOCH;
    }
  }

  private static <E extends Enum<E>> E chosen(E[] values, @Nullable String typed, String key) {
    return Arrays.stream(values)
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid(key));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "need.choose-area" -> "area";
      case "need.choose-kind" -> "kind";
      case "need.choose-resource" -> "resource";
      case "need.say-title" -> "title";
      case "need.say-words" -> "words";
      case "need.say-amount" -> "amount";
      case "need.say-dates" -> "to";
      case "need.not-your-side" -> "side";
      case "need.a-wish-is-one-need", "need.only-resources-are-lent" -> "ways";
      case "need.say-details" -> "details";
      default -> "";
    };
  }
}
