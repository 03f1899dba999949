package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.desk.DeskCase.ActForm;
import gongzhi.cases.web.desk.DeskCase.Asked;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The parts of a case page that are lists themselves. */
@Component
class DeskParts {

  static final List<String> TABS = List.of("matter", "course", "similar", "notes");

  private final WorkLines lines;
  private final ActForms forms;

  DeskParts(WorkLines lines, ActForms forms) {
    this.lines = lines;
    this.forms = forms;
  }

  /** The tab that was asked for, the first one for an unknown name. */
  static String known(String tab) {
    return TABS.contains(tab) ? tab : TABS.getFirst();
  }

  List<TabLink> tabs(DeskFile file, String asked, Words words) {
    long notes = file.entries().stream().filter(one -> one.audience().equals("STAFF")).count();
    List<Integer> counts =
        List.of(0, file.entries().size(), file.similar().size(), Math.toIntExact(notes));
    List<TabLink> tabs = new ArrayList<>();
    for (int i = 0; i < TABS.size(); i++) {
      String tab = TABS.get(i);
      int count = counts.get(i);
      tabs.add(
          new TabLink(
              words.of("desk.case." + tab),
              "/desk/cases/" + file.sheet().no() + "?tab=" + tab,
              tab.equals(known(asked)),
              count == 0 ? "" : WorkTabs.shown(count),
              ""));
    }
    return tabs;
  }

  Worklist.Line row(DeskFile file, TimeWords times) {
    DeskSheet sheet = file.sheet();
    WorkRow row =
        new WorkRow(
            sheet.id(),
            sheet.no(),
            sheet.place(),
            sheet.ruleVersion(),
            sheet.channel(),
            sheet.category(),
            sheet.kind(),
            sheet.status(),
            sheet.result(),
            sheet.anonymised() ? null : sheet.title(),
            sheet.titlePublic(),
            sheet.address(),
            sheet.communityId(),
            sheet.receivedAt(),
            sheet.dueFrom(),
            sheet.dueAt(),
            sheet.extended(),
            sheet.supervised(),
            sheet.reopened(),
            sheet.closedAt(),
            file.questions().stream()
                .map(DeskFile.Question::kind)
                .sorted()
                .findFirst()
                .orElse(null),
            sheet.receivedAt());
    return lines.of(List.of(row), times).getFirst();
  }

  List<Worklist.Line> similar(DeskFile file, TimeWords times) {
    return lines.of(file.similar(), times);
  }

  List<ActForm> forms(Set<DeskAct> offered, Draft draft, TimeWords times) {
    return forms.of(offered, draft, times);
  }

  /** What waits for a second person, with the two answers for whoever may give them. */
  List<Asked> questions(DeskFile file, Set<DeskAct> offered, Draft draft, TimeWords times) {
    return file.questions().stream()
        .map(
            question ->
                new Asked(
                    title(question, times),
                    question.reason(),
                    answers(question)
                        .filter(offered::contains)
                        .map(act -> forms.form(act, draft, times))
                        .toList()))
        .toList();
  }

  private static String title(DeskFile.Question question, TimeWords times) {
    if (question.cause() != null) {
      return times
          .words()
          .of(
              "clocks.asked",
              times.words().of(question.cause()),
              times.day(Objects.requireNonNull(question.asUntil())));
    }
    return question.asUntil() == null
        ? times.words().of("desk.asked.refusal", question.remedy())
        : times.words().of("desk.asked.extension", times.day(question.asUntil()));
  }

  private static Stream<DeskAct> answers(DeskFile.Question question) {
    return switch (question.kind()) {
      case "EXTENSION" -> Stream.of(DeskAct.EXTENSION_GRANT, DeskAct.EXTENSION_REFUSE);
      case "PAUSE" -> Stream.of(DeskAct.PAUSE_GRANT, DeskAct.PAUSE_REFUSE);
      default -> Stream.of(DeskAct.REFUSAL_GRANT, DeskAct.REFUSAL_REFUSE);
    };
  }
}
