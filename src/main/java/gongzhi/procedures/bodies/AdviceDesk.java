package gongzhi.procedures.bodies;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.procedures.bodies.AdviceStore.Answered;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking an adviser of the pool for an opinion. The adviser answers; what was signed on paper is
 * entered with its picture by somebody who did not ask.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdviceDesk {

  /** Key of the pool in the meetings file of a place. */
  public static final String POOL = "legal-advisers";

  /** Where an adviser reads what is asked. */
  public static final String OWN = "/advice";

  private static final int LEAST = 10;
  private static final int WORDS_MAX = 2000;

  private final AdviceStore store;
  private final BodyStore bodies;
  private final MemberPersons persons;
  private final Notices notices;
  private final InstantSource clock;

  AdviceDesk(
      AdviceStore store,
      BodyStore bodies,
      MemberPersons persons,
      Notices notices,
      InstantSource clock) {
    this.store = store;
    this.bodies = bodies;
    this.persons = persons;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Asks, and tells the adviser; says the number of the opinion.
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
    String no = store.insert(pool.area(), wanted, due, new AdviceStore.Asked(by.party(), today));
    List<String> words = List.of(wanted.matter(), due.toString());
    persons
        .of(adviser.id())
        .ifPresent(
            one -> notices.tell(new Notice(one, "advice.notice.asked", words, OWN + "/" + no)));
    return no;
  }

  /** Whether this viewer is the adviser who was asked. */
  public boolean isAsked(Viewer viewer, Advice advice) {
    return viewer.isSignedIn() && persons.is(advice.seat(), viewer.party());
  }

  /** Whether this viewer enters what the adviser signed: serves there, and did not ask. */
  public boolean mayEnter(Viewer viewer, Advice advice) {
    return viewer.may(Permission.PUBLISH, advice.areaPath()) && !viewer.is(advice.askedBy());
  }

  /**
   * The adviser answers; it never changes afterwards.
   *
   * @throws Rejection (403) for anybody else
   */
  public void answer(Viewer by, Advice advice, Verdict verdict, String words) {
    if (!isAsked(by, advice) || by.is(advice.askedBy())) {
      throw Rejection.forbidden("advice.not-asked");
    }
    write(by, advice, verdict, words, "");
  }

  /**
   * Somebody who did not ask enters what the adviser signed on paper.
   *
   * @param scan name of the picture of that paper
   * @throws Rejection (403) for whoever asked, (422) without a picture
   */
  public void enter(Viewer by, Advice advice, Verdict verdict, String words, String scan) {
    by.require(Permission.PUBLISH, advice.areaPath());
    if (by.is(advice.askedBy())) {
      throw Rejection.forbidden("advice.second-person-enters");
    }
    if (scan.isEmpty()) {
      throw Rejection.invalid("advice.scan-missing");
    }
    write(by, advice, verdict, words, scan);
  }

  private void write(Viewer by, Advice advice, Verdict verdict, String words, String scan) {
    String said = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
    if (said.length() < LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("advice.say-words", LEAST, WORDS_MAX);
    }
    if (!store.answer(advice, new Answered(by.party(), verdict, said, scan, today()))) {
      throw Rejection.of("advice.answered-already");
    }
    String link = "/desk/bodies/advice/" + advice.no();
    notices.tell(
        new Notice(advice.askedBy(), "advice.notice.answered", List.of(advice.matter()), link));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
