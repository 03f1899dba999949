package gongzhi.procedures.proposals;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;

/** What somebody proposes to decide together. */
public record NewProposal(Area area, String title, String summary) {

  private static final int TITLE_LEAST = 4;
  private static final int TITLE_MOST = 60;
  private static final int SUMMARY_LEAST = 10;
  private static final int SUMMARY_MOST = 500;

  public NewProposal {
    title = title.strip();
    summary = summary.strip();
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
  }
}
