package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.Mediation;
import gongzhi.cases.mediation.MediationAgreement;
import gongzhi.cases.mediation.MediationState;
import gongzhi.shared.Rejection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the committee does on the page of a mediation; the name in small letters is its address. */
public enum MediationStep {
  BEGIN,
  NOTE,
  CHOOSE,
  HEAR,
  AGREE,
  FAIL,
  WARN,
  KEPT;

  /** The step with this address. */
  static MediationStep of(String address) {
    return Arrays.stream(values())
        .filter(step -> step.address().equals(address))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("site.page-not-found"));
  }

  /** The last part of the address its form is sent to. */
  public String address() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What can be done now.
   *
   * @param working whether the case is still at work; after that only the agreement is looked after
   */
  static Set<MediationStep> offered(@Nullable Mediation newest, boolean working) {
    Set<MediationStep> steps = EnumSet.noneOf(MediationStep.class);
    if (working && (newest == null || !newest.state().isOpen())) {
      steps.add(BEGIN);
    }
    if (working && newest != null && newest.state().isOpen()) {
      addOpen(newest, steps);
    }
    if (newest != null
        && newest.agreement() != null
        && newest.performed() != MediationAgreement.Performed.FULLY) {
      steps.add(KEPT);
    }
    return steps;
  }

  private static void addOpen(Mediation open, Set<MediationStep> steps) {
    steps.addAll(EnumSet.of(CHOOSE, WARN, FAIL));
    if (open.state() == MediationState.ASKING) {
      steps.add(NOTE);
    } else if (!open.mediators().isEmpty()) {
      steps.add(HEAR);
    }
    if (open.sessions() > 0) {
      steps.add(AGREE);
    }
  }
}
