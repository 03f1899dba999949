package gongzhi.procedures.decision;

import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepKind;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads the legal opinion that is named by its number: what the adviser wrote counts, and nothing
 * that whoever acts types. One on paper is entered among the opinions first, with its picture.
 */
@Component
public class LegalOpinions {

  private static final Pattern NO = Pattern.compile("FL-[0-9]{4}-[0-9]{4,6}");

  private final AdviceStore store;
  private final ProgramWork program;

  LegalOpinions(AdviceStore store, ProgramWork program) {
    this.store = store;
    this.program = program;
  }

  /** An opinion, and whether its adviser declared a tie. */
  private record Found(Advice opinion, boolean tied) {}

  /**
   * Refuses what is no number of an opinion (422), and an opinion of elsewhere, on another matter,
   * from before the step, of an adviser with a tie, without an answer, or that does not say what
   * the act says (409): lawful where it goes on, unlawful where the review ends it.
   */
  public void require(Decision decision, Entry entry) {
    Verb verb = entry.act().verb();
    String named = entry.papers().getOrDefault(Paper.LEGAL_OPINION, "").strip();
    boolean stops = verb == Verb.REFUSE && isReview(decision);
    if (verb == Verb.RETURN || (named.isEmpty() && !stops)) {
      return;
    }
    Found found = known(named);
    requireFor(decision, found);
    requireSays(found.opinion(), stops);
  }

  private static boolean isReview(Decision decision) {
    return decision.open().filter(step -> step.kind() == StepKind.LEGAL_REVIEW).isPresent();
  }

  private static void requireFor(Decision decision, Found found) {
    Advice opinion = found.opinion();
    if (!decision.areaPath().startsWith(opinion.areaPath())) {
      throw Rejection.invalid("decision.no-such-opinion", opinion.no());
    }
    if (!isAbout(decision, opinion)) {
      throw Rejection.of(
          "decision.opinion-about-something-else", opinion.no(), decision.no().value());
    }
    if (found.tied()) {
      throw Rejection.of("decision.opinion-of-tied", opinion.no(), opinion.adviser());
    }
    if (opinion.isOpen()) {
      throw Rejection.of("decision.opinion-open", opinion.no());
    }
    Instant entered = decision.course().entered();
    LocalDate answered = Objects.requireNonNull(opinion.answeredOn());
    if (entered != null && answered.isBefore(Exhibits.day(entered))) {
      throw Rejection.of("decision.evidence-of-earlier-step", Exhibits.day(entered));
    }
  }

  private static void requireSays(Advice opinion, boolean stops) {
    if (stops) {
      if (opinion.verdict() != Verdict.UNLAWFUL) {
        throw Rejection.of("decision.opinion-does-not-stop", opinion.no());
      }
      return;
    }
    if (opinion.verdict() == Verdict.UNLAWFUL) {
      throw Rejection.of("decision.opinion-unlawful", opinion.no(), opinion.adviser());
    }
    if (opinion.verdict() != Verdict.LAWFUL) {
      throw Rejection.of("decision.opinion-asks-change", opinion.no(), opinion.adviser());
    }
  }

  /** Whether the opinion says that it is on this matter: its number or its title. */
  static boolean isAbout(Decision decision, Advice opinion) {
    return opinion.matter().contains(decision.no().value())
        || opinion.matter().contains(decision.title());
  }

  private Found known(String no) {
    if (!NO.matcher(no).matches()) {
      throw Rejection.invalid("decision.opinion-by-number");
    }
    try {
      return program.call(
          () -> {
            Advice opinion = store.get(no);
            return new Found(opinion, store.isTied(opinion));
          });
    } catch (Rejection none) {
      throw Rejection.invalid("decision.no-such-opinion", no);
    }
  }
}
