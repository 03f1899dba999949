package gongzhi.cases.path;

import gongzhi.shared.Rejection;

/**
 * By which way a case goes (渠道). It is said of the matter, never of a person, and gives nobody a
 * better or worse place in any list.
 */
public enum Route {
  ORDINARY,
  /** Through the petition and mass-work office, with the dates of the law. */
  PETITION;

  /** The case at the desk of the petition office, which alone hands it on. */
  public static Case toOffice(Case found, Duty office) {
    if (!found.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    CaseStatus status = found.status();
    CaseStatus studied =
        status == CaseStatus.DELIBERATING ? status : status.to(CaseStatus.DELIBERATING);
    return new Case(
        found.id(),
        found.no(),
        found.ruleVersion(),
        found.reporter(),
        found.matter().by(PETITION),
        found.where(),
        studied,
        office,
        found.helpers(),
        found.course(),
        found.version() + 1,
        found.lastLeaf());
  }

  /**
   * Refuses to pass on what the petition office has to hand on, and lets nobody in the community
   * take it from the unit that got it from there.
   *
   * @param above whether whoever wants to is the owner, or stands above the community
   */
  public void requirePassable(Case about, boolean above) {
    if (this == PETITION && (isAtOffice(about) || !above)) {
      throw Rejection.of("petition.office-hands-on");
    }
  }

  /** Whether it waits for the petition office to hand it on. */
  public boolean isAtOffice(Case about) {
    return this == PETITION && about.duty().unit() == null && !about.course().isDone();
  }
}
