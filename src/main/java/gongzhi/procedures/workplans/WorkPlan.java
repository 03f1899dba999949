package gongzhi.procedures.workplans;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
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
   * @param doneOn null until it is accepted as done
   * @param turns what its unit reported and what was said to that, the earliest first
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
      String doneWords,
      List<Turn> turns) {

    public Task {
      turns = List.copyOf(turns);
    }

    /** Whether its unit reported it done and nobody has looked at that yet. */
    public boolean isReported() {
      return doneOn == null && !turns.isEmpty() && turns.getLast().kind() == Kind.REPORTED;
    }

    /** Whether it was to be done before this day and is not. */
    public boolean isLate(LocalDate today) {
      return doneOn == null && dueOn.isBefore(today);
    }
  }

  /** What happens to a task. */
  public enum Kind {
    /** Its unit says that it is done. */
    REPORTED,
    /** Whoever made the plan gives it back, with the reason. */
    RETURNED,
    /** Whoever made the plan accepts it. */
    ACCEPTED
  }

  /** One turn of a task. */
  public record Turn(Kind kind, String words, PartyId by, Instant at) {}

  public WorkPlan {
    tasks = List.copyOf(tasks);
  }

  /** How many of its tasks are done. */
  public long done() {
    return tasks.stream().filter(task -> task.doneOn() != null).count();
  }
}
