package gongzhi.matching.web.needs;

import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStanding;
import gongzhi.matching.listings.ResourceKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, as it stands in an address; a value that is no choice is none. */
record NeedAsked(
    @Nullable String place,
    @Nullable Long area,
    @Nullable String kind,
    @Nullable String resource,
    @Nullable String standing,
    @Nullable String q,
    @Nullable String before) {

  private static final int WORDS_MOST = 40;

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  Optional<ListingKind> list() {
    return chosen(ListingKind.values(), kind);
  }

  Optional<ResourceKind> ofResource() {
    return chosen(ResourceKind.values(), resource);
  }

  Optional<ListingStanding> standingOr() {
    return chosen(ListingStanding.values(), standing);
  }

  String words() {
    String typed = said(q).replace('\u0000', ' ');
    return typed.substring(0, Math.min(WORDS_MOST, typed.length()));
  }

  String key() {
    return said(before).isEmpty() ? "" : new ListingNo(said(before)).value();
  }

  boolean filters() {
    return area != null
        || ofResource().isPresent()
        || standingOr().isPresent()
        || !words().isEmpty();
  }

  /** The same as an address, with another first number. */
  String at(String address, String code, String from) {
    return address
        + "?place="
        + code
        + (area == null ? "" : "&area=" + area)
        + list().map(one -> "&kind=" + one).orElse("")
        + ofResource().map(one -> "&resource=" + one).orElse("")
        + standingOr().map(one -> "&standing=" + one).orElse("")
        + (words().isEmpty() ? "" : "&q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8))
        + (from.isEmpty() ? "" : "&before=" + from);
  }

  NeedAsked withKind(String wanted) {
    return new NeedAsked(place, area, wanted, resource, standing, q, null);
  }

  private static <E extends Enum<E>> Optional<E> chosen(E[] values, @Nullable String typed) {
    return Arrays.stream(values).filter(one -> one.name().equals(typed)).findFirst();
  }
}
