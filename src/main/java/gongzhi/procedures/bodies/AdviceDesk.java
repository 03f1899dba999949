package gongzhi.procedures.bodies;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asking an adviser of the pool for an opinion, and writing down the opinion that was signed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdviceDesk {

  /** Key of the pool in the meetings file of a place. */
  public static final String POOL = "legal-advisers";

  private static final int LEAST = 10;
  private static final int WORDS_MAX = 2000;

  private final AdviceStore store;
  private final BodyStore bodies;
  private final InstantSource clock;

  AdviceDesk(AdviceStore store, BodyStore bodies, InstantSource clock) {
    this.store = store;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * Asks; says the number of the opinion.
   *
   * @throws Rejection (422) for somebody who does not sit in the pool, (409) for an adviser who has
   *     an interest in a contractor
   */
  public String ask(Viewer by, KeptBody pool, NewAdvice wanted) {
    by.require(Permission.PUBLISH, pool.area().path());
    LocalDate today = today();
    LocalDate due = wanted.require(today);
    BodyMember adviser =
        bodies.term(pool.area(), pool.key()).stream()
            .flatMap(term -> term.sitting(today).stream())
            .filter(one -> one.id() == wanted.adviser())
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("advice.choose-adviser"));
    if (!adviser.ties().isEmpty()) {
      throw Rejection.of("advice.withdraws", adviser.name(), adviser.ties().getFirst());
    }
    return store.insert(pool.area(), wanted, due, new AdviceStore.Asked(by.party(), today));
  }

  /** Writes down what the adviser signed; it never changes afterwards. */
  public void answer(Viewer by, Advice advice, Verdict verdict, String words) {
    by.require(Permission.PUBLISH, advice.areaPath());
    String said = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
    if (said.length() < LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("advice.say-words", LEAST, WORDS_MAX);
    }
    if (!store.answer(advice, verdict, said, today())) {
      throw Rejection.of("advice.answered-already");
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
