package gongzhi.cases.web.desk;

import gongzhi.cases.offline.SaidOffline.Said;
import gongzhi.cases.web.CaseSheet;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes beside acts that came in late when the phone says they were done. */
final class LateArrivals {

  /** Clocks that differ by less are told nothing of. */
  private static final Duration ODD = Duration.ofMinutes(2);

  private LateArrivals() {}

  /** The entries of these acts, in the same order. */
  static List<TimelineEntry> beside(
      List<CaseSheet.Entry> acts,
      List<TimelineEntry> entries,
      Map<Integer, Said> late,
      TimeWords times) {
    List<TimelineEntry> all = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      @Nullable Said said = late.get(acts.get(at).seq());
      all.add(said == null ? entries.get(at) : beside(entries.get(at), said, times));
    }
    return all;
  }

  private static TimelineEntry beside(TimelineEntry entry, Said said, TimeWords times) {
    return entry.explained((entry.text() + " " + words(said, times)).strip());
  }

  private static String words(Said said, TimeWords times) {
    Words words = times.words();
    String plain =
        words.of("offline.said-by-phone", times.moment(said.at()), times.moment(said.arrived()));
    if (said.ahead().abs().compareTo(ODD) < 0) {
      return plain;
    }
    long minutes = said.ahead().abs().plusSeconds(30).toMinutes();
    return plain
        + words.of(
            said.ahead().isNegative() ? "offline.phone-behind" : "offline.phone-ahead", minutes);
  }
}
