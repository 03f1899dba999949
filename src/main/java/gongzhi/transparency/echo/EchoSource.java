package gongzhi.transparency.echo;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.time.YearMonth;

/**
 * Writes the sheet of a community as it would hang there now; the module above owns the matters.
 */
public interface EchoSource {

  /** The sheet of this community for this month, as things stand at this moment. */
  EchoSheet draft(Area community, YearMonth month);

  /** How many reports that are still open dispute the sheet with this number. */
  int disputes(AreaId community, String sheet);
}
