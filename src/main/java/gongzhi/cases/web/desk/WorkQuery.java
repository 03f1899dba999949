package gongzhi.cases.web.desk;

import gongzhi.cases.web.ListKey;
import gongzhi.cases.web.desk.WorkReach.Reach;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the lists of the desk by key along partial indexes; nothing is counted beyond a hundred.
 */
@Component
class WorkQuery {

  static final int PAGE = 30;
  static final int COUNTED = 100;

  /** Whoever must not read the reporter's words does not find a case by them either. */
  static final String TITLE = "(select t.title from cases.case_title t where t.case_id = c.id)";

  static final String COLUMNS =
      """
      c.id, c.no, c.place, c.rule_version, c.channel, c.category, c.kind, c.status, c.result, %s as title, c.title_public, c.address,
      c.community_id, c.received_at, c.due_from, c.due_at, c.extended, c.supervised, c.reopened, c.closed_at,
      (select min(q.kind) from cases.approval q where q.case_id = c.id and q.decided_at is null and q.ended_at is null) as asked
      """
          .formatted(TITLE);

  /** No area has this path, so nothing lies in it. */
  private static final String NOWHERE = "/0/";

  private final JdbcClient db;
  private final Areas areas;
  private final LevelRates rates;

  WorkQuery(JdbcClient db, Areas areas, LevelRates rates) {
    this.db = db;
    this.areas = areas;
    this.rates = rates;
  }

  /** At most this many rows of the list, from where the page before ended. */
  List<WorkRow> rows(WorkList list, WorkFilter filter, Reach reach, Instant now, int most) {
    WorkOrder order = list.order(filter);
    String found =
        "with found as (%s) ".formatted(union(list, filter, reach, order, true))
            + "select "
            + COLUMNS
            + """
              , k.at
                from (select id, at from found %s limit :page) k
                join cases.case_file c on c.id = k.id
              """
                .formatted(order.by("id", "at"))
            + order.by("k.id", "k.at");
    return db.sql(found)
        .params(parameters(filter, reach, now))
        .param("page", most)
        .query(WorkRow.class)
        .list();
  }

  /**
   * How many rows the list has, counted no further than a hundred. Without an order, so that each
   * branch stops at the hundredth row it meets.
   */
  int count(WorkList list, WorkFilter filter, Reach reach, Instant now) {
    return db.sql(
            "select count(*) from (select id from (%s) each limit :page) counted"
                .formatted(union(list, filter, reach, list.order(filter), false)))
        .params(parameters(filter, reach, now))
        .param("page", COUNTED)
        .query(Integer.class)
        .single();
  }

  private static String union(
      WorkList list, WorkFilter filter, Reach reach, WorkOrder order, boolean ordered) {
    String conditions = WorkConditions.of(filter, order, list.keepsEnded(filter));
    int communities = filter.community() == null ? reach.communities().size() : 1;
    return list.branches(filter).stream()
        .map(branch -> branch.suited(communities, order))
        .map(branch -> branch.sql(order, conditions, ordered))
        .collect(Collectors.joining(" union "));
  }

  private Map<String, @Nullable Object> parameters(WorkFilter filter, Reach reach, Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("me", reach.me().value());
    values.put("units", reach.unitIds());
    values.put("communities", reach.communityIds(filter.community()));
    values.put("places", reach.places().toArray(String[]::new));
    values.put("mayExtend", reach.mayExtend());
    values.put("mayReject", reach.mayReject());
    values.put("now", Timestamp.from(now));
    values.put("soonHours", reach.soon().hours());
    values.put("soonPercent", reach.soon().percent());
    values.put("category", filter.category());
    values.put("status", filter.status());
    values.put("kind", filter.kind());
    values.put("channel", filter.channel());
    values.put("q", filter.q());
    values.put("no", filter.q().toUpperCase(Locale.ROOT));
    values.put("path", ground(filter).map(Area::path).orElse(NOWHERE));
    values.put("since", Timestamp.from(LevelRates.since(now)));
    values.put("endedBy", endedBy(filter, reach, now));
    if (!Objects.requireNonNull(filter.after()).isEmpty()) {
      ListKey after = ListKey.parse(filter.after());
      values.put("at", Timestamp.from(after.at()));
      values.put("id", after.id());
    }
    return values;
  }

  private Optional<Area> ground(WorkFilter filter) {
    return Optional.ofNullable(filter.ground()).flatMap(id -> areas.find(new AreaId(id)));
  }

  /** The units of the level that is asked for; 0 stands for what no unit ended. */
  private Long[] endedBy(WorkFilter filter, Reach reach, Instant now) {
    String ended = Objects.requireNonNull(filter.ended());
    return ended.isEmpty()
        ? new Long[0]
        : ground(filter)
            .map(area -> rates.units(area, reach, ended, now))
            .orElseGet(() -> new Long[0]);
  }
}
