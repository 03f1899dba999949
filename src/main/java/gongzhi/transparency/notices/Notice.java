package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was published. It never changes; what became of it stands in its tally.
 *
 * @param replaces the earlier notice that this one corrects or takes back; null for none
 * @param subject what it belongs to in the module that posted it, such as a roll; empty for none
 */
public record Notice(
    long id,
    NoticeNo no,
    NoticeKind kind,
    Place place,
    String title,
    String body,
    NoticeSpan span,
    Seal seal,
    @Nullable NoticeNo replaces,
    @Nullable NoticeReplacement how,
    String subject,
    NoticeTally tally) {

  /** The ground it is about. */
  public record Place(AreaId area, String areaPath) {}

  /**
   * Who published it, and how everybody can check it.
   *
   * @param checkCode first eight digits of its leaf in the public log
   * @param record opens its public record at {@code /verify}
   * @param unit organisation that published it; null for a post without one
   */
  public record Seal(
      String checkCode, String record, PartyId by, @Nullable PartyId unit, Instant at) {}

  /** How far it has come at this moment. */
  public NoticeState state(Instant now) {
    if (tally.later() != null) {
      return tally.later() == NoticeReplacement.CORRECTS
          ? NoticeState.CORRECTED
          : NoticeState.WITHDRAWN;
    }
    if (Boolean.FALSE.equals(tally.agrees())) {
      return NoticeState.DISPUTED;
    }
    return span.isOver(now) ? afterwards() : NoticeState.RUNNING;
  }

  /** Whether somebody may object at this moment. */
  public boolean takesObjections(Instant now) {
    return kind.takesObjections() && tally.later() == null && !span.isOver(now);
  }

  /** What other modules may know of it. */
  public NoticeStanding standing() {
    return new NoticeStanding(
        no,
        kind,
        title,
        place.area(),
        span,
        tally.open(),
        !span.countersign() || Boolean.TRUE.equals(tally.agrees()),
        tally.later() != null);
  }

  private NoticeState afterwards() {
    if (tally.open() > 0) {
      return NoticeState.TO_ANSWER;
    }
    return span.countersign() && tally.agrees() == null
        ? NoticeState.TO_COUNTERSIGN
        : NoticeState.SETTLED;
  }
}
