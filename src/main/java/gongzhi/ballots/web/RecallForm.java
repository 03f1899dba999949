package gongzhi.ballots.web;

import gongzhi.ballots.contests.NewRecall;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recall as it is typed. */
record RecallForm(
    @Nullable String option,
    @Nullable Long roll,
    @Nullable String signatures,
    @Nullable String reason,
    @Nullable String defence,
    @Nullable String opens,
    @Nullable String closes) {

  static RecallForm blank(String option) {
    return new RecallForm(option, null, "", "", "", "", "");
  }

  int chosen() {
    return number(option);
  }

  int signed() {
    return number(signatures);
  }

  NewRecall recall(String document) {
    return new NewRecall(
        number(option),
        roll == null ? 0 : roll,
        number(signatures),
        RollForm.said(reason),
        RollForm.said(defence),
        document,
        PollForm.moment(opens),
        PollForm.moment(closes));
  }

  private static int number(@Nullable String typed) {
    String said = RollForm.said(typed);
    return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
  }

  List<Field> fields(Problems problems, Words words) {
    return List.of(
        line("signatures", signatures, problems, words)
            .kind("number")
            .hint(words.of("recall.signatures-hint")),
        line("reason", reason, problems, words).kind("area").atMost(800),
        line("defence", defence, problems, words)
            .kind("area")
            .hint(words.of("recall.defence-hint"))
            .maybe()
            .atMost(800),
        line("opens", opens, problems, words).kind("datetime-local"),
        line("closes", closes, problems, words).kind("datetime-local"));
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(name, words.of("recall.field." + name), RollForm.said(typed), problems);
  }

  static String fieldOf(String code) {
    return switch (code) {
      case "recall.too-few-signatures", "recall.more-than-voters", "recall.counts-differ" ->
          "signatures";
      case "recall.sheets-missing" -> "photos";
      case "recall.say-reason", "poll.without-phones" -> "reason";
      case "recall.another-electorate", "roll.no-such-roll", "poll.roll-is-draft" -> "roll";
      case "poll.say-opens" -> "opens";
      case "poll.say-closes" -> "closes";
      default -> "";
    };
  }
}
