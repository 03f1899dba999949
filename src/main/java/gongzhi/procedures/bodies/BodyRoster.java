package gongzhi.procedures.bodies;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.procedures.bodies.Composition.TieRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the list of who sits in a body: its terms, who joins it and who leaves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BodyRoster {

  /** No term that anybody enters began before that. */
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private static final int LEAST = 2;
  private static final int BASIS_MAX = 60;
  private static final int WHY_MAX = 100;

  private final BodyStore store;
  private final BodyRights rights;
  private final MemberPersons persons;
  private final People people;
  private final InstantSource clock;

  BodyRoster(
      BodyStore store,
      BodyRights rights,
      MemberPersons persons,
      People people,
      InstantSource clock) {
    this.store = store;
    this.rights = rights;
    this.persons = persons;
    this.people = people;
    this.clock = clock;
  }

  /** Begins a term in place of the last; its length follows from the rule. */
  public void open(Viewer by, KeptBody body, @Nullable LocalDate begins, String basis) {
    rights.require(by, body.area());
    if (begins == null || begins.isAfter(today()) || begins.isBefore(FIRST)) {
      throw Rejection.invalid("bodies.say-begins");
    }
    store
        .term(body.area(), body.key())
        .filter(last -> !begins.isAfter(last.begins()))
        .ifPresent(
            last -> {
              throw Rejection.invalid("bodies.begins-after", last.begins());
            });
    LocalDate ends = begins.plusYears(body.composition().years()).minusDays(1);
    BodyTerm term =
        new BodyTerm(0, begins, ends, words(basis, BASIS_MAX, "bodies.say-basis"), List.of());
    store.open(body, term, by.party(), clock.instant());
  }

  /**
   * Somebody takes a seat.
   *
   * @throws Rejection (409) where all seats are taken, where they sit in a body that this one
   *     supervises, or where a tie shuts them out
   */
  public void add(Viewer by, KeptBody body, NewMember wanted) {
    BodyTerm term = running(by, body);
    LocalDate since = wanted.require(body, today());
    if (since.isBefore(term.begins())) {
      throw Rejection.invalid("bodies.since-in-term", term.begins());
    }
    Composition rule = body.composition();
    if (term.sitting(today()).size() >= rule.most()) {
      throw Rejection.of("bodies.full", rule.most());
    }
    store
        .sits(body.area(), rule.apartFrom(), wanted.name())
        .ifPresent(
            other -> {
              throw Rejection.of("bodies.sits-apart", wanted.name());
            });
    wanted.ties().forEach(tie -> rule.rule(tie).ifPresent(BodyRoster::requireFree));
    long member = store.add(term, wanted, by.party(), since);
    if (!wanted.phone().isEmpty()) {
      persons.insert(member, person(wanted.phone()));
    }
  }

  /** Writes down by which phone somebody who sits there signs in; it is shown to nobody. */
  public void phone(Viewer by, KeptBody body, long member, String typed) {
    BodyTerm term = running(by, body);
    if (term.sitting(today()).stream().noneMatch(one -> one.id() == member)) {
      throw Rejection.of("bodies.does-not-sit");
    }
    if (!persons.insert(member, person(typed))) {
      throw Rejection.of("bodies.phone-known");
    }
  }

  private PartyId person(String phone) {
    return people.enter(Person.with(PhoneNumber.parse(phone)));
  }

  /** Somebody leaves before the term is over, with a reason. */
  public void leave(Viewer by, KeptBody body, long member, String why) {
    BodyTerm term = running(by, body);
    if (!store.leave(term, member, today(), words(why, WHY_MAX, "bodies.say-why"))) {
      throw Rejection.of("bodies.does-not-sit");
    }
  }

  /**
   * Somebody who sits there declares what binds them since. With a tie that shuts out they are
   * shown as such until they leave; nobody is taken off the list by the program.
   */
  public void declare(Viewer by, KeptBody body, long member, Tie tie) {
    BodyTerm term = running(by, body);
    if (body.composition().rule(tie).isEmpty()) {
      throw Rejection.invalid("bodies.choose-tie");
    }
    if (!store.declare(term, member, tie)) {
      throw Rejection.of("bodies.declared-already");
    }
  }

  private BodyTerm running(Viewer by, KeptBody body) {
    rights.require(by, body.area());
    return store.term(body.area(), body.key()).orElseThrow(() -> Rejection.of("bodies.no-term"));
  }

  private static void requireFree(TieRule rule) {
    if (rule.refused()) {
      throw Rejection.of("bodies.tied", rule.tie(), rule.law());
    }
  }

  private static String words(String said, int most, String key) {
    String words = said.strip();
    if (words.length() < LEAST || words.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
    return words;
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
