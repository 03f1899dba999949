package gongzhi.cases.web.desk;

import gongzhi.cases.ending.CallBack;
import gongzhi.cases.ending.FollowUp.Attempt;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.replies.Reply;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.DeskCase.ActField;
import gongzhi.cases.web.desk.DeskCase.ActForm;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.cases.web.desk.UnitChoices.TimeOfAsking;
import gongzhi.cases.whistle.Whistle;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the forms of the acts that ask for more than a few words. */
@Component
class ActForms {

  private final UnitChoices units;
  private final RuledUnit ruled;
  private final PetitionForms petitions;
  private final WhistleForms whistles;

  ActForms(UnitChoices units, RuledUnit ruled, PetitionForms petitions, WhistleForms whistles) {
    this.units = units;
    this.ruled = ruled;
    this.petitions = petitions;
    this.whistles = whistles;
  }

  /** What the forms are about, and the one that was refused. */
  record Draft(
      DeskSheet sheet,
      RuleVersion rules,
      Again again,
      @Nullable Whistle whistle,
      List<Reply> replies) {}

  /** Where a field of an act stands on the page. */
  static String idOf(DeskAct act, String field) {
    return act.address() + "-" + field;
  }

  List<ActForm> of(Set<DeskAct> offered, Draft draft, TimeWords times) {
    return FormOrder.ALL.stream()
        .filter(offered::contains)
        .map(act -> form(act, draft, times))
        .toList();
  }

  ActForm form(DeskAct act, Draft draft, TimeWords times) {
    Words words = times.words();
    return new ActForm(
        act.address(),
        act.button(words),
        hint(act, draft, words),
        act.button(words),
        draft.sheet().version(),
        marked(fields(act, draft, times), act, draft.again()),
        act == DeskAct.PUBLISH,
        act == draft.again().act(),
        AnswerAid.of(act, draft));
  }

  private static String hint(DeskAct act, Draft draft, Words words) {
    String usual =
        act == DeskAct.RETURN && draft.sheet().restricted()
            ? words.of("desk.act.return.hint-confidential")
            : act.hint(words);
    String script = CallForms.script(act, draft, words);
    return script.isEmpty() ? usual : usual + " " + script;
  }

  private static List<ActField> marked(List<ActField> fields, DeskAct act, Again again) {
    return fields.stream().map(field -> field.with(again.problemOf(act, field.name()))).toList();
  }

  private List<ActField> fields(DeskAct act, Draft draft, TimeWords times) {
    Words words = times.words();
    ActInput typed = draft.again().typedFor(act);
    ActField said =
        field(act, "words", words.of("desk.field.words"), "area", ActInput.text(typed.words()));
    return switch (act) {
      case ASSIGN, TRANSFER, HELPER, PETITION_HAND_ON -> List.of(unit(act, draft, times), said);
      case PETITION -> List.of(petitions.about(draft, times), said);
      case EXTENSION -> List.of(number(act, words.of("desk.field.days"), days(typed, draft)), said);
      case PETITION_EXTENSION ->
          List.of(number(act, words.of("petition.field.days"), ActInput.text(typed.days())), said);
      case REFUSAL, EXPLAIN ->
          List.of(
              said,
              field(
                  act,
                  "remedy",
                  words.of("desk.field.remedy"),
                  "area",
                  ActInput.text(typed.remedy())));
      case START ->
          List.of(
              said,
              field(act, "day", words.of("desk.field.day"), "date", ActInput.text(typed.day())));
      case HEARD_SOLVED, HEARD_UNDERSTOOD, HEARD_NOT_SOLVED ->
          CallForms.heard(act, typed, said, words);
      case CALL_BACK -> List.of(outcome(typed, words), said);
      case SUPERVISE ->
          List.of(
              said,
              field(
                  act,
                  "day",
                  words.of("supervision.field.day"),
                  "date",
                  ActInput.text(typed.day())));
      case CONTACT -> List.of(ClockForms.reached(typed, words), attempt(act, typed, words), said);
      case PAUSE ->
          List.of(
              ClockForms.cause(draft, typed, words),
              number(act, words.of("clocks.field.days"), ActInput.text(typed.days())),
              said);
      case MERGE ->
          List.of(
              field(act, "into", words.of("desk.field.into"), "line", ActInput.text(typed.into())),
              field(
                  act,
                  "words",
                  words.of("desk.field.public-reason"),
                  "area",
                  ActInput.text(typed.words())));
      case PUBLISH ->
          List.of(field(act, "words", words.of("desk.field.title"), "line", title(draft, typed)));
      case RECLASSIFY ->
          List.of(
              category(draft, words),
              kind(draft, words),
              field(
                  act,
                  "words",
                  words.of("desk.field.public-reason"),
                  "area",
                  ActInput.text(typed.words())));
      case ATTEMPT ->
          List.of(attempt(act, typed, words), said, CallForms.recording(act, typed, words));
      case WHISTLE, WHISTLE_REPORT, WHISTLE_END ->
          Stream.concat(whistles.fields(act, draft, times).stream(), Stream.of(said)).toList();
      case EXTENSION_GRANT, REFUSAL_GRANT, PAUSE_GRANT, SUPERVISION_TAKE_OVER, CONFIDED_KEEP ->
          List.of();
      default -> List.of(said);
    };
  }

