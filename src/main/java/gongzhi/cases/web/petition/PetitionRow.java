package gongzhi.cases.web.petition;

import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One open petition in the list of the office.
 *
 * @param title in the reporter's words, for whoever may read them
 */
record PetitionRow(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    CaseStatus status,
    @Nullable String title,
    @Nullable String titlePublic,
    long communityId,
    @Nullable PartyId unit,
    Instant dueFrom,
    Instant dueAt,
    @Nullable Instant tellBy,
    @Nullable Instant toldAt,
    boolean objected) {

  /** What is to be done next. */
  Next next() {
    if (objected) {
      return Next.OBJECTED;
    }
    if (unit == null) {
      return Next.AT_OFFICE;
    }
    return tellBy != null && toldAt == null ? Next.TO_TELL : Next.AT_WORK;
  }

  /** How far a petition is. */
  enum Next {
    AT_OFFICE,
    OBJECTED,
    TO_TELL,
    AT_WORK
  }
}
