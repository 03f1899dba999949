package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.CaseSteps;
import gongzhi.cases.web.Timeline;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever came too late what was done meanwhile (有人先动过). Of a task they do not see any more
 * they read what they did themselves, on another phone, and nothing else.
 */
@Component
class Meanwhile {

  private static final int MOST = 3;

  private final MyGrid myGrid;
  private final TaskQuery query;
  private final Cards cards;
  private final CaseSteps steps;
  private final Timeline timeline;
  private final JdbcClient db;

  Meanwhile(
      MyGrid myGrid,
      TaskQuery query,
      Cards cards,
      CaseSteps steps,
      Timeline timeline,
      JdbcClient db) {
    this.myGrid = myGrid;
    this.query = query;
    this.cards = cards;
    this.steps = steps;
    this.timeline = timeline;
    this.db = db;
  }

  /**
   * What is asked.
   *
   * @param seen the version that was known when it was written down
   * @param word what was to be done
   */
  record Asked(CaseNo no, int seen, String word) {}

  /** Something the viewer did. */
  record Own(int seq, CaseAct act, Instant at) {}

  MeanwhilePage of(Asked asked, Viewer worker, TimeWords times) {
    return query
        .find(asked.no(), myGrid.of(worker))
        .map(row -> seen(row, asked, worker, times))
        .orElseGet(() -> gone(asked, times));
  }

  private MeanwhilePage seen(TaskRow row, Asked asked, Viewer worker, TimeWords times) {
    TaskCard card = cards.card(row, Cards.Doing.NOTHING, worker, times);
    boolean offered = card.acts().stream().anyMatch(act -> act.word().equals(asked.word()));
    return new MeanwhilePage(
        card.no(), card.status(), steps(row, asked, times), offered ? card.version() : null);
  }

  /** The newest ones since; the last one of all where none is newer. */
  private List<String> steps(TaskRow row, Asked asked, TimeWords times) {
    List<CaseSheet.Entry> all = steps.workEntries(row.id());
    List<CaseSheet.Entry> since =
        all.stream().filter(entry -> entry.seq() > asked.seen()).limit(MOST).toList();
    List<CaseSheet.Entry> shown = since.isEmpty() ? all.stream().limit(1).toList() : since;
    List<TimelineEntry> told = timeline.of(row.place(), shown, List.of(), times);
    Set<Integer> mine = own(asked).stream().map(Own::seq).collect(Collectors.toSet());
    return IntStream.range(0, shown.size())
        .mapToObj(at -> step(told.get(at), mine.contains(shown.get(at).seq()), times.words()))
        .toList();
  }

  private static String step(TimelineEntry told, boolean mine, Words words) {
    return words.of(
        "offline.step",
        told.what(),
        told.when(),
        mine ? words.of("offline.yourself-elsewhere") : told.who());
  }

  private MeanwhilePage gone(Asked asked, TimeWords times) {
    List<Own> own = own(asked);
    if (own.isEmpty()) {
      throw Rejection.notFound("case.not-found", asked.no().value());
    }
    Words words = times.words();
    return new MeanwhilePage(
        asked.no().value(),
        null,
        own.stream()
            .limit(MOST)
            .map(
                one ->
                    words.of(
                        "offline.step",
                        words.of(one.act()),
                        times.moment(one.at()),
                        words.of("offline.yourself-elsewhere")))
            .toList(),
        null);
  }

  private List<Own> own(Asked asked) {
    return db.sql("select seq, act, at from cases.own_steps(:no, :since)")
        .param("no", asked.no().value())
        .param("since", asked.seen())
        .query(Own.class)
        .list();
  }
}
