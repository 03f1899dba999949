package gongzhi.procedures.web;

import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.Stage;
import gongzhi.procedures.decision.StageStore;
import gongzhi.procedures.decision.Stages;
import gongzhi.procedures.web.DecisionPage.Months;
import gongzhi.procedures.web.DecisionPage.StageLine;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the tasks of months of a matter, and for whoever carries it out the months to be set. */
@Component
class StageViews {

  private final StageStore store;
  private final Stages stages;

  StageViews(StageStore store, Stages stages) {
    this.store = store;
    this.stages = stages;
  }

  Months of(Decision one, boolean acts, TimeWords times) {
    List<Stage> set = store.of(one.no());
    boolean open = Stages.isMonthly(one);
    List<LocalDate> taken = set.stream().map(Stage::month).toList();
    List<Choice> free =
        acts && open
            ? stages.months(one).stream()
                .filter(month -> !taken.contains(month))
                .map(month -> Choice.plain(month.toString(), name(month, times.words()), false))
                .toList()
            : List.of();
    LocalDate now = times.now().atZone(times.zone()).toLocalDate().withDayOfMonth(1);
    return new Months(
        open, set.stream().map(stage -> line(stage, now, acts && open, times)).toList(), free);
  }

  private static StageLine line(Stage one, LocalDate now, boolean acts, TimeWords times) {
    Words words = times.words();
    boolean begun = !one.month().isAfter(now);
    return new StageLine(
        name(one.month(), words),
        one.words(),
        one.report(),
        state(one, now, times),
        acts && begun && !one.isReported() ? one.month().toString() : "");
  }

  private static StatusMark state(Stage one, LocalDate now, TimeWords times) {
    Words words = times.words();
    if (one.reportedAt() != null) {
      return new StatusMark(
          "done", "circle-check", words.of("stage.reported", times.moment(one.reportedAt())));
    }
    return one.month().isBefore(now)
        ? new StatusMark("late", "alert-triangle", words.of("stage.late"))
        : new StatusMark("doing", "clock", words.of("stage.running"));
  }

  private static String name(LocalDate month, Words words) {
    return words.of("stage.month", String.valueOf(month.getYear()), month.getMonthValue());
  }
}
