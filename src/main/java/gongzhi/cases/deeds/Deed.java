package gongzhi.cases.deeds;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practical deed as it was entered (办实事).
 *
 * @param organisation who did it
 * @param amountFen what was spent, in fen
 * @param fundWords which fund or budget line; empty for none
 * @param proof by what it can be checked
 * @param corrects the entry that it replaces once it is published; null for a new deed
 */
public record Deed(
    long id,
    DeedLevel level,
    PartyId organisation,
    AreaId area,
    String areaPath,
    String title,
    String what,
    long amountFen,
    DeedFund fund,
    String fundWords,
    LocalDate begunOn,
    LocalDate doneOn,
    String proof,
    List<String> caseNos,
    @Nullable Long corrects,
    String reason,
    DeedState state,
    PartyId enteredBy,
    Instant enteredAt,
    @Nullable PartyId decidedBy,
    @Nullable Instant decidedAt,
    String decisionWords) {

  public Deed {
    caseNos = List.copyOf(caseNos);
  }
}
