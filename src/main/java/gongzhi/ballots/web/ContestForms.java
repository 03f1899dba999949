package gongzhi.ballots.web;

import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestStanding;
import gongzhi.ballots.contests.ContestStandings;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.ElectionRules;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Trait;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of an election or a budget vote. */
@Component
class ContestForms {

  private final RollStore rolls;
  private final ContestStandings standings;
  private final Ground ground;

  ContestForms(RollStore rolls, ContestStandings standings, Ground ground) {
    this.rolls = rolls;
    this.standings = standings;
    this.ground = ground;
  }

  /** An empty form; one that fills open seats says how many there are. */
  ContestForm blank(String after) {
    long open =
        after.isEmpty()
            ? 1
            : standings.standing(ContestNo.of(after)).map(ContestStanding::open).orElse(1L);
    return ContestForm.blank(after, String.valueOf(Math.max(1, open)));
  }

  DeskContestPage.Form page(
      ContestKind kind, Viewer viewer, ContestForm typed, Problems problems, Words words) {
    return new DeskContestPage.Form(
        kind.segment(),
        RollForm.said(typed.after()),
        rolls(viewer, typed, words),
        methods(kind, typed, words),
        kind == ContestKind.BUDGET ? papers(typed, words) : List.of(),
        kind == ContestKind.ELECTION ? rules(typed, words) : List.of(),
        kind == ContestKind.ELECTION ? targets(typed, words) : List.of(),
        fields(kind, typed, problems, words),
        !problems.of("looked").isEmpty() || typed.isLooked());
  }

  private List<Choice> rolls(Viewer viewer, ContestForm typed, Words words) {
    return rolls.on(ground.at(viewer, null).path()).stream()
        .filter(roll -> roll.state() != RollState.DRAFT)
        .map(
            roll ->
                new Choice(
                    String.valueOf(roll.id()),
                    roll.title(),
                    words.of("poll.roll-hint", words.of(roll.kind()), words.of(roll.state())),
                    "",
                    typed.roll() != null && typed.roll() == roll.id()))
        .toList();
  }

  private static List<Choice> methods(ContestKind kind, ContestForm typed, Words words) {
    return Stream.of(CountMethod.values())
        .filter(one -> one.kind() == kind)
        .map(
            one ->
                new Choice(
                    one.name(),
                    words.of(one),
                    words.of("contest.method-why." + one),
                    "",
                    one.name().equals(RollForm.said(typed.method()))))
        .toList();
  }

  private static List<Choice> papers(ContestForm typed, Words words) {
    return Stream.of(Paper.values())
        .map(
            one ->
                Choice.plain(
                    one.name(), words.of(one), one.name().equals(RollForm.said(typed.paper()))))
        .toList();
  }

  private static List<Choice> rules(ContestForm typed, Words words) {
    return ElectionRules.all().stream()
        .map(
            rule ->
                Choice.plain(
                    rule.key(),
                    words.of(
                        "poll.rule",
                        words.of(rule.electorate()),
                        words.of("poll.rule-name." + rule.key())),
                    rule.key().equals(RollForm.said(typed.rule()))))
        .toList();
  }

  private static List<Choice> targets(ContestForm typed, Words words) {
    List<String> ticked = typed.target() == null ? List.of() : typed.target();
    return Stream.of(Trait.WOMAN, Trait.PARTY_MEMBER)
        .map(
            one ->
                Choice.plain(
                    one.name(), words.of("contest.aim." + one), ticked.contains(one.name())))
        .toList();
  }

  private static List<Field> fields(
      ContestKind kind, ContestForm typed, Problems problems, Words words) {
    List<Field> fields = new ArrayList<>();
    fields.add(line("title", typed.title(), problems, words).atMost(60));
    fields.add(line("words", typed.words(), problems, words).kind("area").maybe().atMost(2000));
    if (kind == ContestKind.ELECTION) {
      fields.add(line("seats", typed.seats(), problems, words).kind("number"));
      fields.add(
          Field.line("basis", words.of("poll.field.basis"), RollForm.said(typed.basis()), problems)
              .hint(words.of("poll.field.basis-hint"))
              .maybe()
              .atMost(200));
    } else {
      fields.add(line("budget", typed.budget(), problems, words).atMost(12));
      fields.add(
          line("most", typed.most(), problems, words)
              .kind("number")
              .hint(words.of("contest.field.most-hint")));
    }
    fields.addAll(dates(typed.until(), typed.opens(), typed.closes(), problems, words));
    return fields;
  }

  static List<Field> dates(
      @Nullable String until,
      @Nullable String opens,
      @Nullable String closes,
      Problems problems,
      Words words) {
    return List.of(
        line("until", until, problems, words).kind("datetime-local"),
        line("opens", opens, problems, words).kind("datetime-local"),
        line("closes", closes, problems, words).kind("datetime-local"));
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(name, words.of("contest.field." + name), RollForm.said(typed), problems);
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "contest.say-title" -> "title";
      case "contest.words-long" -> "words";
      case "poll.look-first" -> "looked";
      case "contest.choose-method" -> "method";
      case "contest.choose-paper" -> "paper";
      case "contest.say-seats" -> "seats";
      case "contest.say-budget" -> "budget";
      case "contest.say-most" -> "most";
      case "contest.choose-rule", "contest.owners-vote-by-area" -> "rule";
      case "poll.place-only-advises" -> "basis";
      case "contest.say-until" -> "until";
      case "contest.say-opens", "contest.opens-too-early", "poll.opens-too-early" -> "opens";
      case "contest.say-closes", "poll.too-short" -> "closes";
      case "poll.roll-is-draft", "roll.no-such-roll" -> "roll";
      default -> "";
    };
  }
}
