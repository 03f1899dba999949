package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.Side;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One claim or order (对接), from being offered until both sides said that it was done.
 *
 * @param mine whether whoever reads it offered it themselves
 */
public record Pairing(
    long id,
    ListingNo listing,
    PairingKind kind,
    Part part,
    Partner partner,
    PairingState state,
    Said said,
    Marks marks,
    boolean mine) {

  /** How much of it, and on which days. */
  public record Part(int amount, LocalDate from, LocalDate to) {}

  /**
   * Who claims or orders, as everybody may know once it is accepted.
   *
   * @param unit the organisation; null for residents
   */
  public record Partner(Side side, @Nullable PartyId unit) {}

  /**
   * What the two sides say to each other; nobody else reads it.
   *
   * @param rating from one to five by whoever received; null for none
   * @param note how what was lent came back
   */
  public record Said(
      String words, String reason, @Nullable Integer rating, String thanks, String note) {}

  /**
   * When what happened; null for what did not.
   *
   * @param partner when whoever claimed or ordered said it was done
   * @param host when whoever posted the listing said so
   */
  public record Marks(
      Instant offered,
      @Nullable Instant answered,
      @Nullable Instant partner,
      @Nullable Instant host,
      @Nullable Instant ended) {}

  /** Whether this viewer acts for whoever claimed or ordered. */
  public boolean isOf(Viewer viewer) {
    return partner.unit() == null ? mine : viewer.serves(partner.unit());
  }

  /** Whether this viewer may accept or decline it: its poster, or the community for them. */
  public boolean isAnsweredBy(Viewer viewer, Listing about) {
    return !isOf(viewer)
        && (about.isOf(viewer) || viewer.may(Permission.PUBLISH, about.areaPath()));
  }

  /** Whether whoever claimed or ordered receives what is given. */
  public boolean partnerReceives() {
    return kind == PairingKind.SERVICE_REQUEST;
  }
}
