package gongzhi.cases.web.desk;

import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.desk.DeskCase.ActField;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.List;
import java.util.stream.Stream;

/** The fields that a pause and a contact with the reporter ask for. */
final class ClockForms {

  private ClockForms() {}

  /** The reasons of the place. */
  static ActField cause(Draft draft, ActInput typed, Words words) {
    List<PauseCause> causes = draft.rules().rules().timings().pauses().causes();
    Stream<Choice> all =
        causes.stream()
            .map(cause -> Choice.plain(cause.name(), words.of(cause), cause == typed.cause()));
    return pick(DeskAct.PAUSE, "cause", words.of("clocks.field.cause"), all);
  }

  /** Whether somebody was spoken with. */
  static ActField reached(ActInput typed, Words words) {
    boolean tried = Boolean.FALSE.equals(typed.reached());
    return pick(
        DeskAct.CONTACT,
        "reached",
        words.of("clocks.field.reached"),
        Stream.of(
            Choice.plain("true", words.of("clocks.reached"), !tried),
            Choice.plain("false", words.of("clocks.not-reached"), tried)));
  }

  private static ActField pick(DeskAct act, String name, String label, Stream<Choice> choices) {
    List<Group> alone = List.of(new Group("", choices.toList()));
    return new ActField(ActForms.idOf(act, name), name, label, "pick", "", alone, "");
  }
}
