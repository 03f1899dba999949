package gongzhi.ballots.casting;

import gongzhi.parties.PartyId;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who votes for somebody else (受托人): one person however the name is written.
 *
 * @param name as on the document
 * @param who found by the phone; null in ballots that were entered without one
 * @param until the last day of the document; null where it says none
 */
public record Agent(String name, @Nullable PartyId who, @Nullable LocalDate until) {

  /** Whether both are one person: the same phone, or the same name but for how it is written. */
  boolean isSame(Agent other) {
    return (who != null && who.equals(other.who)) || key().equals(other.key());
  }

  private String key() {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{Nd}]", "")
        .toLowerCase(Locale.ROOT);
  }

  boolean isOver(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
