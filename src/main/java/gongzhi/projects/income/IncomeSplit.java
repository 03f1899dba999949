package gongzhi.projects.income;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * How one year's common income is split (公共收益分配).
 *
 * @param amount in fen
 * @param manage percent for daily management; {@code dividend} for the owners by their area, {@code
 *     facilities} for what they share
 * @param decision number of the vote in which the owners decided it
 * @param official record of their assembly, where that vote only asked for opinions; else empty
 * @param roll frozen roll of that vote, among which the dividend goes
 * @param code under which everybody finds it in the public record; null until it is booked
 */
public record IncomeSplit(
    long id,
    AreaId area,
    String areaPath,
    int year,
    long amount,
    int manage,
    int dividend,
    int facilities,
    String decision,
    String official,
    long roll,
    SplitState state,
    PartyId proposedBy,
    @Nullable String code) {

  /** Where it stands. */
  public enum SplitState {
    /** Waits for a second person. */
    PROPOSED,
    /** Every fen is in its account. */
    BOOKED,
    /** Will not be booked. */
    WITHDRAWN
  }
}
