package gongzhi.cases.web;

import gongzhi.cases.path.Channel;
import gongzhi.cases.rules.CategoryChoice;
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
    if (draft.door() != Channel.WEB) {
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
    return new ReportCheckPage(
        draft.key(), rows, visibility(draft, words), viewer.isSignedIn(), draft.danger());
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

  private String categoryName(Draft draft, Words words) {
    RuleVersion rules = places.rules(draft);
    String code = draft.category() == null ? choice.best(rules, draft.words()) : draft.category();
    return ReportPages.name(rules.category(code).name(), words);
  }
}
