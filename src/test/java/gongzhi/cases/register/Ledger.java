package gongzhi.cases.register;

import gongzhi.shared.database.Superuser;

/** The register as soon as everything that has happened stands in it. */
public final class Ledger {

  private static final String WAITING =
      "select e.id::text from cases.case_event e, cases.register_position p where e.xact >= p.horizon limit 1";

  private final RegisterFold fold;
  private final Superuser superuser;

  Ledger(RegisterFold fold, Superuser superuser) {
    this.fold = fold;
    this.superuser = superuser;
  }

  /** Folds until nothing waits. */
  public void upToDate() {
    for (int i = 0; i < 400 && !superuser.read(WAITING).isEmpty(); i++) {
      fold.fold();
    }
    if (!superuser.read(WAITING).isEmpty()) {
      throw new IllegalStateException("Something keeps the register waiting");
    }
  }
}
