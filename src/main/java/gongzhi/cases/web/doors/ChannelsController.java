package gongzhi.cases.web.doors;

import gongzhi.cases.path.Channel;
import gongzhi.cases.web.desk.GroundCommunities;
import gongzhi.cases.web.doors.ChannelsPage.Group;
import gongzhi.cases.web.doors.ChannelsPage.Line;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * All ways in on one page (渠道总览): what is open from each, and what is late. Whatever the way, a
 * case has one number and the same rights.
 */
@Controller
@Needs(Permission.CASE_SEE)
class ChannelsController {

  private static final Duration A_DAY = Duration.ofHours(24);

  /** By phone, by letter, face to face, on the screen. */
  private static final Map<String, List<Channel>> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("phone", List.of(Channel.PHONE, Channel.HOTLINE));
    WAYS.put("letter", List.of(Channel.SECRETARY, Channel.MAILBOX, Channel.PAPER));
    WAYS.put("face", List.of(Channel.VISIT, Channel.MEETING, Channel.COUNTER, Channel.GRID_WORKER));
    WAYS.put("screen", List.of(Channel.WEB, Channel.WECHAT, Channel.IDEA_BOX, Channel.IMPORT));
  }

  private final JdbcClient db;
  private final GroundCommunities grounds;
  private final HubOrders orders;
  private final Pages pages;

  ChannelsController(JdbcClient db, GroundCommunities grounds, HubOrders orders, Pages pages) {
    this.orders = orders;
    this.db = db;
    this.grounds = grounds;
    this.pages = pages;
  }

  /** What is counted of one channel. */
  record Count(Channel channel, long today, long open, long late) {}

  @GetMapping("/desk/channels")
  View channels(
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String before,
      Viewer viewer,
      TimeWords times) {
    HubOrders.Asked asked = HubOrders.Asked.of(channel, state, before);
    Map<Channel, Count> counts =
        counts(viewer, times).stream().collect(Collectors.toMap(Count::channel, one -> one));
    Words words = times.words();
    List<Group> groups =
        WAYS.entrySet().stream()
            .map(
                way ->
                    new Group(
                        words.of("doors.way." + way.getKey()),
                        way.getValue().stream().map(one -> line(one, counts, words)).toList()))
            .toList();
    long open = counts.values().stream().mapToLong(Count::open).sum();
    long late = counts.values().stream().mapToLong(Count::late).sum();
    HubOrders.Found found = orders.found(asked, viewer, times);
    return pages.show(
        "cases/doors/channels",
        new ChannelsPage(
            groups,
            words.of("doors.sum", open, late),
            choices(Channel.values(), asked.channel(), "doors.any-channel", words),
            choices(HubOrders.OrderState.values(), asked.state(), "doors.any-state", words),
            found.lines(),
            found.paging()));
  }

  private static <E extends Enum<E>> List<Choice> choices(
      E[] all, @Nullable E chosen, String any, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", words.of(any), chosen == null)),
            Arrays.stream(all).map(one -> Choice.plain(one.name(), words.of(one), one == chosen)))
        .toList();
  }

  private static Line line(Channel channel, Map<Channel, Count> counts, Words words) {
    Count found = counts.getOrDefault(channel, new Count(channel, 0, 0, 0));
    return new Line(
        words.of(channel),
        "/desk/cases?status=open&channel=" + channel.name(),
        found.today(),
        found.open(),
        found.late());
  }

  /** Along the index of open cases of each community; what has ended is not looked at. */
  private List<Count> counts(Viewer viewer, TimeWords times) {
    return db.sql(
            """
            select c.channel, count(*) filter (where c.received_at > :since) as today, count(*) as open,
                   count(*) filter (where c.due_at <= :now) as late
              from unnest(cast(:communities as bigint[])) as one (community)
              join cases.case_file c on c.community_id = one.community and c.closed_at is null
             group by c.channel
             limit 50
            """)
        .param("communities", grounds.of(viewer))
        .param("since", Timestamp.from(times.now().minus(A_DAY)))
        .param("now", Timestamp.from(times.now()))
        .query(Count.class)
        .list();
  }
}
