package gongzhi.cases.rules;

import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How cases go in one place: the content of its {@code cases.yaml}. The path itself, who may close
 * a case and the way upward are not in it; they are the same everywhere and cannot be set.
 *
 * @param stages in order, at most five; together they cover every status exactly once
 * @param words local words for a status, where people use other ones than the interface
 * @param triage what people call the level that a matter ends at
 * @param dispatch kind of organisation that takes what has no lead, for each level from
 *     neighbourhood to district
 * @param supervise when a late case comes under supervision; null for the usual one working day
 * @param evidence what must come with a result where a category has no standard
 * @param standards handling standards (处理标准) by code of category
 * @param outOfHours role on duty (值班) for what is urgent while offices are closed; null for none
 * @param whistles how soon a called unit is to be there; null for the usual limits
 * @param signWithin how soon a unit signs for what a meeting handed over; null for a working day
 * @param visits whom somebody goes to see regularly; null for nobody
 * @param timing further clocks, pauses and by when reminders are answered; null for the usual
 * @param routing which ways matters go; null for those of their categories alone
 * @param patrols where somebody looks regularly; null for nowhere
 * @param needs codes of categories that are wishes (需求) and no troubles (问题); null for none
 */
public record CaseRules(
    List<Stage> stages,
    Map<CaseStatus, Title> words,
    Map<Level, Title> triage,
    Map<Level, String> dispatch,
    Confirm confirm,
    Reopen reopen,
    Extension extension,
    Soon soon,
    @Nullable Supervise supervise,
    Repeat repeat,
    Map<String, Change> categories,
    List<Evidence> evidence,
    Map<String, Standard> standards,
    @Nullable String outOfHours,
    @Nullable List<String> needs,
    @Nullable Map<WhistleKind, Limit> whistles,
    @Nullable Limit signWithin,
    @Nullable List<VisitGroup> visits,
    @Nullable Timing timing,
    @Nullable Routing routing,
    @Nullable List<PatrolKind> patrols) {

  private static final int MOST_STAGES = 5;
  private static final Limit USUAL_SIGNING = new Limit(8 * 60, true);
  private static final List<Level> UPWARD =
      List.of(Level.NEIGHBOURHOOD, Level.COMMUNITY, Level.SUBDISTRICT, Level.DISTRICT);

  /** How long a reporter has to answer, and how often a silent one is looked for. */
  public record Confirm(int workingDays, int attempts) {

    /** Fewer attempts would let a case end without the reporter. */
    private static final int FEWEST_ATTEMPTS = 3;

    public Confirm {
      Bounds.within("working-days", workingDays, 1, 30);
      Bounds.within("attempts", attempts, FEWEST_ATTEMPTS, 10);
    }
  }

  /** At which reopening a case also goes one level up. */
  public record Reopen(int escalatesAt) {

    public Reopen {
      Bounds.within("escalates-at", escalatesAt, 1, 3);
    }
  }

  /** How often and how far a date may be moved, and whose word it takes. */
  public record Extension(int times, int workingDays, String approver) {

    public Extension {
      Bounds.within("times", times, 0, 1);
      Bounds.within("working-days", workingDays, 1, 60);
    }
  }

  /** When an open case counts as due soon: in the last part of its time, or its last hours. */
  public record Soon(int percent, int hours) {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int WHOLE = 100;

    public Soon {
      Bounds.within("percent", percent, 0, 50); // The column soon_after relies on both.
      Bounds.within("hours", hours, 0, 72);
    }

    /** Whether so many minutes left of so many given are few; nothing left is late, not soon. */
    public boolean isNear(long left, long given) {
      return left > 0 && (left < hours * (long) MINUTES_AN_HOUR || left * WHOLE < given * percent);
    }
  }

  /** How many working days a case may be late before the level above supervises it by itself. */
  public record Supervise(int workingDays) {

    private static final Supervise USUAL = new Supervise(1);

    public Supervise {
      Bounds.within("working-days", workingDays, 1, 30);
    }
  }

  /** Until when and how far away a second report counts as the same matter coming back. */
  public record Repeat(int days, int metres) {

    public Repeat {
      Bounds.within("days", days, 1, 90);
      Bounds.within("metres", metres, 1, 1000);
    }
  }

  /** What a place changes about a category. */
  public record Change(
      @Nullable String leadRole,
      @Nullable Level typicalLevel,
      @Nullable Limit normal,
      @Nullable Limit urgent) {}

  /** What shows that something was done. */
  public enum Evidence {
    PHOTO_BEFORE,
    PHOTO_AFTER,
    MEASUREMENT,
    DOCUMENT,
    REPORTER_STATEMENT
  }

  /**
   * The handling standard of a category.
   *
   * @param filing when the matter is taken up (立案条件)
   * @param closing when it counts as done (结案条件)
   */
  public record Standard(Title filing, Title closing, List<Evidence> evidence) {

    public Standard {
      evidence = List.copyOf(evidence);
    }
  }

  public CaseRules {
    stages = List.copyOf(stages);
    Bounds.within("stages", stages.size(), 1, MOST_STAGES);
    coverEveryStatusOnce(stages);
    if (!dispatch.keySet().containsAll(UPWARD) || dispatch.size() != UPWARD.size()) {
      throw new IllegalArgumentException("dispatch names a unit for each level of " + UPWARD);
    }
  }

  /** How soon a unit is to be there when it is called this way. */
  public Limit answerWithin(WhistleKind kind) {
    Limit own = whistles == null ? null : whistles.get(kind);
    return own == null ? kind.usual() : own;
  }

  /** How soon a unit signs for what a meeting handed over to it. */
  public Limit signedWithin() {
    return Objects.requireNonNullElse(signWithin, USUAL_SIGNING);
  }

  /** Lists of those who are visited regularly. */
  public List<VisitGroup> visitGroups() {
    return Objects.requireNonNullElse(visits, List.of());
  }

  /** Further clocks, pauses and reminders. */
  public Timing timings() {
    return Objects.requireNonNullElse(timing, Timing.USUAL);
  }

  @Override
  public Routing routing() {
    return Objects.requireNonNullElse(routing, Routing.NONE);
  }

  /** Codes of categories that are listed as needs. */
  public List<String> needCodes() {
    return Objects.requireNonNullElse(needs, List.of());
  }

  /** The stage that a status belongs to; there is always one. */
  public Stage stage(CaseStatus status) {
    return stages.stream()
        .filter(stage -> stage.statuses().contains(status))
        .findFirst()
        .orElseThrow();
  }

  /** The place's own word for a status, if it has one. */
  public Optional<Title> word(CaseStatus status) {
    return Optional.ofNullable(words.get(status));
  }

  /** Working days a case may be late before it is supervised. */
  public int supervisedAfter() {
    return Objects.requireNonNullElse(supervise, Supervise.USUAL).workingDays();
  }

  /**
   * Kinds of organisation to ask for, in this order, until one exists where the case lies: the lead
   * of the category, then upward from its level. What is restricted passes over the levels between.
   */
  public List<String> takers(Category category) {
    Stream<String> upward =
        UPWARD.stream()
            .filter(level -> !level.isBelow(category.typicalLevel()))
            .filter(level -> !category.restricted() || level == Level.DISTRICT)
            .map(level -> Objects.requireNonNull(dispatch.get(level)));
    return Stream.concat(Stream.of(category.leadRole()), upward).distinct().toList();
  }

  /** What must come with a result in this category. */
  public List<Evidence> evidenceFor(String category) {
    return standard(category).map(Standard::evidence).orElse(evidence);
  }

  /** The handling standard of a category, where the place has written one. */
  public Optional<Standard> standard(String category) {
    return Optional.ofNullable(standards.get(category));
  }

  private static void coverEveryStatusOnce(List<Stage> stages) {
    List<CaseStatus> covered = stages.stream().flatMap(stage -> stage.statuses().stream()).toList();
    for (CaseStatus status : CaseStatus.values()) {
      if (Collections.frequency(covered, status) != 1) {
        throw new IllegalArgumentException(
            "stages cover each status once, but %s is covered %d times"
                .formatted(status, Collections.frequency(covered, status)));
      }
    }
  }
}
