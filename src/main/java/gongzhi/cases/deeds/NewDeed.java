package gongzhi.cases.deeds;

import gongzhi.insight.Masking;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A deed as somebody enters it.
 *
 * @param amount in yuan, as typed
 * @param begunOn null where no day was given; so {@code doneOn}
 * @param reason why an earlier entry is corrected; empty for a new deed
 */
public record NewDeed(
    String title,
    String what,
    String amount,
    DeedFund fund,
    String fundWords,
    @Nullable LocalDate begunOn,
    @Nullable LocalDate doneOn,
    String proof,
    List<String> caseNos,
    String reason) {

  private static final int LEAST = 2;
  private static final int TITLE_MAX = 60;
  private static final int WHAT_LEAST = 5;
  private static final int WHAT_MAX = 300;
  private static final int FUND_MAX = 60;
  private static final int PROOF_MAX = 120;
  private static final int REASON_MAX = 200;
  private static final int CASES_MAX = 20;
  private static final int YEARS = 5;

  public NewDeed {
    title = Masking.visible(title).strip();
    what = Masking.visible(what).strip();
    fundWords = Masking.visible(fundWords).strip();
    proof = Masking.visible(proof).strip();
    reason = Masking.visible(reason).strip();
    caseNos = caseNos.stream().map(String::strip).filter(no -> !no.isEmpty()).distinct().toList();
  }

  /** What was spent, in fen; refuses what is no amount. */
  long fen() {
    OptionalLong fen = Money.fen(amount);
    return fen.orElseThrow(() -> Rejection.invalid("deed.say-amount"));
  }

  /** Refuses (422) what cannot be entered. */
  void require(LocalDate today, boolean corrects) {
    requireWords(title, LEAST, TITLE_MAX, "deed.say-title");
    requireWords(what, WHAT_LEAST, WHAT_MAX, "deed.say-what");
    if ((fen() == 0) != (fund == DeedFund.NONE)) {
      throw Rejection.invalid("deed.fund-and-amount");
    }
    if (fundWords.length() > FUND_MAX) {
      throw Rejection.invalid("deed.fund-words-too-long", FUND_MAX);
    }
    requireDays(today);
    requireWords(proof, LEAST, PROOF_MAX, "deed.say-proof");
    if (caseNos.size() > CASES_MAX) {
      throw Rejection.invalid("deed.too-many-cases", CASES_MAX);
    }
    if (corrects) {
      requireWords(reason, LEAST, REASON_MAX, "deed.say-why");
    }
    String all = title + " " + what + " " + fundWords + " " + reason;
    if (!Masking.of(all).equals(all)) {
      throw Rejection.invalid("deed.no-personal-data");
    }
  }

  private void requireDays(LocalDate today) {
    if (begunOn == null || begunOn.isAfter(today) || begunOn.isBefore(today.minusYears(YEARS))) {
      throw Rejection.invalid("deed.say-begun", YEARS);
    }
    if (doneOn == null || doneOn.isBefore(begunOn) || doneOn.isAfter(today)) {
      throw Rejection.invalid("deed.say-done");
    }
  }

  private static void requireWords(String words, int least, int most, String key) {
    if (words.length() < least || words.length() > most) {
      throw Rejection.invalid(key, least, most);
    }
  }
}
