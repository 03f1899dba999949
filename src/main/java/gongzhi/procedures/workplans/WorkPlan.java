package gongzhi.procedures.workplans;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan and its tasks.
 *
 * @param basis the meeting that mobilised for it, or the paper it follows
 */
public record WorkPlan(
    long id,
    AreaId area,
    String areaPath,
    String title,
    String basis,
    String words,
    List<Task> tasks) {

  /**
   * One task.
   *
   * @param leads who leads (统筹)
   * @param guides who guides (指导); empty for nobody
   * @param coordinates who coordinates (协调); empty for nobody
   * @param unit who carries it out (落实)
   * @param doneOn null until it is done
   */
  public record Task(
      long id,
      String words,
      String leads,
      String guides,
      String coordinates,
      PartyId unit,
      String unitName,
      LocalDate dueOn,
      @Nullable LocalDate doneOn,
      String doneWords) {

    /** Whether it was to be done before this day and is not. */
    public boolean isLate(LocalDate today) {
      return doneOn == null && dueOn.isBefore(today);
    }
  }

  public WorkPlan {
    tasks = List.copyOf(tasks);
  }

  /** How many of its tasks are done. */
  public long done() {
    return tasks.stream().filter(task -> task.doneOn() != null).count();
  }
}
