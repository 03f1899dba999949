package gongzhi.cases.web.desk;

import gongzhi.cases.replies.Reply;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.site.parts.Choice;
import java.util.List;
import java.util.Objects;

/**
 * What helps with writing an answer, ready to print.
 *
 * @param act last part of the address of the act
 * @param texts those it may begin with
 * @param hints what the check asks for; empty where it has not looked or found nothing
 * @param anyway why it is to go out all the same, as typed
 * @param field where that stands on the page; {@code problem} what is wrong with it
 */
public record AnswerAid(
    String act,
    List<Choice> texts,
    List<String> hints,
    String anyway,
    String field,
    String problem) {

  /** For an act that nothing is checked of. */
  public static final AnswerAid NONE = new AnswerAid("", List.of(), List.of(), "", "", "");

  /** For an act with a form of its own. */
  static AnswerAid of(DeskAct act, Draft draft) {
    return AnswerChecks.isAnswer(act) ? made(act, act, draft, ActForms.idOf(act, "anyway")) : NONE;
  }

  /** For the box, which several acts are sent from. */
  static AnswerAid ofBox(List<DeskAct> acts, Draft draft) {
    return acts.stream()
        .filter(AnswerChecks::isAnswer)
        .findFirst()
        .map(act -> made(act, inTheBox(draft.again(), act), draft, AnswerBox.idOf("anyway")))
        .orElse(NONE);
  }

  private static DeskAct inTheBox(Again again, DeskAct usual) {
    return again.act() != null && AnswerBox.sends(again.act()) ? again.act() : usual;
  }

  private static AnswerAid made(DeskAct act, DeskAct typed, Draft draft, String field) {
    Again again = draft.again();
    return new AnswerAid(
        act.address(),
        draft.replies().stream()
            .filter(text -> text.fits(AnswerChecks.useOf(act)))
            .map(AnswerAid::choice)
            .toList(),
        again.hintsFor(typed),
        Objects.requireNonNullElse(again.typedFor(typed).anyway(), ""),
        field,
        again.problemOf(typed, "anyway"));
  }

  private static Choice choice(Reply text) {
    return Choice.plain(String.valueOf(text.reply()), text.title(), false);
  }
}
