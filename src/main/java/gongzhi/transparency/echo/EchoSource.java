package gongzhi.transparency.echo;

import gongzhi.territory.Area;
import java.time.YearMonth;

/**
 * Writes the sheet of a community as it would hang there now; the module above owns the matters.
 */
public interface EchoSource {

  /** The sheet of this community for this month, as things stand at this moment. */
  EchoSheet draft(Area community, YearMonth month);
}
