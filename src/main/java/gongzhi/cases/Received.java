package gongzhi.cases;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseEvent;
import gongzhi.parties.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report that passed every check and waits to be written, together with whoever else waits.
 *
 * @param task what the unit is told where the case goes to it at once
 * @param words the reporter's words with phones and identity numbers masked
 * @param cell square of ground where the same trouble is looked for; null where no middle is known
 */
record Received(
    Case made, Submitter submitter, Report report, String words, String task, @Nullable Long cell) {

  /** The report itself, and the assignment where the rules hand it over at once. */
  List<CaseEvent> events() {
    List<CaseEvent> events = new ArrayList<>();
    @Nullable PartyId by = submitter.enteredBy() == null ? made.reporter() : submitter.enteredBy();
    events.add(event(CaseAct.RECEIVED, by, reported()));
    if (made.version() > 1) {
      events.add(event(CaseAct.ASSIGNED, null, Map.of("to", String.valueOf(made.duty().unit()))));
    }
    return events;
  }

  /** What the public log commits to; what was promised also stands with the event. */
  private Map<String, Object> reported() {
    Map<String, Object> detail = new TreeMap<>(kept());
    detail.put("channel", report.channel().name());
    detail.put("report", report.words());
    return detail;
  }

  /** What stands with the event for ever: what was promised first, and where it was kept before. */
  Map<String, Object> kept() {
    Map<String, Object> kept = new TreeMap<>(origin());
    kept.put("category", made.matter().category());
    kept.put("kind", made.matter().kind().name());
    kept.put("dueAt", made.duty().due().toString());
    kept.put("promised", made.course().promisedAt().toString());
    if (made.duty().unit() != null) {
      kept.put("firstUnit", made.duty().unit().value());
    }
    return kept;
  }

  /** Where the report was kept before, by name; empty for one that was made here first. */
  private Map<String, String> origin() {
    return report.origin() == null
        ? Map.of()
        : Map.of(
            "source", report.origin().source(),
            "sourceId", report.origin().id(),
            "saidAt", report.origin().saidAt());
  }

  private CaseEvent event(CaseAct act, @Nullable PartyId by, Map<String, Object> detail) {
    int seq = act == CaseAct.RECEIVED ? 1 : made.version();
    return new CaseEvent(
        made.id(),
        seq,
        act,
        by,
        null,
        null,
        made.course().receivedAt(),
        "",
        Audience.PUBLIC,
        detail);
  }
}
