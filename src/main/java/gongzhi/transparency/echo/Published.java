package gongzhi.transparency.echo;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was published.
 *
 * @param no number on the sheet, such as {@code HYB-2610-0007}
 * @param checkCode first eight digits of its leaf in the public log
 * @param record opens its public record at {@code /verify}
 * @param unit organisation that published it; null for a post without one
 * @param photo of the posted sheet; null until somebody has sent one
 */
public record Published(
    long id,
    AreaId community,
    YearMonth month,
    String no,
    String checkCode,
    String record,
    EchoSheet sheet,
    @Nullable PartyId unit,
    Instant publishedAt,
    @Nullable String photo,
    @Nullable Instant postedAt) {

  /** The day of the following month by which a sheet is to hang; a habit, not a law. */
  public static final int DUE_DAY = 5;

  /** Whether it was published after the day it was due. */
  public boolean isLate(ZoneId zone) {
    return publishedAt.atZone(zone).toLocalDate().isAfter(month.plusMonths(1).atDay(DUE_DAY));
  }
}
