package gongzhi.ballots.web;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Nominee;
import gongzhi.shared.Money;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name or a project as it is typed. */
record OptionForm(
    @Nullable String title,
    @Nullable String words,
    @Nullable String cost,
    @Nullable String signatures,
    @Nullable String self,
    @Nullable String phone) {

  static final OptionForm BLANK = new OptionForm("", "", "", "1", "", "");

  /** Whom it names. */
  Nominee nominee() {
    return new Nominee("true".equals(RollForm.said(self)), RollForm.said(phone));
  }

  NewOption option() {
    return new NewOption(
        RollForm.said(title), RollForm.said(words), Money.fen(RollForm.said(cost)).orElse(0));
  }

  /** How many signed on paper; zero for what is no number. */
  int signed() {
    String typed = RollForm.said(signatures);
    return typed.isEmpty() ? 1 : typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  /** At the desk also how many signed. */
  static List<Field> deskFields(Contest contest, OptionForm typed, Problems problems, Words words) {
    List<Field> fields = fields(contest, typed, problems, words);
    fields.removeIf(field -> field.name().equals("phone"));
    fields.add(
        Field.line(
                "signatures",
                words.of("contest.field.signatures"),
                RollForm.said(typed.signatures()),
                problems)
            .kind("number"));
    return fields;
  }

  static List<Field> fields(Contest contest, OptionForm typed, Problems problems, Words words) {
    boolean budget = contest.kind() == ContestKind.BUDGET;
    String keys = "contest.option." + contest.kind() + ".";
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.line("title", words.of(keys + "title"), RollForm.said(typed.title()), problems)
            .atMost(40));
    fields.add(
        Field.area("words", words.of(keys + "words"), RollForm.said(typed.words()), problems)
            .hint(words.of("contest.option.words-hint"))
            .maybe()
            .atMost(600));
    if (!budget) {
      fields.add(
          Field.line(
                  "phone", words.of("contest.option.phone"), RollForm.said(typed.phone()), problems)
              .kind("tel")
              .hint(words.of("contest.option.phone-hint"))
              .maybe()
              .atMost(20));
    }
    if (budget) {
      fields.add(
          Field.line("cost", words.of("contest.option.cost"), RollForm.said(typed.cost()), problems)
              .atMost(12));
    }
    return fields;
  }

  /** The field that a refusal is about. */
  static String fieldOf(String code) {
    return switch (code) {
      case "contest.say-option" -> "title";
      case "contest.words-long", "contest.option-without-phones" -> "words";
      case "contest.say-cost" -> "cost";
      case "phone.eleven-digits" -> "phone";
      case "contest.say-signatures" -> "signatures";
      case "contest.say-reason" -> "reason";
      case "contest.say-until" -> "until";
      case "contest.say-opens" -> "opens";
      case "contest.say-closes" -> "closes";
      case "paper.no-such-entry" -> "entry";
      case "paper.signature-missing", "paper.scan-kept" -> "photos";
      default -> "";
    };
  }
}
