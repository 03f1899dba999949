package gongzhi.cases.web.desk;

import gongzhi.cases.rules.WhistleKind;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.desk.DeskCase.ActField;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.cases.web.desk.UnitChoices.TimeOfAsking;
import gongzhi.cases.whistle.Whistle;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields that calling units, reporting to a call and ending it ask for. */
@Component
class WhistleForms {

  private static final int HIGHEST = 5;

  private final UnitChoices units;
  private final Posts posts;

  WhistleForms(UnitChoices units, Posts posts) {
    this.units = units;
    this.posts = posts;
  }

  List<ActField> fields(DeskAct act, Draft draft, TimeWords times) {
    return switch (act) {
      case WHISTLE -> List.of(kind(draft, times.words()), called(draft, times));
      case WHISTLE_REPORT -> List.of(markOfWhistle(draft, times.words()));
      case WHISTLE_END -> marks(draft, times.words());
      default -> List.of();
    };
  }

  private static ActField kind(Draft draft, Words words) {
    ActInput typed = draft.again().typedFor(DeskAct.WHISTLE);
    Stream<Choice> all =
        Arrays.stream(WhistleKind.values())
            .map(kind -> Choice.plain(kind.name(), words.of(kind), kind == typed.kind()));
    return pick(DeskAct.WHISTLE, "kind", words.of("whistle.kind"), all);
  }

  private ActField called(Draft draft, TimeWords times) {
    List<Long> typed = Objects.requireNonNull(draft.again().typedFor(DeskAct.WHISTLE).units());
    TimeOfAsking asked = new TimeOfAsking(times.now(), times.words(), false);
    List<Group> groups =
        units.of(draft.sheet(), draft.rules(), null, asked).stream()
            .map(group -> new Group(group.title(), ticked(group, typed)))
            .toList();
    return new ActField(
        ActForms.idOf(DeskAct.WHISTLE, "units"),
        "units",
        times.words().of("whistle.units"),
        "many",
        "",
        groups,
        "");
  }

  private static List<Choice> ticked(Group group, List<Long> typed) {
    return group.choices().stream()
        .map(
            choice ->
                Choice.plain(
                    choice.value(), choice.label(), typed.contains(Long.valueOf(choice.value()))))
        .toList();
  }

  private static ActField markOfWhistle(Draft draft, Words words) {
    Whistle whistle = Objects.requireNonNull(draft.whistle());
    return mark(DeskAct.WHISTLE_REPORT, whistle.id(), words.of("whistle.how-needed"), words);
  }

  private List<ActField> marks(Draft draft, Words words) {
    return Objects.requireNonNull(draft.whistle()).calls().stream()
        .map(Whistle.Call::unit)
        .map(unit -> mark(DeskAct.WHISTLE_END, unit.value(), question(unit, words), words))
        .toList();
  }

  private String question(PartyId unit, Words words) {
    return words.of("whistle.how-answered", posts.label(unit));
  }

  private static ActField mark(DeskAct act, long about, String label, Words words) {
    Stream<Choice> all =
        IntStream.iterate(HIGHEST, mark -> mark > 0, mark -> mark - 1)
            .mapToObj(
                mark -> Choice.plain(about + ":" + mark, words.of("whistle.mark-" + mark), false));
    Stream<Choice> none = Stream.of(Choice.plain("", words.of("whistle.choose-mark"), true));
    return new ActField(
        ActForms.idOf(act, "marks-" + about),
        "marks",
        label,
        "pick",
        "",
        List.of(new Group("", Stream.concat(none, all).toList())),
        "");
  }

  private static ActField pick(DeskAct act, String name, String label, Stream<Choice> choices) {
    List<Group> alone = List.of(new Group("", choices.toList()));
    return new ActField(ActForms.idOf(act, name), name, label, "pick", "", alone, "");
  }
}
