package gongzhi.procedures.decision;

import gongzhi.procedures.engine.Act;
import gongzhi.procedures.rule.Paper;
import java.util.Map;

/**
 * An act as it is entered: what the engine asks for, and the names of the documents.
 *
 * @param papers the name or number of each document that lies there
 * @param version of the matter the act was meant for
 */
public record Entry(Act act, Map<Paper, String> papers, int version) {

  public Entry {
    papers = Map.copyOf(papers);
  }
}
