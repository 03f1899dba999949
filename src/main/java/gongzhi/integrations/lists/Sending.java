package gongzhi.integrations.lists;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends rows together and writes down what became of each. */
final class Sending {

  /** As many as the door takes at once. */
  static final int TOGETHER = 500;

  private static final int BUSY = 503;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int TRIES = 120;
  private static final Set<String> LIES_NOWHERE =
      Set.of(
          "report.say-where", "report.outside", "report.no-such-place", "report.no-such-area-code");

  private final Door door;
  private final Journal journal;
  private final @Nullable Settling settling;
  private final Map<String, Long> reasons = new TreeMap<>();

  /**
   * @param settling where rows go that lie nowhere here; null refuses them
   */
  Sending(Door door, Journal journal, @Nullable Settling settling) {
    this.door = door;
    this.journal = journal;
    this.settling = settling;
  }

  /** How many rows were refused for each reason in this run. */
  Map<String, Long> reasons() {
    return reasons;
  }

  /** Every row is taken in whole or stands in the report, before the next ones are sent. */
  void send(Shape shape, List<Cells> rows) {
    Map<Cells, String> refused = new LinkedHashMap<>();
    Map<Cells, Entry> entries = new LinkedHashMap<>();
    for (Cells row : rows) {
      try {
        row.requireWhole();
        entries.put(row, shape.read(row));
      } catch (Unusable e) {
        refused.put(row, String.valueOf(e.getMessage()));
      }
    }
    long settled = deliver(entries, refused);
    for (Cells row : rows) {
      if (refused.get(row) instanceof String reason) {
        journal.refuse(row, reason);
        reasons.merge(reason, 1L, Long::sum);
      }
    }
    long taken = rows.size() - refused.size();
    journal.done(new Journal.Counts(rows.size(), taken, settled, refused.size()));
  }

  /** Sends what can be read; returns how many were settled elsewhere. */
  private long deliver(Map<Cells, Entry> entries, Map<Cells, String> refused) {
    Map<Cells, Door.Refused> first = patiently(entries);
    Map<Cells, Entry> again = new LinkedHashMap<>();
    first.forEach(
        (row, why) -> {
          if (settling != null && LIES_NOWHERE.contains(why.code())) {
            again.put(row, settling.settled(Objects.requireNonNull(entries.get(row))));
          } else {
            refused.put(row, why.detail());
          }
        });
    Map<Cells, Door.Refused> second = patiently(again);
    second.forEach((row, why) -> refused.put(row, why.detail()));
    return again.size() - second.size();
  }

  /** What was refused for good; rows that met a busy program are sent again after a pause. */
  private Map<Cells, Door.Refused> patiently(Map<Cells, Entry> entries) {
    Map<Cells, Door.Refused> refused = new LinkedHashMap<>();
    Map<Cells, Entry> waiting = entries;
    for (int tries = 0; !waiting.isEmpty(); tries++) {
      if (tries == TRIES) {
        throw new Unusable("The program is too busy; the same command goes on later.");
      }
      if (tries > 0) {
        pause(PAUSE);
      }
      waiting = sendOnce(waiting, refused);
    }
    return refused;
  }

  private Map<Cells, Entry> sendOnce(Map<Cells, Entry> entries, Map<Cells, Door.Refused> refused) {
    List<Door.Answer> answers = door.send(new ArrayList<>(entries.values()));
    Map<Cells, Entry> busy = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<Cells, Entry> sent : entries.entrySet()) {
      Door.@Nullable Refused why = answers.get(next++).refused();
      if (why != null && why.status() == BUSY) {
        busy.put(sent.getKey(), sent.getValue());
      } else if (why != null) {
        refused.put(sent.getKey(), why);
      }
    }
    return busy;
  }

  /** Waits; an import that is stopped meanwhile ends. */
  static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable("Stopped.");
    }
  }
}
