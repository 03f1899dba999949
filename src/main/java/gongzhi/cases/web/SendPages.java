package gongzhi.cases.web;

import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.Routing;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;
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

  ReportCheckPage check(Draft draft, Viewer viewer, Words words) {
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
        SummaryRow.text(words.of("report.row.category"), categoryName(draft, words), "/report"));
    rows.add(
        SummaryRow.text(
            words.of("report.row.place"), places.inWords(draft, words), "/report/where"));
    if (viewer.isSignedIn()) {
      rows.add(SummaryRow.text(words.of("report.row.you"), words.of("report.you-signed-in"), ""));
    }
    boolean confidential = isConfidential(draft);
    return new ReportCheckPage(
        draft.key(),
        rows,
        confidential ? List.of() : visibility(draft, words),
        kinds(draft, words),
        viewer.isSignedIn(),
        draft.danger(),
        confidential);
  }

  private List<Choice> visibility(Draft draft, Words words) {
    return List.of(
        new Choice(
            "false",
            words.of("report.seen-by-all"),
            words.of("report.seen-by-all-hint"),
            "",
            !draft.hidden()),
        new Choice(
            "true",
            words.of("report.seen-by-staff"),
            words.of("report.seen-by-staff-hint"),
            "",
            draft.hidden()));
  }

  /** Asked only where the category leaves it open; the usual kind is chosen already. */
  private List<Choice> kinds(Draft draft, Words words) {
    RuleVersion rules = places.rules(draft);
    Routing routing = rules.rules().routing();
    String code = code(draft, rules);
    return routing.isAsked(code)
        ? MatterKinds.explained(routing.usual(code, draft.door()), words)
        : List.of();
  }

  private String categoryName(Draft draft, Words words) {
    RuleVersion rules = places.rules(draft);
    return ReportPages.name(rules.category(code(draft, rules)).name(), words);
  }

  private boolean isConfidential(Draft draft) {
    RuleVersion rules = places.rules(draft);
    return rules.category(code(draft, rules)).restricted();
  }

  private String code(Draft draft, RuleVersion rules) {
    return draft.category() == null ? choice.best(rules, draft.words()) : draft.category();
  }
}
