package gongzhi.procedures.web.drafts;

import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.parties.Roles;
import gongzhi.procedures.draft.DraftText;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.web.drafts.DraftPage.Input;
import gongzhi.procedures.web.drafts.DraftPage.StepCard;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of a draft with what stands in them. */
final class DraftInputs {

  private static final VoteRules LAW = VoteRules.ofTheLaw();

  private final DraftText text;
  private final Roles roles;
  private final Words words;

  DraftInputs(DraftText text, Roles roles, Words words) {
    this.text = text;
    this.roles = roles;
    this.words = words;
  }

  List<Input> head() {
    return List.of(
        line("key"),
        line("title"),
        line("title-en"),
        line("about"),
        line("about-en"),
        line("basis"),
        line("basis-en"),
        new Input(
            "level",
            label("level"),
            "",
            Stream.of(Level.SUBDISTRICT, Level.COMMUNITY, Level.NEIGHBOURHOOD)
                .map(one -> chosen(one, "level"))
                .toList(),
            false),
        several("matters", Matter.values()));
  }

  List<StepCard> steps() {
    return IntStream.range(0, text.steps()).mapToObj(this::card).toList();
  }

  private StepCard card(int step) {
    String start = DraftText.field(step, "");
    List<Input> fields =
        List.of(
            choice(start + "kind", StepKind.values()),
            line(start + "title"),
            choice(start + "body", Body.values()),
            roles(start + "role"),
            line(start + "days"),
            yes(start + "days-working"),
            line(start + "least"),
            yes(start + "least-working"),
            several(start + "papers", Paper.values()));
    List<Input> more =
        List.of(
            line(start + "key"),
            line(start + "title-en"),
            rules(start + "rule"),
            line(start + "sides"),
            steps(start + "back", step),
            line(start + "rounds"),
            several(start + "only", Matter.values()),
            yes(start + "joins"),
            yes(start + "elects"),
            yes(start + "monthly"),
            line(start + "share"),
            line(start + "basis"),
            line(start + "basis-en"));
    String title = text.said(step, "title");
    return new StepCard(
        step, words.of("draft.step", step + 1, title.isEmpty() ? "–" : title), fields, more);
  }

  private Input line(String name) {
    return new Input(name, label(name), text.said(name), List.of(), false);
  }

  private Input yes(String name) {
    Choice no = Choice.plain("", words.of("draft.no"), text.said(name).isEmpty());
    Choice yes = Choice.plain("yes", words.of("draft.yes"), text.said(name).equals("yes"));
    return new Input(name, label(name), "", List.of(no, yes), false);
  }

  private Input choice(String name, Enum<?>[] all) {
    List<Choice> choices = new ArrayList<>(List.of(nothing(name)));
    Arrays.stream(all).map(one -> chosen(one, name)).forEach(choices::add);
    return new Input(name, label(name), "", choices, false);
  }

  private Input several(String name, Enum<?>[] all) {
    Set<String> now = Set.of(text.said(name).split(","));
    List<Choice> choices =
        Arrays.stream(all)
            .map(one -> Choice.plain(one.name(), words.of(one), now.contains(one.name())))
            .toList();
    return new Input(name, label(name), "", choices, true);
  }

  private Input roles(String name) {
    List<Choice> choices = new ArrayList<>(List.of(nothing(name)));
    new TreeMap<>(roles.roles())
        .forEach(
            (key, role) ->
                choices.add(
                    Choice.plain(key, words.of(role.title()), key.equals(text.said(name)))));
    return new Input(name, label(name), "", choices, false);
  }

  private Input rules(String name) {
    List<Choice> choices = new ArrayList<>(List.of(nothing(name)));
    LAW.rules().stream()
        .map(VoteRule::key)
        .distinct()
        .map(key -> Choice.plain(key, key, key.equals(text.said(name))))
        .forEach(choices::add);
    return new Input(name, label(name), "", choices, false);
  }

  /** The steps before this one. */
  private Input steps(String name, int before) {
    List<Choice> choices = new ArrayList<>(List.of(nothing(name)));
    for (int at = 0; at < before; at++) {
      String key = text.said(at, "key");
      String title = text.said(at, "title");
      choices.add(Choice.plain(key, title.isEmpty() ? key : title, key.equals(text.said(name))));
    }
    return new Input(name, label(name), "", choices, false);
  }

  private Choice chosen(Enum<?> one, String name) {
    return Choice.plain(one.name(), words.of(one), one.name().equals(text.said(name)));
  }

  private Choice nothing(String name) {
    return Choice.plain("", words.of("draft.choose"), text.said(name).isEmpty());
  }

  String label(String name) {
    return words.of("draft.field." + name.replaceFirst("^s[0-9]+\\.", ""));
  }
}
