package gongzhi.cases.rules;

import gongzhi.cases.path.MatterKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place says about time beside the date of whoever must act: further clocks, how long they
 * may stand still, and by when reminders and supervision are answered.
 *
 * @param clocks in order; the first line that fits a case gives the limit; null for none
 * @param pause null for the usual bounds
 * @param urging null for the usual limits
 */
public record Timing(
    @Nullable List<ClockRule> clocks, @Nullable Pause pause, @Nullable Urging urging) {

  /** A place that says nothing. */
  static final Timing USUAL = new Timing(null, null, null);

  /**
   * Whether, how often and how long the clocks of a case may stand still (挂起).
   *
   * @param workingDays the longest single pause
   * @param causes which reasons the place takes
   */
  public record Pause(int times, int workingDays, List<PauseCause> causes) {

    private static final Pause USUAL = new Pause(1, 20, Arrays.asList(PauseCause.values()));

    public Pause {
      Bounds.within("times", times, 0, 3);
      Bounds.within("working-days", workingDays, 1, 60);
      causes = List.copyOf(causes);
    }
  }

  /**
   * By when a reminder (催办) and a supervision (督办) are answered; a reminder without an answer goes
   * to the post above.
   */
  public record Urging(Limit answerReminder, Limit answerSupervision) {

    private static final Urging USUAL =
        new Urging(Limit.parse("8 working hours"), Limit.parse("3 working days"));
  }

  /** The limit of this clock for such a case; empty where the place sets none. */
  public Optional<Limit> limit(
      ClockKind clock, Category category, MatterKind kind, boolean urgent) {
    return lines().stream()
        .filter(rule -> rule.fits(clock, category, kind, urgent))
        .map(ClockRule::limit)
        .findFirst();
  }

  /** The lines of the clocks, in the order in which they count. */
  public List<ClockRule> lines() {
    return Objects.requireNonNullElse(clocks, List.of());
  }

  /** The bounds of a pause here. */
  public Pause pauses() {
    return Objects.requireNonNullElse(pause, Pause.USUAL);
  }

  /** By when reminders and supervision are answered here. */
  public Urging urgings() {
    return Objects.requireNonNullElse(urging, Urging.USUAL);
  }
}
