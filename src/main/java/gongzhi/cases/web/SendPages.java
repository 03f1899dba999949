package gongzhi.cases.web;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the last screen of a report. */
@Component
class SendPages {

  private final CategoryChoice choice;
  private final DraftPlace places;

  SendPages(CategoryChoice choice, DraftPlace places) {
    this.choice = choice;
    this.places = places;
  }

  /**
   * @param chosen the kind that was chosen on this screen before; null for the usual one
   */
  ReportCheckPage check(Draft draft, @Nullable MatterKind chosen, Viewer viewer, Words words) {
    List<SummaryRow> rows = new ArrayList<>();
    if (!Draft.PLAIN.contains(draft.door())) {
      rows.add(SummaryRow.text(words.of("report.row.door"), words.of(draft.door()), "/report"));
    }
    rows.add(
        SummaryRow.text(
            words.of("report.row.words"),
            draft.words().isEmpty() ? words.of("report.only-photos") : draft.words(),
            "/report"));
    if (!draft.photos().isEmpty()) {
      rows.add(
          new SummaryRow(
              words.of("report.row.photos"), "", ReportPages.photos(draft, words), "/report"));
    }
    rows.add(
        SummaryRow.text(
            words.of("report.row.category"), categoryName(draft, words), "/report#category"));
    rows.add(
        SummaryRow.text(
            words.of("report.row.place"), places.inWords(draft, words), "/report/where"));
    if (viewer.isSignedIn()) {
      rows.add(SummaryRow.text(words.of("report.row.you"), words.of("report.you-signed-in"), ""));
    }
    RuleVersion rules = places.rules(draft);
    boolean confidential = rules.category(code(draft, rules)).restricted();
    List<Choice> asked = suspicion(draft).map(one -> one.choices(words)).orElseGet(List::of);
    MatterKind kind = kind(draft, chosen);
    return new ReportCheckPage(
        draft.key(),
        rows,
        asked,
        confidential && asked.isEmpty()
            ? List.of()
            : visibility(isKept(draft, kind, !asked.isEmpty()), words),
        kinds(draft, kind, words),
        kind,
        viewer.isSignedIn(),
        !viewer.isSignedIn() && Masking.finds(draft.words()),
        draft.danger(),
        confidential);
  }

  /**
   * Whether somebody tells of what is forbidden (举报) and the screen had public chosen for another
   * kind: then the reporter is asked once more who may see it.
   */
  boolean isExposed(CheckForm form) {
    return form.matter() == MatterKind.REPORT
        && form.shown() != MatterKind.REPORT
        && Boolean.FALSE.equals(form.hidden());
  }

  /**
   * Whatever may be confidential, and who tells of what is forbidden, is not public before the
   * reporter says so.
   */
  private static boolean isKept(Draft draft, MatterKind kind, boolean doubtful) {
    return draft.hidden() || doubtful || kind == MatterKind.REPORT;
  }

  private static List<Choice> visibility(boolean hidden, Words words) {
    return List.of(
        new Choice(
            "false",
            words.of("report.seen-by-all"),
            words.of("report.seen-by-all-hint"),
            "",
            !hidden),
        new Choice(
            "true",
            words.of("report.seen-by-staff"),
            words.of("report.seen-by-staff-hint"),
            "",
            hidden));
  }

  /** Asked only where the category leaves it open; the usual kind is chosen already. */
  private List<Choice> kinds(Draft draft, MatterKind kind, Words words) {
    RuleVersion rules = places.rules(draft);
    return rules.rules().routing().isAsked(code(draft, rules))
        ? MatterKinds.explained(kind, words)
        : List.of();
  }

  private MatterKind kind(Draft draft, @Nullable MatterKind chosen) {
    RuleVersion rules = places.rules(draft);
    return chosen == null
        ? rules.rules().routing().usual(code(draft, rules), draft.door())
        : chosen;
  }

  private String categoryName(Draft draft, Words words) {
    RuleVersion rules = places.rules(draft);
    return ReportPages.name(rules.category(code(draft, rules)).name(), words);
  }

  /** The category to send it under: what was chosen, or what the reporter answers when asked. */
  @Nullable String category(Draft draft, CheckForm form) {
    return suspicion(draft)
        .map(suspicion -> suspicion.answered(form.category()))
        .orElseGet(draft::category);
  }

  /** Raised only by words that nobody has classified. */
  private Optional<Suspicion> suspicion(Draft draft) {
    return draft.category() == null
        ? Suspicion.of(choice, places.rules(draft), draft.words())
        : Optional.empty();
  }

  private String code(Draft draft, RuleVersion rules) {
    return draft.category() == null
        ? suspicion(draft)
            .map(suspicion -> suspicion.first().code())
            .orElseGet(() -> choice.best(rules, draft.words()))
        : draft.category();
  }
}
