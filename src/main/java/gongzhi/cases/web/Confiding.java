package gongzhi.cases.web;

import gongzhi.cases.Report;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The question whether what somebody found at a door is confidential (保密事项). Whoever writes it down
 * answers it on the form, with or without network; where they leave it open, words that speak of a
 * confidential matter make it one, since whom it is about may be the first to read it.
 */
@Component
public class Confiding {

  private static final String ORDINARY = "ordinary";

  private final RuleBook book;
  private final CategoryChoice choice;
  private final Areas areas;

  Confiding(RuleBook book, CategoryChoice choice, Areas areas) {
    this.book = book;
    this.choice = choice;
    this.areas = areas;
  }

  /** The answers: as the words say, one of the confidential matters, or none of them. */
  public List<Choice> choices(Area where, @Nullable String typed, Words words) {
    String answer = Objects.requireNonNullElse(typed, "");
    Choice open = Choice.plain("", words.of("report.confide-open"), answer.isEmpty());
    Choice none = Choice.plain(ORDINARY, words.of("report.confide-no"), answer.equals(ORDINARY));
    Stream<Choice> matters =
        rules(where).categories().stream()
            .filter(Category::restricted)
            .map(
                one ->
                    Choice.plain(
                        one.code(),
                        ReportPages.name(one.name(), words),
                        one.code().equals(answer)));
    return Stream.of(Stream.of(open), matters, Stream.of(none)).flatMap(all -> all).toList();
  }

  /**
   * The report under the confidential matter that was chosen, or that its words speak of.
   *
   * @param usual what it is otherwise; null for what the words say
   */
  public Report judged(Report made, @Nullable String typed, @Nullable String usual) {
    return judgedAt(areas.get(Objects.requireNonNull(made.area())), made, typed, usual);
  }

  /** The same by the rules that hold here, for a report whose point alone says where it is. */
  public Report judgedAt(Area here, Report made, @Nullable String typed, @Nullable String usual) {
    return made.under(category(here, typed, made.words(), usual));
  }

  private @Nullable String category(
      Area where, @Nullable String typed, String said, @Nullable String usual) {
    RuleVersion rules = rules(where);
    String answer = Objects.requireNonNullElse(typed, "");
    if (answer.isEmpty()) {
      return Suspicion.of(choice, rules, said)
          .filter(Suspicion::likely)
          .map(found -> found.confidential().code())
          .orElse(known(rules, usual));
    }
    if (answer.equals(ORDINARY)) {
      return usual == null ? ordinary(rules, said) : known(rules, usual);
    }
    return rules
        .find(answer)
        .filter(Category::restricted)
        .map(Category::code)
        .orElseThrow(() -> Rejection.invalid("report.no-such-category"));
  }

  private @Nullable String ordinary(RuleVersion rules, String said) {
    return Suspicion.of(choice, rules, said).map(found -> found.ordinary().code()).orElse(null);
  }

  private static @Nullable String known(RuleVersion rules, @Nullable String code) {
    return code == null ? null : rules.find(code).map(Category::code).orElse(null);
  }

  private RuleVersion rules(Area where) {
    return book.current(areas.place(where));
  }
}
