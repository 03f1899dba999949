package gongzhi.procedures.engine;

import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Paper;
import java.util.Set;

/**
 * What somebody does with the current step.
 *
 * @param body whose word is entered
 * @param papers the documents that lie there
 * @param why said where something goes back or ends; empty where nothing needs saying
 */
public record Act(Verb verb, Body body, Set<Paper> papers, Evidence evidence, String why) {

  /** The ways a step can turn. */
  public enum Verb {
    /** It is done, and the next begins. */
    PASS,
    /** It is done together with the next, by one person who holds both posts. */
    PASS_JOINED,
    /** It goes back for another round. */
    RETURN,
    /** The procedure ends here without a decision to carry out. */
    REFUSE
  }

  public Act {
    papers = Set.copyOf(papers);
  }
}
