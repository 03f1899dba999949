package gongzhi.procedures.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * The form of the open step, ready to print: only what this step asks for.
 *
 * @param ask what is to be entered, in a sentence with its basis
 * @param way how what the owners decide gets legal effect; empty for any other step
 * @param papers one line for each document
 * @param evidence number of a poll, a meeting or a notice: what the verdict is computed from
 */
public record StepForm(
    String title,
    String ask,
    String way,
    int version,
    List<Choice> verbs,
    List<Choice> bodies,
    List<Evidence> papers,
    List<Evidence> evidence,
    Field why) {

  /** A number that is asked for, and those that fit. */
  public record Evidence(Field field, List<Choice> fitting) {}
}
