package gongzhi.cases.hotline;

import gongzhi.cases.Intake;
import gongzhi.cases.Intake.Pending;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes over the work orders of a file, line by line: one that is refused leaves the others alone,
 * and a file that is sent again makes nothing twice.
 */
@Component
public class HotlineImport {

  private final Intake intake;
  private final HotlineOrders orders;
  private final People people;
  private final ProgramWork program;
  private final Areas areas;
  private final HotlineRefusals refusals;
  private final InstantSource clock;

  HotlineImport(
      Intake intake,
      HotlineOrders orders,
      People people,
      ProgramWork program,
      Areas areas,
      HotlineRefusals refusals,
      InstantSource clock) {
    this.clock = clock;
    this.intake = intake;
    this.orders = orders;
    this.people = people;
    this.program = program;
    this.areas = areas;
    this.refusals = refusals;
  }

  /**
   * What became of one line.
   *
   * @param caseNo the case; null for a line that was refused
   * @param known whether it had been taken over before
   * @param apart whether the caller is entered apart from another name that signs in by the phone
   * @param refused why not; null for a line that was taken
   */
  public record Outcome(
      long line,
      String orderNo,
      @Nullable CaseNo caseNo,
      boolean known,
      boolean apart,
      @Nullable Rejection refused) {

    Outcome(
        long line,
        String orderNo,
        @Nullable CaseNo caseNo,
        boolean known,
        @Nullable Rejection refused) {
      this(line, orderNo, caseNo, known, false, refused);
    }
  }

  /** Who called; null for nobody who left a phone. */
  private record Caller(@Nullable PartyId party, boolean apart) {}

  private record Begun(Pending pending, boolean apart) {}

  /** Reads the file and answers each line in its order; refuses a file that is none. */
  public List<Outcome> take(byte[] file, Viewer clerk) {
    Area ground = ground(clerk);
    List<Supplier<Outcome>> begun = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (WorkOrder order : OrderFile.read(file)) {
      begun.add(
          seen.add(order.no())
              ? begin(order, ground, clerk)
              : refused(order, Rejection.invalid("hotline.twice-in-file", order.no())));
    }
    List<Outcome> outcomes = begun.stream().map(Supplier::get).toList();
    String place = areas.place(ground);
    outcomes.stream()
        .filter(one -> one.refused() != null)
        .forEach(one -> refusals.note(place, ground.path(), one));
    return outcomes;
  }

  private Supplier<Outcome> begin(WorkOrder order, Area ground, Viewer clerk) {
    try {
      String place = areas.place(ground);
      Optional<HotlineOrders.Taken> earlier = orders.find(place, order.no());
      if (earlier.isPresent()) {
        Outcome before = again(order, earlier.get());
        return () -> before;
      }
      order.requireOfLate(clock.instant());
      Caller caller = caller(order, ground);
      Pending pending =
          intake.register(
              order.report(areas, ground), submitter(order, place, caller, clerk), clerk);
      Begun begun = new Begun(pending, caller.apart());
      return () -> finished(order, place, begun, clerk);
    } catch (Rejection refused) {
      return refused(order, refused);
    }
  }

  private static Supplier<Outcome> refused(WorkOrder order, Rejection why) {
    return () -> new Outcome(order.line(), order.no(), null, false, why);
  }

  private static Outcome again(WorkOrder order, HotlineOrders.Taken earlier) {
    boolean same = earlier.bodyHash().equals(order.hash());
    return same
        ? new Outcome(order.line(), order.no(), CaseNo.of(earlier.caseNo()), true, null)
        : new Outcome(
            order.line(),
            order.no(),
            null,
            true,
            Rejection.of("hotline.other-content", earlier.caseNo()));
  }

  private Outcome finished(WorkOrder order, String place, Begun begun, Viewer clerk) {
    try {
      CaseNo no = begun.pending().receipt().no();
      orders.note(place, order, no, clerk.party());
      return new Outcome(order.line(), order.no(), no, false, begun.apart(), null);
    } catch (Rejection refused) {
      boolean twice = "idempotency.other-body".equals(refused.getMessage());
      Rejection why = twice ? Rejection.of("hotline.twice-in-file", order.no()) : refused;
      return new Outcome(order.line(), order.no(), null, false, why);
    }
  }

  /** The number of the hotline is the key, so that two clerks with one file make one case. */
  private Submitter submitter(WorkOrder order, String place, Caller caller, Viewer clerk) {
    return new Submitter(
        caller.party(), clerk.party(), "hotline:" + place, "hotline-" + order.no(), order.hash());
  }

  /** Nobody can be asked; whoever gave the phone of another name is a person of their own. */
  private Caller caller(WorkOrder order, Area ground) {
    if (order.phone().isEmpty()) {
      return new Caller(null, false);
    }
    Person person =
        new Person(
            order.name().isEmpty() ? Person.UNNAMED : order.name(),
            null,
            PhoneNumber.parse(order.phone()),
            ground.path());
    boolean apart = people.otherName(person).isPresent();
    return program.call(
        () -> new Caller(apart ? people.enterApart(person) : people.enter(person), apart));
  }

  /** The widest area that the clerk registers for. */
  private Area ground(Viewer clerk) {
    return clerk.posts().stream()
        .map(Post::area)
        .flatMap(id -> areas.find(id).stream())
        .filter(area -> clerk.may(Permission.CASE_REGISTER, area.path()))
        .min(Comparator.comparingInt((Area area) -> area.path().length()))
        .orElseThrow(() -> Rejection.forbidden("hotline.no-ground"));
  }
}
