package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.ProfileFact;
import gongzhi.insight.Masking;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import java.util.List;

/** Makes the form of an entry. */
final class EntryPages {

  private static final int WORDS_MAX = 200;
  private static final int SOURCE_MAX = 120;

  private EntryPages() {}

  static EntryPage page(Area where, EntryForm typed, Problems problems, TimeWords times) {
    ProfileFact fact = typed.about();
    Words words = times.words();
    String value = EntryForm.said(typed.value());
    String today = times.now().atZone(times.zone()).toLocalDate().toString();
    String day = EntryForm.said(typed.asOf());
    Field said =
        Field.line("words", words.of("profile.words"), EntryForm.said(typed.words()), problems)
            .hint(words.of(fact.isListed() ? "profile.words-listed" : "profile.words-hint"))
            .atMost(WORDS_MAX);
    return new EntryPage(
        ProfilePages.address(where),
        words.of(fact),
        where.name(),
        fact.name(),
        fact.isNumber()
            ? Field.line("value", words.of(fact), value, problems).kind("number").atMost(6)
            : null,
        fact.choices().stream()
            .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(value)))
            .toList(),
        problems.of("value"),
        fact.isListed() ? said : said.maybe(),
        Field.line("asOf", words.of("profile.as-of"), day.isEmpty() ? today : day, problems)
            .kind("date")
            .hint(words.of("profile.as-of-hint")),
        Field.line("source", words.of("profile.source"), EntryForm.said(typed.source()), problems)
            .hint(words.of("profile.source-hint"))
            .atMost(SOURCE_MAX));
  }

  static Problems problems(Refused refused, EntryForm typed) {
    String field = fieldOf(refused.code(), typed);
    return new Problems(List.of(new Problems.Problem(field, refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code, EntryForm typed) {
    return switch (code) {
      case "profile.say-number", "profile.choose-value" -> "value";
      case "profile.say-words" -> "words";
      case "profile.no-personal-data" ->
          Masking.finds(EntryForm.said(typed.words())) ? "words" : "source";
      case "profile.say-day", "profile.ends-after-it-began" -> "asOf";
      case "profile.say-source" -> "source";
      default -> "";
    };
  }
}
