package gongzhi.ballots.web;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.parties.Viewer;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a poll. */
@Component
class PollForms {

  private static final VoteRules LAW = VoteRules.ofTheLaw();

  private final RollStore rolls;
  private final Ground ground;

  PollForms(RollStore rolls, Ground ground) {
    this.rolls = rolls;
    this.ground = ground;
  }

  DeskPollPage.Form page(Viewer viewer, PollForm typed, Problems problems, Words words) {
    return new DeskPollPage.Form(
        rolls(viewer, typed, words),
        matters(typed, words),
        rules(typed, words),
        two("NAMED", "SECRET", typed.kind(), "poll.field.kind.", words),
        two("LAST_COUNTS", "FIRST_COUNTS", typed.again(), "poll.twice.", words),
        line("question", typed.question(), problems, words).atMost(120),
        line("words", typed.words(), problems, words).kind("area").maybe().atMost(2000),
        line("opens", typed.opens(), problems, words).kind("datetime-local"),
        line("closes", typed.closes(), problems, words).kind("datetime-local"),
        line("proxies", typed.proxies(), problems, words).kind("number"),
        line("extension", typed.extension(), problems, words)
            .kind("number")
            .hint(words.of("poll.field.extension-hint")),
        line("basis", typed.basis(), problems, words)
            .hint(words.of("poll.field.basis-hint"))
            .maybe()
            .atMost(200),
        !problems.of("looked").isEmpty() || typed.isLooked());
  }

  private List<Choice> rolls(Viewer viewer, PollForm typed, Words words) {
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

  private static List<Choice> matters(PollForm typed, Words words) {
    return Stream.of(OwnersMatter.values())
        .map(
            matter ->
                Choice.plain(
                    matter.name(),
                    PollMarks.matter(matter, words),
                    matter.name().equals(RollForm.said(typed.matter()))))
        .toList();
  }

  /** Owners have no choice of rules, so theirs are not offered. */
  private static List<Choice> rules(PollForm typed, Words words) {
    return LAW.rules().stream()
        .filter(rule -> rule.electorate() != Electorate.Kind.OWNERS && rule.until() == null)
        .map(rule -> rule(rule, typed, words))
        .toList();
  }

  private static Choice rule(VoteRule rule, PollForm typed, Words words) {
    return Choice.plain(
        rule.key(),
        words.of(
            "poll.rule", words.of(rule.electorate()), words.of("poll.rule-name." + rule.key())),
        rule.key().equals(RollForm.said(typed.rule())));
  }

  private static List<Choice> two(
      String first, String second, @Nullable String typed, String keys, Words words) {
    String chosen = RollForm.said(typed);
    return Stream.of(first, second)
        .map(one -> Choice.plain(one, words.of(keys + one), one.equals(chosen)))
        .toList();
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(name, words.of("poll.field." + name), RollForm.said(typed), problems);
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "poll.say-question", "poll.without-phones" -> "question";
      case "poll.too-long" -> "words";
      case "poll.look-first", "poll.announced-already" -> "looked";
      case "poll.say-opens", "poll.opens-too-early" -> "opens";
      case "poll.say-closes", "poll.too-short" -> "closes";
      case "poll.proxies-limit" -> "proxies";
      case "poll.extension-limit" -> "extension";
      case "poll.place-only-advises" -> "basis";
      case "poll.choose-matter" -> "matter";
      case "poll.choose-rule" -> "rule";
      case "poll.say-why-withdrawn" -> "because";
      case "poll.secret-is-final", "poll.secret-by-heads-only" -> "kind";
      case "poll.roll-is-draft", "roll.no-such-roll" -> "roll";
      default -> "";
    };
  }
}
