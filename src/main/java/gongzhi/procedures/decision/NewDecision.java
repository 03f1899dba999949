package gongzhi.procedures.decision;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.insight.Masking;
import gongzhi.procedures.rule.Matter;
import gongzhi.shared.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have decided.
 *
 * @param procedure the key of the procedure
 * @param owners which of the nine; null unless it belongs to the owners
 * @param caseNos numbers of the cases it begins from
 */
public record NewDecision(
    String procedure,
    String title,
    String summary,
    Matter matter,
    @Nullable OwnersMatter owners,
    List<String> caseNos) {

  private static final int TITLE_LEAST = 4;
  private static final int TITLE_MOST = 60;
  private static final int SUMMARY_LEAST = 10;
  private static final int SUMMARY_MOST = 500;
  private static final int MOST_CASES = 20;

  public NewDecision {
    caseNos = caseNos.stream().filter(no -> !no.isBlank()).distinct().toList();
  }

  void require() {
    if (title.length() < TITLE_LEAST || title.length() > TITLE_MOST) {
      throw Rejection.invalid("decision.say-title", TITLE_LEAST, TITLE_MOST);
    }
    if (summary.length() < SUMMARY_LEAST || summary.length() > SUMMARY_MOST) {
      throw Rejection.invalid("decision.say-summary", SUMMARY_LEAST, SUMMARY_MOST);
    }
    if (Masking.finds(title) || Masking.finds(summary)) {
      throw Rejection.invalid("decision.no-personal-data");
    }
    if ((matter == Matter.OWNERS) != (owners != null)) {
      throw Rejection.invalid("decision.which-of-the-nine");
    }
    if (caseNos.size() > MOST_CASES) {
      throw Rejection.invalid("decision.too-many-cases", MOST_CASES);
    }
  }
}
