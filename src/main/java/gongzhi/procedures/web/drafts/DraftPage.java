package gongzhi.procedures.web.drafts;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * A draft, ready to print.
 *
 * @param faults everything that is wrong, each with where and what to do
 * @param mine whether the reader may change it
 * @param decides whether the reader is the second person
 */
public record DraftPage(
    long id,
    String address,
    String title,
    String state,
    List<Fault> faults,
    List<Input> head,
    List<StepCard> steps,
    List<Choice> kinds,
    List<Choice> rehearsals,
    String diagram,
    boolean mine,
    boolean waits,
    boolean decides,
    String said) {

  /** One fault: where it is, and what to do. */
  public record Fault(String where, String words, String anchor) {}

  /**
   * One field.
   *
   * @param choices what can be chosen; empty for a line to type
   * @param several whether more than one can be chosen
   */
  public record Input(
      String name, String label, String value, List<Choice> choices, boolean several) {}

  /** One step with its fields. */
  public record StepCard(int number, String title, List<Input> fields, List<Input> more) {}
}
