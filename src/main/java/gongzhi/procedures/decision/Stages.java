package gongzhi.procedures.decision;

import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks of months while a matter is carried out: each month has one, and a report on it before the
 * step is over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stages {

  private static final int LEAST = 4;
  private static final int WORDS_MOST = 200;
  private static final int REPORT_MOST = 300;
  private static final int MONTHS_AHEAD = 12;

  private final DecisionStore decisions;
  private final StageStore store;
  private final Mandate mandate;
  private final Commitments commitments;
  private final InstantSource clock;

  Stages(
      DecisionStore decisions,
      StageStore store,
      Mandate mandate,
      Commitments commitments,
      InstantSource clock) {
    this.decisions = decisions;
    this.store = store;
    this.mandate = mandate;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** Whether its open step has tasks of months. */
  public static boolean isMonthly(Decision decision) {
    return decision.open().filter(StepRule::isMonthly).isPresent();
  }

  /** The months of the open step from its beginning to the last that may have a task now. */
  public List<LocalDate> months(Decision decision) {
    return between(first(decision), thisMonth().plusMonths(MONTHS_AHEAD));
  }

  /** Says what is to be done in a month of the step. */
  public void set(Viewer by, DecisionNo no, @Nullable LocalDate month, String words) {
    Decision decision = open(by, no);
    if (month == null || !months(decision).contains(month)) {
      throw Rejection.invalid("stage.choose-month", MONTHS_AHEAD);
    }
    String said = said(words, WORDS_MOST);
    Instant now = clock.instant();
    store.insert(no, month, said, by.party(), now);
    commitments.add(
        "stage task set", decision, now, Map.of("month", month.toString(), "words", said));
  }

  /** Says what was done in a month that has begun. */
  public void report(Viewer by, DecisionNo no, @Nullable LocalDate month, String words) {
    Decision decision = open(by, no);
    if (month == null || month.isAfter(thisMonth())) {
      throw Rejection.invalid("stage.month-to-come");
    }
    String said = said(words, REPORT_MOST);
    Instant now = clock.instant();
    store.report(no, month, said, by.party(), now);
    commitments.add(
        "stage task reported", decision, now, Map.of("month", month.toString(), "words", said));
  }

  /** Refuses (409) to go on while a month of the step has no report. */
  void requireReported(Decision decision) {
    if (!isMonthly(decision)) {
      return;
    }
    List<LocalDate> reported =
        store.of(decision.no()).stream().filter(Stage::isReported).map(Stage::month).toList();
    between(first(decision), thisMonth()).stream()
        .filter(month -> !reported.contains(month))
        .findFirst()
        .ifPresent(
            month -> {
              throw Rejection.of("stage.month-open", month.getYear(), month.getMonthValue());
            });
  }

  private Decision open(Viewer by, DecisionNo no) {
    Decision decision = decisions.get(no);
    mandate.require(by, decision);
    if (!isMonthly(decision)) {
      throw Rejection.of("stage.none-here");
    }
    return decision;
  }

  private LocalDate first(Decision decision) {
    @Nullable Instant entered = decision.course().entered();
    return month(entered == null ? decision.startedAt() : entered);
  }

  private LocalDate thisMonth() {
    return month(clock.instant());
  }

  private static LocalDate month(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate().withDayOfMonth(1);
  }

  private static List<LocalDate> between(LocalDate first, LocalDate last) {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  private static String said(String words, int most) {
    String said = Masking.forEveryone(words.strip());
    if (said.length() < LEAST || said.length() > most) {
      throw Rejection.invalid("stage.say-words", LEAST, most);
    }
    return said;
  }
}
