package gongzhi.ballots.register;

import gongzhi.parties.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A posted roll before it is corrected.
 *
 * @param voters one text for each voter, whatever the number
 * @param allowed how many voters may change: one for each objection that was upheld
 */
record RollCorrection(List<String> voters, Set<PartyId> persons, int allowed) {

  /** How many voters are other ones afterwards. */
  int changes(List<String> after) {
    return Math.max(missing(voters, after), missing(after, voters));
  }

  private static int missing(List<String> from, List<String> in) {
    List<String> left = new ArrayList<>(from);
    in.forEach(left::remove);
    return left.size();
  }
}
