package gongzhi.cases.web.supervision;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.ListKey;
import gongzhi.cases.web.Marks;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the list of supervisions and its lines. */
@Component
class SupervisionPages {

  static final String ADDRESS = "/desk/supervisions";

  private static final List<String> STATES =
      List.of("open", "waiting", "late", "answered", "ended");

  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;

  SupervisionPages(RuleBook book, Posts posts, Areas areas) {
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /** One page of what was found, which may be one row more. */
  SupervisionList page(
      SupervisionFilter filter, List<SupervisionRow> found, Viewer viewer, TimeWords times) {
    List<SupervisionRow> shown = found.stream().limit(SupervisionQuery.PAGE).toList();
    String here = ADDRESS + filter.query(filter.asked());
    String next =
        found.size() > shown.size() ? here + "&after=" + key(filter, shown.getLast()) : "";
    return new SupervisionList(
        STATES.stream().map(state -> tab(state, filter, times.words())).toList(),
        mine(filter, times.words()),
        viewer.mayAnywhere(Permission.EXPORT)
            ? ADDRESS + "/csv" + filter.query(filter.asked())
            : "",
        shown.stream().map(row -> line(row, times)).toList(),
        new Paging("", next, times.words().of("supervision.shown", shown.size())));
  }

  SupervisionList.Line line(SupervisionRow row, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String community = areas.get(new AreaId(row.communityId())).name();
    String title = row.title() == null ? row.titlePublic() : row.title();
    String unit = row.unit() == null ? "" : posts.label(row.unit());
    boolean waits = row.endedAt() == null && row.answeredAt() == null;
    return new SupervisionList.Line(
        row.no(),
        Marks.title(title, rules, new Marks.About(row.category(), community), words),
        Stream.of(row.no(), community, unit).filter(fact -> !fact.isEmpty()).toList(),
        posts.label(row.supervisor()),
        row.byProgram() ? words.of("supervision.by-rule") : row.reason(),
        stands(row, times),
        Marks.of(row.status(), row.result(), rules, words),
        waits ? DueMark.of(row.openedAt(), row.dueAt(), times) : null);
  }

  private static String stands(SupervisionRow row, TimeWords times) {
    Words words = times.words();
    if (row.endedAt() != null && row.endedAs() != null) {
      String how =
          words.of("supervision.ended-as." + row.endedAs().name().toLowerCase(Locale.ROOT));
      return words.of("supervision.concluded", times.moment(row.endedAt()), how);
    }
    if (row.endedAt() != null) {
      return words.of("supervision.concluded", times.moment(row.endedAt()), row.conclusion());
    }
    if (row.answeredAt() != null) {
      return words.of("supervision.answered", times.moment(row.answeredAt()), row.answer());
    }
    return words.of("supervision.no-answer");
  }

  private static ListKey key(SupervisionFilter filter, SupervisionRow last) {
    Instant at =
        filter.asked().equals(SupervisionFilter.ENDED)
            ? Objects.requireNonNull(last.endedAt())
            : last.dueAt();
    return new ListKey(at, last.id());
  }

  private static TabLink tab(String state, SupervisionFilter filter, Words words) {
    return new TabLink(
        words.of("supervision.state." + state),
        ADDRESS + filter.query(state),
        state.equals(filter.asked()),
        "",
        "");
  }

  private static TabLink mine(SupervisionFilter filter, Words words) {
    String other = filter.isMine() ? "" : "&mine=true";
    return new TabLink(
        words.of(filter.isMine() ? "supervision.everybodys" : "supervision.mine"),
        ADDRESS + "?state=" + filter.asked() + other,
        filter.isMine(),
        "",
        "");
  }
}
