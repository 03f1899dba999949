package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.WorkReach.Reach;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tabs of the inbox with how much waits in each; nobody needs to know beyond ninety-nine. */
@Component
class WorkTabs {

  private final WorkQuery query;

  WorkTabs(WorkQuery query) {
    this.query = query;
  }

  List<TabLink> of(WorkFilter now, Reach reach, TimeWords times) {
    WorkFilter plain = now.withOf("").withDue("");
    Words words = times.words();
    return List.of(
        tab(words.of("desk.tab.mine"), plain, now, "", reach, times),
        tab(words.of("desk.tab.soon"), plain.withDue(WorkFilter.SOON), now, "warn", reach, times),
        tab(words.of("desk.tab.late"), plain.withDue(WorkFilter.LATE), now, "bad", reach, times),
        tab(words.of("desk.tab.unit"), plain.withOf(WorkFilter.UNIT), now, "", reach, times));
  }

  /** What is supervised, one by one, and the board of the ground. */
  static List<TabLink> watch(boolean board, Words words) {
    return List.of(
        new TabLink(words.of("board.list"), WorkList.WATCH.path, !board, "", ""),
        new TabLink(words.of("board.title"), BoardPages.ADDRESS, board, "", ""));
  }

  /** How many are mine in all and how many end today; empty on the other tabs. */
  String sum(WorkFilter now, Reach reach, TimeWords times) {
    if (!now.is(now.of(), "") || !now.is(now.due(), "")) {
      return "";
    }
    ZonedDateTime midnight =
        times.now().atZone(times.zone()).toLocalDate().plusDays(1).atStartOfDay(times.zone());
    Instant until = midnight.toInstant();
    WorkFilter late = now.withAfter("").withDue(WorkFilter.LATE);
    return times
        .words()
        .of(
            now.narrows() ? "desk.list.sum-found" : "desk.list.sum",
            shown(query.count(WorkList.INBOX, now.withAfter(""), reach, times.now())),
            shown(query.count(WorkList.INBOX, late, reach, until)));
  }

  private TabLink tab(
      String words, WorkFilter filter, WorkFilter now, String tone, Reach reach, TimeWords times) {
    boolean current = filter.is(filter.due(), now.due()) && filter.is(filter.of(), now.of());
    int count = query.count(WorkList.INBOX, filter.cleared(), reach, times.now());
    return new TabLink(
        words,
        filter.at(WorkList.INBOX.path),
        current,
        count == 0 ? "" : shown(count),
        count == 0 ? "" : tone);
  }

  static String shown(int count) {
    return count >= WorkQuery.COUNTED ? WorkQuery.COUNTED - 1 + "+" : String.valueOf(count);
  }
}
