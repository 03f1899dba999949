package gongzhi.parties.letters;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.parties.letters.Batch.OnPaper;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office does with letters (信函办理): gathers, prints, posts, and notes what comes back. Runs
 * in the transaction of the caller, with the rights of the officer.
 */
@Component
public class Letters {

  /** Letters of one batch: what one person folds in a morning. */
  public static final int IN_A_BATCH = 50;

  private static final int OPEN_MAX = 500;
  private static final int REASON_MIN = 4;
  private static final int REASON_MAX = 200;
  private static final int BACK_MIN = 2;
  private static final int BACK_MAX = 100;

  private final LetterStore letters;
  private final BatchStore batches;
  private final LetterQuestions questions;
  private final PostalAddress addresses;
  private final ApplicationEventPublisher events;
  private final ProgramWork program;
  private final InstantSource clock;

  Letters(
      LetterStore letters,
      BatchStore batches,
      LetterQuestions questions,
      PostalAddress addresses,
      ApplicationEventPublisher events,
      ProgramWork program,
      InstantSource clock) {
    this.letters = letters;
    this.batches = batches;
    this.questions = questions;
    this.addresses = addresses;
    this.events = events;
    this.program = program;
    this.clock = clock;
  }

  /** At most so many in this state, after the given one. */
  public List<Letter> in(LetterState state, long after, int most) {
    return letters.in(state, after, most, settled(state));
  }

  /** How many there are in this state. */
  public long count(LetterState state) {
    return letters.count(state, settled(state));
  }

  /** Open letters that no batch takes, because what they ask is answered by now. */
  private List<Long> settled(LetterState state) {
    return state == LetterState.OPEN ? questions.settled(open()) : List.of();
  }

  private List<Letter> open() {
    return letters.in(LetterState.OPEN, 0, OPEN_MAX, List.of());
  }

  /** One letter of the viewer's ground. */
  public Letter get(Viewer viewer, long id) {
    return letters
        .find(id)
        .filter(one -> viewer.may(Permission.IDENTITY_REVEAL, one.areaPath()))
        .orElseThrow(() -> Rejection.notFound("letters.not-found"));
  }

  /** One batch of the viewer's ground. */
  public Batch batch(Viewer viewer, long id) {
    return batches
        .find(id)
        .filter(one -> viewer.may(Permission.IDENTITY_REVEAL, one.areaPath()))
        .orElseThrow(() -> Rejection.notFound("letters.not-found"));
  }

  /** Lays the open letters of a matter where it is now: null for the office of the ground. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(String matter, @Nullable PartyId unit) {
    letters.follow(matter, unit);
  }

  /** What is in this batch. */
  public List<Letter> of(Batch batch) {
    return letters.of(batch.id());
  }

  /**
   * Gathers the oldest open letters of this ground, or of the viewer's unit where it has what is
   * confidential, without those that ask what is answered by now; refuses where there are none.
   *
   * @param ground empty for somebody who serves an organisation only
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long gather(Viewer viewer, String ground) {
    List<Letter> open = open();
    List<Long> settled = questions.settled(open);
    program.run(() -> letters.putAside(settled, clock.instant()));
    LetterDesk desk =
        desks(viewer, ground)
            .filter(one -> open.stream().anyMatch(it -> one.has(it) && !settled.contains(it.id())))
            .findFirst()
            .orElseThrow(() -> Rejection.of("letters.none-open"));
    viewer.require(Permission.IDENTITY_REVEAL, desk.ground());
    long batch = batches.open(desk, viewer.party(), clock.instant());
    if (letters.gather(batch, desk, IN_A_BATCH, settled) == 0) {
      throw Rejection.of("letters.none-open");
    }
    return batch;
  }

  private static Stream<LetterDesk> desks(Viewer viewer, String ground) {
    Stream<LetterDesk> units =
        viewer.posts().stream()
            .filter(post -> post.organisation() != null)
            .map(post -> new LetterDesk(post.areaPath(), post.organisation().value()));
    return ground.isEmpty() ? units : Stream.concat(Stream.of(new LetterDesk(ground, null)), units);
  }

  /**
   * Hands the letters out with their addresses, and notes each look at one; those that ask what is
   * answered by now stay here. Printing once more needs a reason that stays beside it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OnPaper> print(Viewer viewer, long id, Printing how) {
    Instant now = clock.instant();
    viewer.requireFresh(now);
    Batch batch = taken(viewer, id);
    int number = batch.prints().size() + 1;
    String again = number == 1 ? "" : how.again().strip();
    if (number > 1 && (again.length() < REASON_MIN || again.length() > REASON_MAX)) {
      throw Rejection.invalid("letters.printed-before", number - 1, REASON_MIN, REASON_MAX);
    }
    batches.printed(id, number, viewer.party(), now, again);
    List<Letter> all = letters.of(id);
    List<Long> settled = questions.settled(all);
    return all.stream()
        .filter(one -> !settled.contains(one.id()))
        .map(one -> onPaper(one, how.why(), now))
        .toList();
  }

  /**
   * How a batch is printed.
   *
   * @param again why once more; counts from the second time on
   * @param why what the person reads as the reason of the look at the address
   */
  public record Printing(String again, String why) {}

  private OnPaper onPaper(Letter letter, String why, Instant now) {
    byte[] sealed = letters.openAddress(letter.id(), why, now);
    String address = sealed == null ? "" : addresses.opened(letter.to(), sealed);
    return new OnPaper(letter, address, questions.follow(letter));
  }

  /** Notes on which day they were handed to the post; not before they were printed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Viewer viewer, long id, LocalDate on) {
    Instant now = clock.instant();
    Batch batch = taken(viewer, id);
    if (batch.postedOn() != null) {
      throw Rejection.of("letters.posted-before");
    }
    if (batch.prints().isEmpty()) {
      throw Rejection.of("letters.not-printed");
    }
    LocalDate printed = day(batch.prints().getFirst().at());
    if (on.isBefore(printed) || on.isAfter(day(now))) {
      throw Rejection.invalid("letters.posted-when");
    }
    batches.posted(id, on, viewer.party(), now);
  }

  /** Notes that the post brought it back: the way is closed, and whoever has the matter is told. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cameBack(Viewer viewer, long id, String why) {
    Letter letter = get(viewer, id);
    String reason = why.strip();
    if (letter.state() != LetterState.POSTED) {
      throw Rejection.of("letters.not-posted");
    }
    if (reason.length() < BACK_MIN || reason.length() > BACK_MAX) {
      throw Rejection.invalid("letters.back-why", BACK_MIN, BACK_MAX);
    }
    if (!letters.back(id, viewer.party(), clock.instant(), reason)) {
      throw Rejection.of("letters.not-posted");
    }
    events.publishEvent(new LetterCameBack(letter.to(), letter.matter(), reason));
    addresses.close(letter.to());
  }

  private Batch taken(Viewer viewer, long id) {
    return batches
        .take(id)
        .filter(one -> viewer.may(Permission.IDENTITY_REVEAL, one.areaPath()))
        .orElseThrow(() -> Rejection.notFound("letters.not-found"));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
