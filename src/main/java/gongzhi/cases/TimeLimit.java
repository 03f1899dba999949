package gongzhi.cases;

/** What the program does by itself when a time limit is near or past; each once for each limit. */
enum TimeLimit {
  /** The owner is told while there is still time. */
  SOON,
  /** The owner and the level above are told. */
  OVERDUE,
  /** So late that the level above supervises it. */
  SUPERVISED,
  /** The reporter has not answered; somebody should go and ask. */
  UNANSWERED
}
