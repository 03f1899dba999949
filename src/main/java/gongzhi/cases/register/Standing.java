package gongzhi.cases.register;

/** How a public case stands, as far as a list of many asks (进展). */
public enum Standing {
  ANY("true"),
  OPEN("l.closed_at is null"),
  /** Open beyond the promised moment; listed with the longest overdue first. */
  LATE("l.late_from < :now"),
  /** Reported done; the reporter is asked. */
  ASKED("l.closed_at is null and l.status = 'REPORTED_DONE'"),
  RESOLVED("l.status = 'RESOLVED' and (l.result is null or l.result = 'DONE')"),
  /** With an honest no, withdrawn, merged or not accepted. */
  ENDED(
      "l.closed_at is not null and (l.status <> 'RESOLVED' or l.result in ('EXPLAINED', 'STARTED'))");

  final String condition;

  Standing(String condition) {
    this.condition = condition;
  }
}
