package gongzhi.ballots.register;

import gongzhi.parties.PartyId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the last correction of a posted roll changed, and who looked at it (名册更正).
 *
 * @param told numbers of the rows that went, a semicolon, and how many came
 * @param checkedBy null until another person looked at it
 */
public record Correction(String told, PartyId correctedBy, @Nullable PartyId checkedBy) {

  /** Rows that went, by their numbers on the roll as it hung before. */
  public List<String> gone() {
    return Stream.of(told.substring(0, told.indexOf(';')).split(","))
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** How many heads came. */
  public String came() {
    return told.substring(told.indexOf(';') + 1);
  }
}
