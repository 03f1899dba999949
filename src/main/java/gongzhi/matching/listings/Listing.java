package gongzhi.matching.listings;

import gongzhi.matching.listings.NewListing.Terms;
import gongzhi.matching.listings.NewListing.Ways;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the three lists.
 *
 * @param stored how it stood when somebody last did something with it; see {@link #state}
 * @param mine whether whoever reads it posted it themselves
 * @param screening null until the community read it
 * @param published null unless everybody may read it
 */
public record Listing(
    ListingNo no,
    AreaId area,
    String areaPath,
    What what,
    Terms terms,
    Ways ways,
    Poster poster,
    ListingState stored,
    Progress progress,
    boolean mine,
    Instant posted,
    @Nullable Screening screening,
    @Nullable Instant published) {

  /** How much of a need or project others took on, and how much of that is done. */
  public record Progress(int taken, int done) {}

  /**
   * Who posted it, as everybody may know.
   *
   * @param unit the organisation; null for residents
   * @param onPaper whether the community wrote it down for somebody without a phone
   */
  public record Poster(Side side, @Nullable PartyId unit, boolean onPaper) {

    public Poster(Side side, @Nullable PartyId unit) {
      this(side, unit, false);
    }
  }

  /**
   * That the community read it.
   *
   * @param reason why it was not published; empty where it was
   */
  public record Screening(PartyId by, Instant at, String reason) {}

  /** How it stands on that day: what nobody finished in time has expired. */
  public ListingState state(LocalDate today) {
    return stored == ListingState.PUBLISHED && today.isAfter(terms.to())
        ? ListingState.EXPIRED
        : stored;
  }

  /** Whether this viewer acts for whoever posted it. */
  public boolean isOf(Viewer viewer) {
    return switch (poster.side()) {
      case RESIDENT -> poster.onPaper() ? viewer.may(Permission.PUBLISH, areaPath) : mine;
      case UNIT -> viewer.serves(poster.unit());
      case COMMUNITY -> viewer.may(Permission.PUBLISH, areaPath);
    };
  }

  /** Whether this viewer reads it: everybody once it is published. */
  public boolean isReadBy(Viewer viewer) {
    return published != null || isOf(viewer) || viewer.may(Permission.PUBLISH, areaPath);
  }

  /** Refuses (409) what its path does not allow on that day. */
  void requireNext(ListingState next, LocalDate today) {
    if (!state(today).allows(next)) {
      throw Rejection.of("need.not-now");
    }
  }
}
