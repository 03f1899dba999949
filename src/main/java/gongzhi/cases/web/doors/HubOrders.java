package gongzhi.cases.web.doors;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.GroundCommunities;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Paging;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders of a centre, whichever way each came in (工单总表): one list with the state of each, the
 * newest first.
 */
@Component
class HubOrders {

  private static final int PAGE = 30;

  private final JdbcClient db;
  private final GroundCommunities grounds;
  private final RuleBook book;
  private final Posts posts;

  HubOrders(JdbcClient db, GroundCommunities grounds, RuleBook book, Posts posts) {
    this.db = db;
    this.grounds = grounds;
    this.book = book;
    this.posts = posts;
  }

  /** How an order stands. */
  enum OrderState {
    OPEN,
    LATE,
    DONE,
    CLOSED
  }

  /**
   * What is asked for; what is none of it counts as not asked.
   *
   * @param channel null for all
   * @param state null for all
   */
  record Asked(@Nullable Channel channel, @Nullable OrderState state, @Nullable Instant before) {

    static Asked of(String channel, String state, String before) {
      return new Asked(
          one(Channel.values(), channel), one(OrderState.values(), state), moment(before));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
      return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    private static @Nullable Instant moment(String written) {
      try {
        return written.isEmpty() ? null : Instant.parse(written);
      } catch (DateTimeException _) {
        return null;
      }
    }
  }

  private record Row(
      String no,
      String place,
      int ruleVersion,
      Channel channel,
      String category,
      CaseStatus status,
      @Nullable ResultKind result,
      @Nullable Long unitId,
      long ownerId,
      Instant receivedAt,
      Instant promisedAt) {}

  /** Lines and the way to those before them. */
  record Found(List<ChannelsPage.Order> lines, Paging paging) {}

  Found found(Asked asked, Viewer viewer, TimeWords times) {
    List<Row> rows = rows(asked, viewer, times.now());
    List<Row> shown = rows.stream().limit(PAGE).toList();
    String next = rows.size() > PAGE ? address(asked, shown.getLast().receivedAt()) : "";
    String first = asked.before() == null ? "" : address(asked, null);
    return new Found(
        shown.stream().map(row -> line(row, times)).toList(),
        new Paging(first, next, times.words().of("doors.shown", shown.size())));
  }

  private static String address(Asked asked, @Nullable Instant before) {
    return "/desk/channels?channel="
        + name(asked.channel())
        + "&state="
        + name(asked.state())
        + (before == null ? "" : "&before=" + before);
  }

  private static String name(@Nullable Enum<?> one) {
    return Optional.ofNullable(one).map(Enum::name).orElse("");
  }

  private ChannelsPage.Order line(Row row, TimeWords times) {
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    long who = Objects.requireNonNullElse(row.unitId(), row.ownerId());
    return new ChannelsPage.Order(
        row.no(),
        times.words().of(row.channel()),
        Marks.name(rules.category(row.category()).name(), times.words()),
        posts.label(new PartyId(who)),
        Marks.of(row.status(), row.result(), rules, times.words()),
        times.moment(row.receivedAt()),
        times.day(row.promisedAt()));
  }

  /** Along the index of the newest cases of each community. */
  private List<Row> rows(Asked asked, Viewer viewer, Instant now) {
    return db.sql(
            """
            select c.no, c.place, c.rule_version, c.channel, c.category, c.status, c.result, c.unit_id, c.owner_id,
                   c.received_at, c.promised_at
              from unnest(cast(:communities as bigint[])) as one (community)
             cross join lateral (
               select f.id, f.no, f.place, f.rule_version, f.channel, f.category, f.status, f.result, f.unit_id, f.owner_id,
                      f.received_at, f.promised_at
                 from cases.case_file f
                where f.community_id = one.community and f.received_at < :before
                  and (cast(:channel as text) is null or f.channel = :channel) and %s
                order by f.received_at desc, f.id desc
                limit :most) c
             order by c.received_at desc, c.id desc
             limit :most
            """
                .formatted(condition(asked.state())))
        .param("communities", grounds.of(viewer))
        .param("channel", asked.channel() == null ? null : asked.channel().name())
        .param(
            "before", Timestamp.from(asked.before() == null ? now.plusSeconds(60) : asked.before()))
        .param("now", Timestamp.from(now))
        .param("most", PAGE + 1)
        .query(Row.class)
        .list();
  }

  private static String condition(@Nullable OrderState state) {
    return switch (state) {
      case OPEN -> "f.closed_at is null and f.status <> 'REPORTED_DONE'";
      case LATE -> "f.closed_at is null and f.due_at <= :now";
      case DONE -> "f.status = 'REPORTED_DONE'";
      case CLOSED -> "f.closed_at is not null";
      case null -> "true";
    };
  }
}
