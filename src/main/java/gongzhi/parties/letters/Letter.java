package gongzhi.parties.letters;

import gongzhi.parties.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One letter, without the address.
 *
 * @param label how the person is addressed
 * @param unitId the unit that has what is confidential; null where it lies with the office of the
 *     ground
 * @param matter number of what it is about; empty for none
 * @param batch null until it is to be printed
 * @param prints how often its batch was printed
 * @param postedOn null until posted
 * @param backAt null unless it came back
 */
public record Letter(
    long id,
    PartyId to,
    String label,
    String areaPath,
    @Nullable Long unitId,
    String matter,
    String key,
    List<String> words,
    String link,
    Instant toldAt,
    @Nullable Long batch,
    int prints,
    @Nullable LocalDate postedOn,
    @Nullable Instant backAt,
    String backReason) {

  /** Where it is on its way. */
  public LetterState state() {
    if (backAt != null) {
      return LetterState.BACK;
    }
    if (postedOn != null) {
      return LetterState.POSTED;
    }
    return batch == null ? LetterState.OPEN : LetterState.GATHERED;
  }
}
