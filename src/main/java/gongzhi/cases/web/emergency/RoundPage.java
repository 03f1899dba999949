package gongzhi.cases.web.emergency;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * Going through one building.
 *
 * @param helped numbers of the cases that households there became
 * @param confide whether what is needed there is a confidential matter
 * @param just the case that was made a moment ago; empty for none
 */
public record RoundPage(
    String address,
    String building,
    String title,
    List<String> questions,
    CountForm count,
    String checked,
    List<String> helped,
    String just,
    String words,
    List<Choice> confide,
    boolean running) {

  /** Whether it was answered before the form was refused. */
  public boolean confides() {
    return confide.stream().anyMatch(one -> one.chosen() && !one.value().isEmpty());
  }
}
