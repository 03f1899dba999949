package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.Stage;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose a case becomes when it enters a stage on the ground (进入环节), and until when: the post and
 * the limit that the place wrote down for that stage.
 */
@Component
public class StageEntry {

  private final Dispatch dispatch;

  StageEntry(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * Somebody goes to see. Where the stage is of another post than the one before, that post answers
   * from now on; else whoever goes does, and always where nobody else there may read it.
   */
  public Duty verifying(Case about, Viewer by, Instant now) {
    RuleVersion rules = dispatch.rulesOf(about);
    Stage left = rules.rules().stage(about.status());
    Stage entered = rules.rules().stage(CaseStatus.VERIFYING);
    Duty next =
        dispatch
            .stage(rules, CaseStatus.VERIFYING, about.where().area(), dispatch.category(about), now)
            .noLaterThan(about.course().promisedAt());
    boolean keeps =
        about.matter().hidden()
            || Objects.equals(left.responsible(), entered.responsible())
            || holds(by, entered.responsible(), about.where().path());
    return keeps ? next.takenBy(by.party()) : next;
  }

  /** It goes on to be studied; where that is the same stage, its time goes on as well. */
  public Duty study(Case about, Instant now) {
    Duty next = dispatch.study(about, now);
    var rules = dispatch.rulesOf(about).rules();
    boolean same =
        about.status() == CaseStatus.VERIFYING
            && rules.stage(CaseStatus.VERIFYING).equals(rules.stage(CaseStatus.DELIBERATING));
    return same ? about.duty().takenBy(next.owner()) : next;
  }

  private static boolean holds(Viewer by, @Nullable String role, String path) {
    return by.posts().stream()
        .anyMatch(post -> post.role().equals(role) && path.startsWith(post.areaPath()));
  }
}
