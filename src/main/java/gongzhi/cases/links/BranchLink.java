package gongzhi.cases.links;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;

/** An officer linked to the branch of some ground, from a moment on. */
public record BranchLink(long id, PartyId officer, AreaId area, String areaPath, Instant linkedAt) {

  /** How often the officer of a link took part in one kind of thing, and the last day. */
  public record Count(long linkId, AttendanceKind kind, int times, LocalDate last) {}
}
