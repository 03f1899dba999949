package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.Worklist.Line;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows of the lists into words. */
@Component
class WorkLines {

  private static final int TASK_SHOWN = 40;

  private final ToldTasks tasks;
  private final RuleBook book;
  private final Areas areas;

  WorkLines(ToldTasks tasks, RuleBook book, Areas areas) {
    this.tasks = tasks;
    this.book = book;
    this.areas = areas;
  }

  List<Line> of(List<WorkRow> rows, TimeWords times) {
    List<Long> untitled =
        rows.stream()
            .filter(row -> row.title() == null && row.titlePublic() == null)
            .map(WorkRow::id)
            .toList();
    Map<Long, String> told = tasks.of(untitled);
    return rows.stream().map(row -> line(row, told.get(row.id()), times)).toList();
  }

  private Line line(WorkRow row, @Nullable String task, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String category = Marks.name(rules.category(row.category()).name(), words);
    return new Line(
        row.no(),
        title(row, task, rules, words),
        List.of(
            areas.get(new AreaId(row.communityId())).name(),
            category,
            words.of(row.kind()),
            words.of(row.channel())),
        marks(row, words),
        Marks.of(row.status(), row.result(), rules, words),
        due(row, times),
        row.closedAt() == null && row.status() != CaseStatus.REPORTED_DONE);
  }

  /** The reporter's words for whoever may read them, else what everyone or the unit was told. */
  private String title(WorkRow row, @Nullable String task, RuleVersion rules, Words words) {
    String community = areas.get(new AreaId(row.communityId())).name();
    String told = row.title() == null ? row.titlePublic() : row.title();
    String title = Marks.title(told, rules, new Marks.About(row.category(), community), words);
    return told == null && task != null ? title + "：" + cut(task) : title;
  }

  private static String cut(String task) {
    return task.codePointCount(0, task.length()) <= TASK_SHOWN
        ? task
        : task.substring(0, task.offsetByCodePoints(0, TASK_SHOWN - 1)) + "…";
  }

  private static List<String> marks(WorkRow row, Words words) {
    List<String> marks = new ArrayList<>();
    if (row.supervised()) {
      marks.add(words.of("desk.mark.supervised"));
    }
    if (row.reopened() > 0) {
      marks.add(words.of("desk.mark.reopened", row.reopened()));
    }
    if (row.asked() != null) {
      marks.add(words.of("desk.mark.asked-" + row.asked().toLowerCase(Locale.ROOT)));
    }
    return marks;
  }

  private static DueMark due(WorkRow row, TimeWords times) {
    if (row.closedAt() != null) {
      String ended = times.words().of("desk.ended-on", times.day(row.closedAt()));
      return new DueMark("", "history", ended, 0);
    }
    DueMark mark = DueMark.of(row.dueFrom(), row.dueAt(), times);
    if (row.status() == CaseStatus.REPORTED_DONE && !mark.tone().equals("late")) {
      String until = times.words().of("desk.asked-until", times.day(row.dueAt()));
      return new DueMark("", "message-circle", until, mark.percent());
    }
    if (row.extended() && row.reopened() == 0 && mark.tone().isEmpty()) {
      String until = times.words().of("desk.extended-until", times.day(row.dueAt()));
      return new DueMark("", "clock-pause", until, mark.percent());
    }
    return mark;
  }
}
