package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.RuleBook;
import gongzhi.shared.Rejection;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Which later dates the rules allow a unit to ask for (延期). */
@Component
public class Extensions {

  private final RuleBook book;
  private final Deadlines deadlines;

  Extensions(RuleBook book, Deadlines deadlines) {
    this.book = book;
    this.deadlines = deadlines;
  }

  /** So many working days after its date; refuses more than the rules allow, and a second time. */
  public Instant until(Case about, int workingDays) {
    String place = about.where().place();
    CaseRules.Extension allowed = book.of(place, about.ruleVersion()).rules().extension();
    if (workingDays < 1 || workingDays > allowed.workingDays()) {
      throw Rejection.invalid("case.extension-too-long", allowed.workingDays());
    }
    if (allowed.times() == 0) {
      throw Rejection.of("case.no-extensions-here");
    }
    if (about.course().extended()) {
      throw Rejection.of("case.extended-already");
    }
    return deadlines.afterWorkingDays(place, about.duty().due(), workingDays);
  }
}
