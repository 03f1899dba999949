package gongzhi.cases.clocks;

import static gongzhi.cases.path.CaseAct.*;

import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.ClockKind;
import gongzhi.cases.rules.Limit;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the clocks of a case off its events, by the rules it started under. The same events give
 * the same clocks, whoever asks and when.
 */
@Component
public class ClockBook {

  /** Who cannot be reached has been tried as often as this, and it counts as contact. */
  private static final int TRIES = 3;

  private static final Set<CaseAct> TAKEN_UP =
      EnumSet.of(VERIFYING, VERIFIED, STUDIED, ASSIGNED, ACCEPTED, REPORTED_DONE, PETITION_TAKEN);
  private static final Set<CaseAct> OPENED_AGAIN =
      EnumSet.of(REOPENED, ESCALATED, REOPENED_IN_PERSON, APPEALED, SEPARATED);

  /** What is said to others of the staff, or to nobody. */
  private static final Set<CaseAct> NO_WORD =
      EnumSet.of(
          CaseAct.ACCEPTED, CaseAct.PAUSE_ASKED, CaseAct.EXTENSION_ASKED, CaseAct.REJECTION_ASKED);

  private final RuleBook book;
  private final Deadlines deadlines;

  ClockBook(RuleBook book, Deadlines deadlines) {
    this.book = book;
    this.deadlines = deadlines;
  }

  /** The clocks of a case with these events, the oldest first. */
  public List<Clock> of(Timed about, List<Tick> events) {
    List<Clock> clocks = new ArrayList<>();
    contact(about, events).ifPresent(clocks::add);
    simple(ClockKind.ACCEPT, about, events, tick -> TAKEN_UP.contains(tick.act()))
        .ifPresent(clocks::add);
    clocks.add(result(about, events));
    feedBack(about, events).ifPresent(clocks::add);
    return clocks;
  }

  /**
   * Nobody can call who stays anonymous: the first word on the record that they read counts, but
   * not that somebody took it on or asks for time.
   */
  private Optional<Clock> contact(Timed about, List<Tick> events) {
    List<Tick> tries = events.stream().filter(tick -> tick.act() == CONTACT_TRIED).toList();
    @Nullable Tick lastTry = tries.size() < TRIES ? null : tries.get(TRIES - 1);
    return simple(
        ClockKind.CONTACT,
        about,
        events,
        tick ->
            tick.act() == CONTACTED
                || tick.act() == MEDIATION_HEARD
                || tick == lastTry
                || (!about.reachable() && tick.told() && !NO_WORD.contains(tick.act())));
  }

  /**
   * A confidential matter that was taken for another begins anew where its unit hears of it, and
   * what was handled with another case where it goes on by itself with nothing done before.
   */
  private Instant begin(Timed about, List<Tick> events, @Nullable Tick stop) {
    boolean confidential =
        book.of(about.place(), about.ruleVersion()).category(about.category()).restricted();
    Set<CaseAct> anew = confidential ? EnumSet.of(RECLASSIFIED, SEPARATED) : EnumSet.of(SEPARATED);
    int again = lastOf(events, anew);
    boolean before = again >= 0 && stop != null && events.indexOf(stop) < again;
    return again < 0 || before ? about.receivedAt() : events.get(again).at();
  }

  /** The merging that was undone ended nothing. */
  private static List<Tick> onItsOwn(List<Tick> events) {
    int apart = lastOf(events, EnumSet.of(SEPARATED));
    return IntStream.range(0, events.size())
        .filter(i -> i > apart || !events.get(i).act().isEnd())
        .mapToObj(events::get)
        .toList();
  }

  /** One that begins with the report. */
  private Optional<Clock> simple(
      ClockKind kind, Timed about, List<Tick> events, Predicate<Tick> met) {
    return limit(kind, about)
        .map(
            limit -> {
              @Nullable Tick stop =
                  first(onItsOwn(events), tick -> met.test(tick) || ends(kind, tick));
              Instant from = begin(about, events, stop);
              Instant first = notAfter(about.promisedAt(), after(about, from, limit));
              Instant due =
                  kind == ClockKind.CONTACT
                      ? first
                      : notAfter(about.promisedAt(), moved(about, first, events));
              return Clock.until(stop, stop != null && met.test(stop), kind, from, due)
                  .movedBy(shift(about, first, due, events));
            });
  }

