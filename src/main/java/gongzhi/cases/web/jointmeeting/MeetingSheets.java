package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.jointmeeting.JointMeetingBook;
import gongzhi.cases.jointmeeting.JointMeetingRules;
import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.cases.jointmeeting.MeetingItems;
import gongzhi.cases.jointmeeting.MeetingItems.Asked;
import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.threeparty.BoardGround;
import gongzhi.cases.web.jointmeeting.MeetingSheet.Ground;
import gongzhi.cases.web.jointmeeting.MeetingSheet.Line;
import gongzhi.cases.web.parts.SplitCase;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.Holiday;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the sheet of a community from its open cases and the rules of its place. */
@Component
class MeetingSheets {

  private static final int COMMUNITIES = 300;

  private final JdbcClient db;
  private final MeetingItems items;
  private final JointMeetingBook book;
  private final MeetingDays days;
  private final MeetingLines lines;
  private final BoardGround grounds;
  private final Areas areas;

  MeetingSheets(
      JdbcClient db,
      MeetingItems items,
      JointMeetingBook book,
      MeetingDays days,
      MeetingLines lines,
      BoardGround grounds,
      Areas areas) {
    this.db = db;
    this.items = items;
    this.book = book;
    this.days = days;
    this.lines = lines;
    this.grounds = grounds;
    this.areas = areas;
  }

  /** Of this community on the viewer's ground; of the first one where none is named. */
  MeetingSheet of(@Nullable Long community, Viewer viewer, TimeWords times) {
    return of(community, MeetingItems.MOST, viewer, times);
  }

  /** The same with every case, for a file. */
  MeetingSheet whole(@Nullable Long community, Viewer viewer, TimeWords times) {
    return of(community, MeetingItems.WHOLE, viewer, times);
  }

  private MeetingSheet of(@Nullable Long community, int most, Viewer viewer, TimeWords times) {
    List<Area> all = communities(viewer);
    Area shown =
        all.stream()
            .filter(one -> community == null || one.id().value() == community)
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("meeting.no-community"));
    JointMeetingRules rules = book.of(areas.place(shown));
    boolean mayAct = viewer.may(Permission.CASE_ASSIGN, shown.path());
    Asked asked = new Asked(shown.id().value(), rules, times.now());
    List<MeetingItem> found = items.of(asked, most);
    Optional<Session> session = days.next(shown, rules, times.now());
    return new MeetingSheet(
        all.stream()
            .map(one -> Choice.plain(one.id().toString(), one.name(), one.equals(shown)))
            .toList(),
        shown.id().value(),
        shown.name(),
        session.map(one -> when(one, times)).orElse(times.words().of("meeting.no-rhythm")),
        session
            .map(
                one ->
                    times
                        .words()
                        .of(
                            "meeting.send-by",
                            MeetingDays.words(one.on().minusDays(rules.sentBefore()), times)))
            .orElse(""),
        rules.sides().stream()
            .map(times.words()::of)
            .collect(Collectors.joining(times.words().of("meeting.and"))),
        sections(found, rules, mayAct, times),
        found.stream()
            .filter(MeetingItem::isTakenOff)
            .map(item -> lines.of(item, rules, mayAct, times))
            .toList(),
        found.size() < most ? "" : more(items.count(asked), most, times.words()),
        session.map(Session::on).orElse(null));
  }

  private static String more(int all, int shown, Words words) {
    return all > shown ? words.of("meeting.more", shown, all - shown) : "";
  }

  /** The same with one open case alone, whether it is put forward or not. */
  MeetingSheet of(CaseNo no, Viewer viewer, TimeWords times) {
    SplitCase about = SplitCase.read(db, no);
    Area community = areas.get(new AreaId(about.communityId()));
    JointMeetingRules rules = book.of(about.place());
    boolean mayAct = viewer.may(Permission.CASE_ASSIGN, about.areaPath());
    List<Ground> one =
        items.find(about.id(), times.now()).stream()
            .map(
                item ->
                    new Ground(
                        grounds.of(areas.get(new AreaId(item.areaId()))).name(),
                        List.of(lines.of(item, rules, mayAct, times))))
            .toList();
    return new MeetingSheet(
        List.of(),
        about.communityId(),
        community.name(),
        days.next(community, rules, times.now())
            .map(session -> when(session, times))
            .orElse(times.words().of("meeting.no-rhythm")),
        "",
        "",
        one,
        List.of(),
        "",
        null);
  }

  private List<Area> communities(Viewer viewer) {
    return viewer.posts().stream()
        .flatMap(post -> of(areas.get(post.area())))
        .distinct()
        .limit(COMMUNITIES)
        .toList();
  }

  private Stream<Area> of(Area ground) {
    return ground.level().isAbove(Level.COMMUNITY)
        ? areas.descendants(ground, Level.COMMUNITY, null, COMMUNITIES).stream()
        : areas.ancestor(ground, Level.COMMUNITY).stream();
  }

  private List<Ground> sections(
      List<MeetingItem> found, JointMeetingRules rules, boolean mayAct, TimeWords times) {
    Map<String, List<Line>> byGround =
        found.stream()
            .filter(item -> !item.isTakenOff())
            .collect(
                Collectors.groupingBy(
                    item -> grounds.of(areas.get(new AreaId(item.areaId()))).name(),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        item -> lines.of(item, rules, mayAct, times), Collectors.toList())));
    return byGround.entrySet().stream()
        .map(one -> new Ground(one.getKey(), one.getValue()))
        .toList();
  }

  /** A moved meeting says why. */
  private static String when(Session session, TimeWords times) {
    Words words = times.words();
    String on = MeetingDays.words(session.on(), times);
    if (!session.isMoved()) {
      return words.of("meeting.on", on);
    }
    String why =
        session.passed().stream()
            .map(day -> why(day, times))
            .collect(Collectors.joining(words.of("meeting.and")));
    return words.of("meeting.moved", on, MeetingDays.words(session.usual(), times), why);
  }

  private static String why(Holiday day, TimeWords times) {
    return times
        .words()
        .of(
            day.working() ? "meeting.worked" : "meeting.off",
            MeetingDays.words(day.date(), times),
            day.name());
  }
}