  private ActField unit(DeskAct act, Draft draft, TimeWords times) {
    boolean raised = draft.sheet().isRaised(draft.rules().rules().reopen().escalatesAt());
    TimeOfAsking asked =
        new TimeOfAsking(times.now(), times.words(), raised && act == DeskAct.TRANSFER);
    List<Group> groups =
        units.of(draft.sheet(), draft.rules(), draft.again().typedFor(act).unit(), asked);
    List<Group> taking =
        switch (act) {
          case PETITION_HAND_ON -> petitions.taking(groups);
          case ASSIGN -> ruled.inFront(groups, draft, times);
          default -> groups;
        };
    return pick(act, "unit", times.words().of("desk.field.unit"), taking);
  }

  private static ActField number(DeskAct act, String label, String value) {
    return field(act, "days", label, "number", value);
  }

  private static ActField category(Draft draft, Words words) {
    String typed = ActInput.text(draft.again().typedFor(DeskAct.RECLASSIFY).category());
    String chosen = typed.isEmpty() ? draft.sheet().category() : typed;
    Stream<Choice> all =
        draft.rules().categories().stream()
            .map(
                one ->
                    Choice.plain(
                        one.code(), Marks.name(one.name(), words), one.code().equals(chosen)));
    return pick(DeskAct.RECLASSIFY, "category", words.of("desk.field.category"), alone(all));
  }

  private static ActField kind(Draft draft, Words words) {
    @Nullable MatterKind typed = draft.again().typedFor(DeskAct.RECLASSIFY).matter();
    MatterKind chosen = typed == null ? draft.sheet().kind() : typed;
    Stream<Choice> all =
        Arrays.stream(MatterKind.values())
            .map(one -> Choice.plain(one.name(), words.of(one), one == chosen));
    return pick(DeskAct.RECLASSIFY, "matter", words.of("kinds.label"), alone(all));
  }

  private static ActField attempt(DeskAct act, ActInput typed, Words words) {
    Stream<Choice> all =
        Arrays.stream(Attempt.values())
            .map(way -> Choice.plain(way.name(), words.of(way), way == typed.attempt()));
    return pick(act, "attempt", words.of("desk.field.attempt"), alone(all));
  }

  private static ActField outcome(ActInput typed, Words words) {
    Stream<Choice> all =
        Arrays.stream(CallBack.values())
            .map(way -> Choice.plain(way.name(), words.of(way), way == typed.came()));
    Choice none = Choice.plain("", words.of("desk.choose-came"), typed.came() == null);
    return pick(
        DeskAct.CALL_BACK,
        "came",
        words.of("desk.field.outcome"),
        alone(Stream.concat(Stream.of(none), all)));
  }

  private static String days(ActInput typed, Draft draft) {
    String days = ActInput.text(typed.days());
    return days.isEmpty() && draft.again().act() != DeskAct.EXTENSION
        ? String.valueOf(draft.rules().rules().extension().workingDays())
        : days;
  }

  private static String title(Draft draft, ActInput typed) {
    String written = ActInput.text(typed.words());
    if (!written.isEmpty()) {
      return written;
    }
    String open = draft.sheet().titlePublic();
    return open == null ? ActInput.text(draft.sheet().title()) : open;
  }

  private static List<Group> alone(Stream<Choice> choices) {
    return List.of(new Group("", choices.toList()));
  }

  static ActField field(DeskAct act, String name, String label, String kind, String value) {
    return new ActField(idOf(act, name), name, label, kind, value, List.of(), "");
  }

  static ActField pick(DeskAct act, String name, String label, List<Group> groups) {
    return new ActField(idOf(act, name), name, label, "pick", "", groups, "");
  }
}
