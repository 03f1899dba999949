package gongzhi.procedures.web.workplans;

import gongzhi.procedures.workplans.NewWorkPlan;
import gongzhi.procedures.workplans.NewWorkTask;
import gongzhi.territory.Area;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan or a task as it is typed. */
public record WorkPlanForm(
    @Nullable String title,
    @Nullable String basis,
    @Nullable String words,
    @Nullable String task,
    @Nullable String leads,
    @Nullable String guides,
    @Nullable String coordinates,
    @Nullable Long unit,
    @Nullable String due) {

  static final WorkPlanForm BLANK = new WorkPlanForm("", "", "", "", "", "", "", null, "");

  /** The words typed there; none for a field that was not sent. */
  public static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewWorkPlan plan(Area area) {
    return new NewWorkPlan(area, said(title), said(basis), said(words));
  }

  NewWorkTask newTask() {
    return new NewWorkTask(
        said(task), said(leads), said(guides), said(coordinates), unit == null ? 0 : unit, day());
  }

  private @Nullable LocalDate day() {
    try {
      return LocalDate.parse(said(due));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "workplan.say-title" -> "title";
      case "workplan.say-basis" -> "basis";
      case "workplan.say-words" -> "words";
      case "workplan.say-task" -> "task";
      case "workplan.say-leads" -> "leads";
      case "workplan.say-due" -> "due";
      case "workplan.choose-unit" -> "unit";
      default -> "";
    };
  }
}
