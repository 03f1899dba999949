package gongzhi.cases.web;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.shared.Title;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a status looks: icon, word and colour; the word depends on the reader, and on the place. */
public final class Marks {

  private Marks() {}

  /** A name in the language of the reader. */
  public static String name(Title title, Words words) {
    return ReportPages.name(title, words);
  }

  /**
   * What a case is called: its title for whoever may read it, else what kind of matter it is; where
   * nobody has said that yet, where it comes from.
   *
   * @param title null where the reader may not see it, or nobody wrote it
   * @param about the category and the name of the community
   */
  public static String title(@Nullable String title, RuleVersion rules, About about, Words words) {
    boolean says =
        rules.find(Category.UNCLASSIFIED).map(one -> !one.name().zh().equals(title)).orElse(true);
    if (title != null && says) {
      return title;
    }
    Category category = rules.category(about.category());
    return category.isUnclassified()
        ? words.of("case.title-unclassified", about.community())
        : name(category.name(), words);
  }

  /** What everyone may know about a case: the code of its category, the name of its community. */
  public record About(String category, String community) {}

  /** For officers and for residents who are not asked; an honest no is not called solved. */
  public static StatusMark of(
      CaseStatus status, @Nullable ResultKind result, RuleVersion rules, Words words) {
    return isHonestNo(status, result) ? explained(words) : of(status, rules, words);
  }

  /** The same for a status that tells all, such as one of an open case. */
  public static StatusMark of(CaseStatus status, RuleVersion rules, Words words) {
    String word =
        rules
            .rules()
            .word(status)
            .map(local -> ReportPages.name(local, words))
            .orElseGet(() -> words.of(status));
    return new StatusMark(tone(status), icon(status), word);
  }

  /** For the reporter: what it means for them. */
  static StatusMark forReporter(CaseStatus status, @Nullable ResultKind result, Words words) {
    if (isHonestNo(status, result)) {
      return explained(words);
    }
    return new StatusMark(tone(status), icon(status), words.of("case.yours." + Words.key(status)));
  }

  /**
   * The stages of the place with the present one marked; none for a case that ended beside the
   * path.
   */
  public static List<Step> steps(CaseStatus status, RuleVersion rules, Words words) {
    if (status.isClosed() && status != CaseStatus.RESOLVED) {
      return List.of();
    }
    List<String> names =
        rules.rules().stages().stream()
            .map(stage -> ReportPages.name(stage.title(), words))
            .toList();
    int now = rules.rules().stages().indexOf(rules.rules().stage(status));
    return Step.of(names, status.isClosed() ? names.size() : now);
  }

  private static boolean isHonestNo(CaseStatus status, @Nullable ResultKind result) {
    return status == CaseStatus.RESOLVED && result != null && result.isHonestNo();
  }

  private static StatusMark explained(Words words) {
    return new StatusMark("", "info-circle", words.of("case.ended-explained"));
  }

  private static String tone(CaseStatus status) {
    return switch (status) {
      case RECEIVED, WITHDRAWN, REJECTED, MERGED -> "";
      case VERIFYING, DELIBERATING, ASSIGNED, IN_PROGRESS -> "doing";
      case REPORTED_DONE -> "you";
      case RESOLVED -> "done";
      case REOPENED -> "late";
    };
  }

  private static String icon(CaseStatus status) {
    return switch (status) {
      case RECEIVED -> "circle-dashed";
      case VERIFYING -> "eye-check";
      case DELIBERATING -> "users-group";
      case ASSIGNED, MERGED -> "arrows-exchange";
      case IN_PROGRESS -> "tools";
      case REPORTED_DONE -> "message-circle";
      case RESOLVED -> "circle-check";
      case REOPENED -> "alert-triangle";
      case REJECTED, WITHDRAWN -> "info-circle";
    };
  }
}
