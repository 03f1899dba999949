package gongzhi.procedures.decision;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.insight.Masking;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.OwnersWords;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have decided.
 *
 * @param procedure the key of the procedure
 * @param owners which of the nine; null unless it belongs to the owners
 * @param delegated what of the list of the council it is; empty unless it belongs to the council
 * @param caseNos numbers of the cases it begins from
 * @param whyNotOwners why it is not the owners' although it sounds so; empty where it does not
 */
public record NewDecision(
    String procedure,
    String title,
    String summary,
    Matter matter,
    @Nullable OwnersMatter owners,
    String delegated,
    List<String> caseNos,
    String whyNotOwners) {

  private static final int TITLE_LEAST = 4;
  private static final int TITLE_MOST = 60;
  private static final int SUMMARY_LEAST = 10;
  private static final int SUMMARY_MOST = 500;
  private static final int MOST_CASES = 20;
  private static final int WHY_LEAST = 6;
  private static final int WHY_MOST = 200;

  public NewDecision {
    caseNos = caseNos.stream().filter(no -> !no.isBlank()).distinct().toList();
  }

  /** What is written beside its beginning: of which list it is, and why it is not the owners'. */
  String remark() {
    return Stream.of(delegated, whyNotOwners)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining("；"));
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
    if ((matter == Matter.DELEGATED) == delegated.isEmpty()) {
      throw Rejection.invalid("decision.not-delegated", Matter.SELF_GOVERNANCE.law());
    }
    if (matter != Matter.OWNERS && whyNotOwners.length() < WHY_LEAST) {
      OwnersWords.in(title + " " + summary)
          .ifPresent(
              sign -> {
                throw Rejection.invalid("decision.sounds-like-owners", sign, Matter.OWNERS.law());
              });
    }
    if (whyNotOwners.length() > WHY_MOST || Masking.finds(whyNotOwners)) {
      throw Rejection.invalid("decision.words-too-long", WHY_MOST);
    }
    if (caseNos.size() > MOST_CASES) {
      throw Rejection.invalid("decision.too-many-cases", MOST_CASES);
    }
  }
}