  /** After the answer nobody waits for a first word any more. */
  private static boolean ends(ClockKind kind, Tick tick) {
    return tick.act().isEnd() || (kind == ClockKind.CONTACT && tick.act() == REPORTED_DONE);
  }

  /** Nothing comes after the answer itself. */
  private static Instant notAfter(Instant promised, Instant date) {
    return date.isAfter(promised) ? promised : date;
  }

  /** The promise to the reporter moves with each pause by itself. */
  private Clock result(Timed about, List<Tick> events) {
    int again = lastOf(events, OPENED_AGAIN);
    List<Tick> since = events.subList(again + 1, events.size());
    Instant from = again < 0 ? about.receivedAt() : events.get(again).at();
    @Nullable Tick stop = first(since, tick -> tick.act() == REPORTED_DONE || tick.act().isEnd());
    Instant due = about.promisedAt();
    return Clock.until(stop, !isGivenUp(stop), ClockKind.RESOLVE, from, due)
        .movedBy(shift(about, firstPromise(events).orElse(due), due, events));
  }

  /** Taken back, refused or handled with another case: not what was waited for. */
  private static boolean isGivenUp(@Nullable Tick stop) {
    return stop != null
        && (stop.act() == WITHDRAWN || stop.act() == REJECTED || stop.act() == MERGED);
  }

  private static Optional<Instant> firstPromise(List<Tick> events) {
    return events.stream()
        .filter(tick -> tick.act() == RECEIVED)
        .flatMap(tick -> Stream.ofNullable(tick.until()))
        .findFirst();
  }

  private Optional<Clock> feedBack(Timed about, List<Tick> events) {
    int done = lastOf(events, EnumSet.of(REPORTED_DONE));
    if (done < 0) {
      return Optional.empty();
    }
    Instant from = events.get(done).at();
    @Nullable Tick stop =
        first(
            events.subList(done + 1, events.size()),
            tick ->
                tick.act() == ATTEMPTED || tick.act().isEnd() || OPENED_AGAIN.contains(tick.act()));
    return limit(ClockKind.FEED_BACK, about)
        .map(
            limit ->
                Clock.until(
                    stop, !isGivenUp(stop), ClockKind.FEED_BACK, from, after(about, from, limit)));
  }

  private Optional<Limit> limit(ClockKind kind, Timed about) {
    RuleVersion rules = book.of(about.place(), about.ruleVersion());
    Category category = rules.category(about.category());
    return rules.rules().timings().limit(kind, category, about.kind(), about.urgent());
  }

  private Instant after(Timed about, Instant from, Limit limit) {
    return deadlines.after(about.place(), from, limit);
  }

  /** Whose clock runs day and night stands still for days, any other for working days. */
  private @Nullable Shift shift(Timed about, Instant first, Instant due, List<Tick> events) {
    return about.urgent()
        ? Shift.inDays(first, due, events)
        : Shift.inWorkingDays(
            first,
            due,
            events,
            (from, until) -> deadlines.begunWorkingDays(about.place(), from, until));
  }

  /** Later by each time that the case stood still before the date; not while it still does. */
  private Instant moved(Timed about, Instant due, List<Tick> events) {
    Instant date = due;
    @Nullable Tick since = null;
    for (Tick tick : events) {
      if (tick.act() == PAUSED) {
        since = tick;
      } else if (since != null && tick.endsPause()) {
        date = later(about, date, since.at(), tick.endOf(since));
        since = null;
      }
    }
    return date;
  }

  private Instant later(Timed about, Instant due, Instant since, Instant until) {
    if (!due.isAfter(since)) {
      return due;
    }
    return about.urgent()
        ? due.plus(Duration.between(since, until))
        : deadlines.later(about.place(), due, since, until);
  }

  private static int lastOf(List<Tick> events, Set<CaseAct> acts) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (acts.contains(events.get(i).act())) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Tick first(List<Tick> events, Predicate<Tick> wanted) {
    return events.stream().filter(wanted).findFirst().orElse(null);
  }
}
