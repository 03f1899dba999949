package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The national arrangement of a year on its way into force (放假安排提议): it counts for every place, so
 * the administrator of one place proposes it and somebody else approves. Who may, the caller
 * decides; all changes run with the rights of the program.
 */
@Component
public class YearProposals {

  private final YearProposalStore store;
  private final Calendars calendars;
  private final InstantSource clock;

  YearProposals(YearProposalStore store, Calendars calendars, InstantSource clock) {
    this.store = store;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * One open proposal.
   *
   * @param place whose administrator proposed it
   * @param proposedBy number of that person
   */
  public record Open(
      long id,
      int year,
      String source,
      String lines,
      String place,
      long proposedBy,
      Instant proposedAt) {

    /** Its days, by date. */
    public List<Holiday> days() {
      return Calendars.read(lines);
    }
  }

  /**
   * What somebody proposes.
   *
   * @param by number of that person
   */
  public record Draft(int year, List<Holiday> days, String source, String place, long by) {

    String lines() {
      return days.stream()
          .map(day -> "%s,%s,%s".formatted(day.date(), day.working() ? "work" : "off", day.name()))
          .collect(Collectors.joining("\n"));
    }
  }

  /** Proposes it; until it is approved everything is counted as before. */
  @Transactional
  public void propose(Draft draft) {
    Calendars.requirePublishable(draft.year(), draft.days(), draft.source());
    store.insert(draft, clock.instant());
  }

  /** The oldest first. */
  public List<Open> open() {
    return store.open();
  }

  public Open find(long id) {
    return store.find(id).orElseThrow(() -> Rejection.notFound("calendar.no-open-proposal"));
  }

  /** From now on every place counts by it; running deadlines keep the moment they were given. */
  @Transactional
  public void approve(Open open, long by) {
    store.decide(open, by, "APPROVED", clock.instant());
    calendars.publish(open.year(), open.days(), open.source());
  }

  /** Declines it; nothing changes. */
  @Transactional
  public void refuse(Open open, long by) {
    store.decide(open, by, "REFUSED", clock.instant());
  }
}
