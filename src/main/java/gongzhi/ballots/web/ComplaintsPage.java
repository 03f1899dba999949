package gongzhi.ballots.web;

import gongzhi.ballots.contests.Proposal;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.List;

/** Complaints about the review of one election or budget vote. */
public record ComplaintsPage(
    String segment, String no, String title, List<Choice> traits, List<One> all) {

  /**
   * One complaint.
   *
   * @param said what the review said, what was said against it, and what came of it
   */
  public record One(int no, String title, String words, String said, boolean open) {

    static One of(Proposal one, Words words) {
      return new One(
          one.option().no(),
          one.option().title(),
          one.option().words(),
          ContestPages.reviewed(one, words),
          one.awaitsRuling());
    }
  }
}
