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
import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
  private final Pages pages;

  ChannelsController(JdbcClient db, GroundCommunities grounds, Pages pages) {
    this.db = db;
    this.grounds = grounds;
    this.pages = pages;
  }

  /** What is counted of one channel. */
  record Count(Channel channel, long today, long open, long late) {}

  @GetMapping("/desk/channels")
  View channels(Viewer viewer, TimeWords times) {
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
    return pages.show(
        "cases/doors/channels", new ChannelsPage(groups, words.of("doors.sum", open, late)));
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
