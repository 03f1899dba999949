package gongzhi.projects.funds;

import gongzhi.territory.AreaId;
import java.time.Instant;

/**
 * Something a community carries out with money from its funds (项目).
 *
 * @param no number as it is printed, such as XM-2611-0001
 * @param book in which its money is
 * @param basis number of the decision, meeting or case from which it comes; empty for none
 */
public record Project(
    long id,
    String no,
    AreaId area,
    String areaPath,
    long book,
    ProjectKind kind,
    String title,
    String words,
    String basis,
    ProjectState state,
    Instant madeAt) {

  /** What is done for the money. */
  public enum ProjectKind {
    /** 工程. */
    WORKS,
    /** 服务. */
    SERVICE,
    /** 货物. */
    GOODS
  }

  /** Where it stands with its money. */
  public enum ProjectState {
    /** It has none yet. */
    PLANNED,
    /** It may spend. */
    RUNNING,
    /** What was left went back. */
    ENDED
  }

  /** Name of its record in the public log. */
  public String subject() {
    return "project:" + no;
  }
}
