package gongzhi.cases.web.threeparty;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.threeparty.OneOfThree;
import gongzhi.cases.threeparty.ThreePartyBook;
import gongzhi.cases.threeparty.ThreePartyStore;
import gongzhi.cases.threeparty.Turn;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.threeparty.ThreeBoard.Figure;
import gongzhi.cases.web.threeparty.ThreeBoard.Line;
import gongzhi.cases.web.threeparty.ThreeQuery.Answered;
import gongzhi.cases.web.threeparty.ThreeQuery.Ground;
import gongzhi.cases.web.threeparty.ThreeQuery.Row;
import gongzhi.cases.web.threeparty.ThreeQuery.ThreeKind;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the board of a neighbourhood. */
@Component
class ThreeBoards {

  private static final String ADDRESS = "/desk/three-party";

  private final ThreeQuery query;
  private final ThreePartyStore store;
  private final ThreePages matters;
  private final Lead lead;
  private final RuleBook book;
  private final Areas areas;

  /** Who leads, by the pack of the place. */
  @Component
  record Lead(ThreePartyBook book, Timeline timeline) {

    String of(String place, Words words) {
      return timeline.role(place, book.of(place).ledBy(), words);
    }
  }

  ThreeBoards(
      ThreeQuery query,
      ThreePartyStore store,
      ThreePages matters,
      Lead lead,
      RuleBook book,
      Areas areas) {
    this.query = query;
    this.store = store;
    this.matters = matters;
    this.lead = lead;
    this.book = book;
    this.areas = areas;
  }

  /** What the address asks for; what it does not name is the first there is, or this month. */
  record Asked(
      @Nullable Long ground, ThreeKind kind, YearMonth month, ThreeQuery.@Nullable Key before) {}

  ThreeBoard of(Asked asked, TimeWords times) {
    List<Ground> grounds = query.grounds();
    @Nullable Ground shown =
        grounds.stream()
            .filter(one -> asked.ground() == null || one.id() == asked.ground())
            .findFirst()
            .orElse(null);
    if (shown == null) {
      return ThreeBoard.nothing(asked.month().toString());
    }
    Area here = areas.get(new AreaId(shown.id()));
    List<Row> found = query.rows(shown.id(), asked.kind(), asked.before(), times.now());
    List<Row> page = found.stream().limit(ThreeQuery.PAGE).toList();
    return new ThreeBoard(
        grounds.stream().map(one -> choice(one, shown)).toList(),
        here.name(),
        lead.of(areas.place(here), times.words()),
        matters.sides(here, times),
        tabs(shown, asked, times.words()),
        page.stream().map(row -> line(row, times)).toList(),
        paging(shown, asked, found, times.words()),
        asked.month().toString(),
        figures(query.answered(shown.id(), asked.month(), times.now()), times.words()));
  }

  private Choice choice(Ground one, Ground shown) {
    return Choice.plain(
        String.valueOf(one.id()), areas.get(new AreaId(one.id())).name(), one.equals(shown));
  }

  private static String at(Ground ground, ThreeKind kind, Asked asked) {
    return "%s?ground=%d&kind=%s&month=%s".formatted(ADDRESS, ground.id(), kind, asked.month());
  }

  private static List<TabLink> tabs(Ground shown, Asked asked, Words words) {
    return Arrays.stream(ThreeKind.values())
        .map(one -> new TabLink(words.of(one), at(shown, one, asked), one == asked.kind(), "", ""))
        .toList();
  }

  private static Paging paging(Ground shown, Asked asked, List<Row> found, Words words) {
    int count = Math.min(found.size(), ThreeQuery.PAGE);
    String next = "";
    if (found.size() > count) {
      Row last = found.get(count - 1);
      next = at(shown, asked.kind(), asked) + "&at=" + last.putAt() + "&before=" + last.caseId();
    }
    return new Paging("", next, words.of("three.shown", count));
  }

  private Line line(Row row, TimeWords times) {
    Words words = times.words();
    String community = areas.get(new AreaId(row.communityId())).name();
    List<Turn> open = store.turns(row.caseId()).stream().filter(Turn::isOpen).toList();
    return new Line(
        "/desk/cases/" + row.no() + "/three-party",
        Marks.title(
            row.titlePublic(),
            book.of(row.place(), row.ruleVersion()),
            new Marks.About(row.category(), community),
            words),
        List.of(row.no(), words.of("three.put-on", times.day(row.putAt()))),
        open.stream()
            .map(
                turn ->
                    words.of(
                        "three.waits-for",
                        ThreeMarks.what(turn, words),
                        times.moment(turn.dueAt())))
            .toList(),
        state(row, open, times));
  }

  private static StatusMark state(Row row, List<Turn> open, TimeWords times) {
    Words words = times.words();
    if (row.ended()) {
      return new StatusMark("done", "check", words.of("three.ended"));
    }
    if (open.stream().anyMatch(turn -> turn.isLate(times.now()))) {
      return new StatusMark("late", "alert-triangle", words.of("three.late"));
    }
    return row.toMeetingAt() == null
        ? new StatusMark("doing", "clock", words.of("three.goes-on"))
        : new StatusMark("you", "users", words.of("three.meeting"));
  }

  /** All three stand there, also who was asked nothing. */
  private static List<Figure> figures(List<Answered> answered, Words words) {
    return Arrays.stream(OneOfThree.values())
        .map(
            side ->
                answered.stream()
                    .filter(one -> one.side() == side)
                    .findFirst()
                    .orElse(new Answered(side, 0, 0, 0, 0)))
        .map(
            one ->
                new Figure(
                    words.of(one.side()),
                    one.due(),
                    one.inTime(),
                    one.due() == 0 ? "" : words.of("three.share", one.inTime(), one.due()),
                    one.late(),
                    one.overdue(),
                    one.waiting()))
        .toList();
  }
}
