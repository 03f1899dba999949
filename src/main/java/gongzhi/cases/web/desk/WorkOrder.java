package gongzhi.cases.web.desk;

/** The two orders of a list of the desk, each along an index. */
enum WorkOrder {
  /** Least time left first; only what is open has time left. */
  BY_DUE("c.due_at", "", ">"),
  /** Newest report first. */
  NEWEST("c.received_at", " desc", "<");

  final String key;
  private final String direction;
  private final String beyond;

  WorkOrder(String key, String direction, String beyond) {
    this.key = key;
    this.direction = direction;
    this.beyond = beyond;
  }

  String openOnly() {
    return this == BY_DUE ? " and c.closed_at is null" : "";
  }

  String by(String id, String at) {
    return " order by " + at + direction + ", " + id + direction;
  }

  /** Rows beyond the last one of the page before. */
  String after() {
    return " and (" + key + ", c.id) " + beyond + " (:at, :id)";
  }
}
