package gongzhi.cases.web.desk;

import gongzhi.cases.clocks.Clock;
import gongzhi.cases.clocks.PauseStore;
import gongzhi.cases.supervision.Reminder;
import gongzhi.cases.supervision.Supervision;
import gongzhi.cases.supervision.SupervisionStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case, and who urges and watches over it.
 *
 * @param pause the newest that was asked for; null for none
 * @param objected whether the reporter waits for an answer about the present pause
 * @param reminders the newest first
 * @param supervision one that has not ended; null for none
 * @param ended the newest supervision, where it ended with the case; null for none
 * @param endable whether its supervisor may end it now
 */
record DeskTime(
    List<Clock> clocks,
    PauseStore.@Nullable Asked pause,
    boolean objected,
    List<Reminder> reminders,
    @Nullable Supervision supervision,
    SupervisionStore.@Nullable EndedWithCase ended,
    boolean endable) {

  /** Whether a reminder waits for its answer. */
  boolean isUrged() {
    return reminders.stream().anyMatch(Reminder::isOpen);
  }
}
