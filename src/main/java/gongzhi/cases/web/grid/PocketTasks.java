package gongzhi.cases.web.grid;

import gongzhi.cases.rules.RuleBook;
import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Today's tasks as a phone may keep them: the kind of matter instead of anybody's words. */
@Component
class PocketTasks {

  /** A page that takes longer to keep than the lift takes to the ground floor is of no use. */
  static final int MOST = 3 * TaskQuery.PAGE;

  private final TaskQuery query;
  private final Cards cards;
  private final RuleBook book;

  PocketTasks(TaskQuery query, Cards cards, RuleBook book) {
    this.query = query;
    this.cards = cards;
    this.book = book;
  }

  /** The most urgent ones; {@link #MOST} fit into a pocket. */
  List<PocketPage.Task> of(Viewer worker, MyGrid.Ground ground, TimeWords times) {
    List<TaskRow> rows = new ArrayList<>();
    TaskQuery.Key after = TaskQuery.Key.FIRST;
    boolean more = true;
    while (more && rows.size() < MOST) {
      List<TaskRow> next = query.today(worker, ground, times.now(), after);
      more = next.size() > TaskQuery.PAGE;
      rows.addAll(more ? next.subList(0, TaskQuery.PAGE) : next);
      after = more ? TaskQuery.Key.of(rows.getLast()) : after;
    }
    return rows.stream().map(row -> task(row, worker, times)).toList();
  }

  private PocketPage.Task task(TaskRow row, Viewer worker, TimeWords times) {
    TaskCard card = cards.card(row, Cards.Doing.NOTHING, worker, times);
    String kind =
        times.words().of(book.of(row.place(), row.ruleVersion()).category(row.category()).name());
    return new PocketPage.Task(
        card.no(),
        kind,
        Masking.of(card.place()),
        card.status(),
        card.due(),
        card.version(),
        card.acts().stream().map(button -> act(row, button, worker, times)).toList());
  }

  private PocketPage.Act act(TaskRow row, TaskCard.Button button, Viewer worker, TimeWords times) {
    Cards.Doing doing =
        button.direct() ? Cards.Doing.NOTHING : new Cards.Doing(Offer.named(button.word()), "");
    return new PocketPage.Act(
        button.word() + "-" + row.no(),
        button.word(),
        button.label(),
        button.icon(),
        cards.card(row, doing, worker, times).form());
  }
}
