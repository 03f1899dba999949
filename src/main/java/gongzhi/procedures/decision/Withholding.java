package gongzhi.procedures.decision;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping an opinion from being read by everybody, with a reason that everybody and its author
 * read. It still gets its answer, and can be released later; both stand in its history.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Withholding {

  private static final int LEAST = 4;
  private static final int MOST = 200;

  private final DecisionStore decisions;
  private final WithholdingStore store;
  private final Commitments commitments;
  private final Telling telling;
  private final InstantSource clock;

  /** How an author hears of it whom nobody else knows. */
  @Component("withholdingTelling")
  record Telling(ProgramWork program, Notices notices) {}

  Withholding(
      DecisionStore decisions,
      WithholdingStore store,
      Commitments commitments,
      Telling telling,
      InstantSource clock) {
    this.decisions = decisions;
    this.store = store;
    this.commitments = commitments;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * Whoever answers for the matter keeps one back.
   *
   * @throws Rejection (403) for anybody else, (422) without a reason that everybody may read, (409)
   *     for one that is public or kept back already
   */
  public void withhold(Viewer by, DecisionNo no, long opinion, String reason) {
    Decision decision = decisions.get(no);
    if (!by.is(decision.owner()) && !by.may(Permission.PROCEDURE_LEAD, decision.areaPath())) {
      throw Rejection.forbidden("decision.not-yours");
    }
    String why = reason.strip();
    if (why.length() < LEAST || why.length() > MOST || Masking.finds(why)) {
      throw Rejection.invalid("decision.say-withheld", LEAST, MOST);
    }
    Instant now = clock.instant();
    store.withhold(no, opinion, why, by.party(), now);
    commitments.add("opinion withheld", decision, now, Map.of("opinion", opinion, "why", why));
    List<String> words = List.of(decision.title(), why);
    telling
        .program()
        .call(() -> store.author(no, opinion))
        .ifPresent(
            author ->
                telling
                    .notices()
                    .tell(
                        new Notice(author, "decision.notice.withheld", words, "/decisions/" + no)));
  }
}
