package gongzhi.procedures.decision;

import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.rule.Paper;
import gongzhi.shared.Rejection;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Holds a legal opinion that is named by its number against what the adviser wrote. One on paper
 * alone is named in words and taken as it is.
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

  /**
   * Refuses an opinion that is not there or of elsewhere (422), that nobody has answered, and one
   * that calls unlawful what would go on (409).
   */
  public void require(Decision decision, Entry entry) {
    String named = entry.papers().getOrDefault(Paper.LEGAL_OPINION, "");
    if (!NO.matcher(named).matches()) {
      return;
    }
    Advice opinion = known(named);
    if (!decision.areaPath().startsWith(opinion.areaPath())) {
      throw Rejection.invalid("decision.no-such-opinion", named);
    }
    if (opinion.isOpen()) {
      throw Rejection.of("decision.opinion-open", named);
    }
    boolean goesOn = entry.act().verb() == Verb.PASS || entry.act().verb() == Verb.PASS_JOINED;
    if (goesOn && opinion.verdict() == Verdict.UNLAWFUL) {
      throw Rejection.of("decision.opinion-unlawful", named, opinion.adviser());
    }
  }

  private Advice known(String no) {
    try {
      return program.call(() -> store.get(no));
    } catch (Rejection none) {
      throw Rejection.invalid("decision.no-such-opinion", no);
    }
  }
}
