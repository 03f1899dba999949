package gongzhi.cases.web.deeds;

import gongzhi.cases.deeds.DeedBook;
import gongzhi.cases.deeds.DeedFund;
import gongzhi.parties.Viewer;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a deed. */
@Component
class DeedForms {

  private final DeedBook book;

  DeedForms(DeedBook book) {
    this.book = book;
  }

  /** Who asks for the form, in which words, and what was wrong with it. */
  record Asked(Viewer viewer, Words words, Problems problems) {}

  /**
   * @param corrects the entry that is corrected; null for a new deed
   */
  DeedFormPage page(@Nullable Long corrects, DeedForm typed, Asked asked) {
    Words words = asked.words();
    Problems problems = asked.problems();
    String own = DeedPages.ADDRESS + "/" + corrects;
    return new DeedFormPage(
        words.of(corrects == null ? "deed.enter" : "deed.correct"),
        corrects == null ? DeedPages.ADDRESS : own + "/correct",
        corrects == null ? DeedPages.ADDRESS : own,
        corrects == null ? units(asked.viewer(), typed) : List.of(),
        problems.of("unit"),
        line("title", "deed.name", typed.title(), asked).atMost(60),
        Field.area("what", words.of("deed.what"), DeedForm.said(typed.what()), problems)
            .hint(words.of("deed.what-hint"))
            .atMost(300),
        line("amount", "deed.amount", typed.amount(), asked)
            .hint(words.of("deed.amount-hint"))
            .atMost(14),
        funds(typed, words),
        problems.of("fund"),
        line("fundWords", "deed.fund-words", typed.fundWords(), asked).maybe().atMost(60),
        line("begunOn", "deed.begun", typed.begunOn(), asked).kind("date"),
        line("doneOn", "deed.done", typed.doneOn(), asked).kind("date"),
        line("proof", "deed.proof", typed.proof(), asked)
            .hint(words.of("deed.proof-hint"))
            .atMost(120),
        line("cases", "deed.cases", typed.cases(), asked)
            .hint(words.of("deed.cases-hint"))
            .maybe()
            .atMost(400),
        corrects == null ? null : line("reason", "deed.reason", typed.reason(), asked).atMost(200));
  }

  private static Field line(String name, String key, @Nullable String typed, Asked asked) {
    return Field.line(name, asked.words().of(key), DeedForm.said(typed), asked.problems());
  }

  private List<Choice> units(Viewer viewer, DeedForm typed) {
    return book.organisations(viewer).stream()
        .map(
            unit ->
                Choice.plain(
                    unit.id().toString(),
                    unit.name(),
                    Objects.equals(unit.id().value(), typed.unit())))
        .toList();
  }

  private static List<Choice> funds(DeedForm typed, Words words) {
    return Arrays.stream(DeedFund.values())
        .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(typed.fund())))
        .toList();
  }

  static Problems problems(Refused refused, DeedForm typed) {
    String field = fieldOf(refused.code(), typed);
    return new Problems(List.of(new Problems.Problem(field, refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code, DeedForm typed) {
    return switch (code) {
      case "deed.choose-unit", "deed.not-your-unit" -> "unit";
      case "deed.say-title" -> "title";
      case "deed.say-what" -> "what";
      case "deed.no-personal-data" -> typed.withPersonalData();
      case "deed.say-amount" -> "amount";
      case "deed.choose-fund", "deed.fund-and-amount" -> "fund";
      case "deed.fund-words-too-long" -> "fundWords";
      case "deed.say-begun" -> "begunOn";
      case "deed.say-done" -> "doneOn";
      case "deed.say-proof" -> "proof";
      case "deed.no-such-case", "deed.too-many-cases" -> "cases";
      case "deed.say-why" -> "reason";
      default -> "";
    };
  }
}
