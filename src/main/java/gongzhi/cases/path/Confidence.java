package gongzhi.cases.path;

/** A matter that was hidden and turned out to be an ordinary one. */
public final class Confidence {

  private Confidence() {}

  /** Under its category of before, with whoever had it; studied again where no unit had. */
  public static Case lifted(Case about, String category, boolean urgent, Duty back) {
    CaseStatus next = back.unit() == null ? CaseStatus.DELIBERATING : CaseStatus.ASSIGNED;
    return about.next(
        about.matter().lifted(category, urgent),
        about.status().onward(next),
        back,
        about.helpers(),
        about.course());
  }
}
