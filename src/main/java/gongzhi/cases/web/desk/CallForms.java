package gongzhi.cases.web.desk;

import gongzhi.cases.ending.RatingReason;
import gongzhi.cases.web.desk.DeskCase.ActField;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the forms of the follow-up desk (回访) ask, and what to ask the reporter beside them. */
final class CallForms {

  private static final Set<DeskAct> CALLS =
      EnumSet.of(
          DeskAct.HEARD_SOLVED,
          DeskAct.HEARD_UNDERSTOOD,
          DeskAct.HEARD_NOT_SOLVED,
          DeskAct.ATTEMPT);
  private static final int BEST = 5;

  private CallForms() {}

  /** What to ask, as the place wrote it; empty beside other acts and where it wrote nothing. */
  static String script(DeskAct act, ActForms.Draft draft, Words words) {
    return CALLS.contains(act)
        ? draft
            .rules()
            .rules()
            .routing()
            .followUp(draft.sheet().category(), draft.sheet().kind())
            .map(title -> words.of("desk.call-script", words.of(title)))
            .orElse("")
        : "";
  }

  /** What was said, how content they are with reasons, and where the recording is kept. */
  static List<ActField> heard(DeskAct act, ActInput typed, ActField said, Words words) {
    return List.of(
        said, score(act, typed, words), reasons(act, typed, words), recording(act, typed, words));
  }

  static ActField recording(DeskAct act, ActInput typed, Words words) {
    String kept = ActInput.text(typed.recording());
    return ActForms.field(act, "recording", words.of("desk.field.recording"), "line", kept);
  }

  private static ActField score(DeskAct act, ActInput typed, Words words) {
    Choice none = Choice.plain("", words.of("desk.not-said"), typed.score() == null);
    Stream<Choice> scores =
        IntStream.iterate(BEST, score -> score > 0, score -> score - 1)
            .mapToObj(
                score ->
                    Choice.plain(
                        String.valueOf(score),
                        words.of("case.score." + score),
                        Objects.equals(typed.score(), score)));
    List<Choice> all = Stream.concat(Stream.of(none), scores).toList();
    return ActForms.pick(act, "score", words.of("case.confirm.score"), List.of(new Group("", all)));
  }

  private static ActField reasons(DeskAct act, ActInput typed, Words words) {
    List<RatingReason> chosen = Objects.requireNonNullElse(typed.reasons(), List.of());
    List<Choice> all =
        Arrays.stream(RatingReason.values())
            .map(one -> Choice.plain(one.name(), words.of(one), chosen.contains(one)))
            .toList();
    String label = words.of("desk.field.reasons");
    return new ActField(
        ActForms.idOf(act, "reasons"),
        "reasons",
        label,
        "many",
        "",
        List.of(new Group("", all)),
        "");
  }
}
