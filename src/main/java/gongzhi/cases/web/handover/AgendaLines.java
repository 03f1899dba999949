package gongzhi.cases.web.handover;

import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.Obstacle;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the lines of a meeting into words. Units read them, so a case is called by the title that
 * everyone may read, or by its category; never in the reporter's words.
 */
@Component
class AgendaLines {

  private final RuleBook book;
  private final Areas areas;
  private final Posts posts;

  AgendaLines(RuleBook book, Areas areas, Posts posts) {
    this.book = book;
    this.areas = areas;
    this.posts = posts;
  }

  MeetingPage.Line line(HandoverMeeting meeting, AgendaRow row, Viewer viewer, TimeWords times) {
    Words words = times.words();
    return new MeetingPage.Line(
        MeetingPages.address(meeting) + "/lines/" + row.id(),
        row.caseNo(),
        title(row, words),
        posts.label(row.unit()),
        due(row, times),
        row.demand(),
        status(row, words),
        row.isLate(times.now()),
        signed(row, times::moment, times.words()),
        meeting.isPreparing() ? obstacle(row, words) : "",
        signs(row, viewer));
  }

  SheetPage.Line onPaper(int number, AgendaRow row, TimeWords times) {
    return new SheetPage.Line(
        number,
        row.caseNo(),
        title(row, times.words()),
        posts.label(row.unit()),
        due(row, times),
        row.demand(),
        signed(row, times::momentOnPaper, times.words()));
  }

  /**
   * The same as cells of a table that is read later: number, matter, unit, day, demand, signature,
   * status.
   */
  List<String> cells(AgendaRow row, TimeWords times) {
    List<String> cells = new ArrayList<>();
    cells.add(row.caseNo());
    cells.add(title(row, times.words()));
    cells.add(posts.label(row.unit()));
    cells.add(dueOn(row, times).toString());
    cells.add(row.demand());
    cells.add(signed(row, times::iso, times.words()));
    StatusMark status = status(row, times.words());
    cells.add(status == null ? "" : status.words());
    return cells;
  }

  /** Why it cannot be handed over any more; empty where it can. */
  String obstacle(AgendaRow row, Words words) {
    return row.obstacle().map(found -> obstacle(found, row, words)).orElse("");
  }

  private String obstacle(Obstacle found, AgendaRow row, Words words) {
    return found == Obstacle.MOVED && row.hasIt() != null
        ? words.of("handover.is-with", posts.label(row.hasIt()))
        : words.of(found);
  }

  String title(AgendaRow row, Words words) {
    if (row.place() == null) {
      return words.of("handover.not-yours-any-more");
    }
    String community = areas.get(new AreaId(Objects.requireNonNull(row.communityId()))).name();
    Marks.About about = new Marks.About(Objects.requireNonNull(row.category()), community);
    String title = Marks.title(row.titlePublic(), rules(row), about, words);
    return title.contains(community) ? title : words.of("handover.matter", title, community);
  }

  private @Nullable StatusMark status(AgendaRow row, Words words) {
    return row.status() == null ? null : Marks.of(row.status(), rules(row), words);
  }

  /** The day the meeting named; the rules may have made it an earlier one. */
  private static String due(AgendaRow row, TimeWords times) {
    return times.date(dueOn(row, times));
  }

  private static LocalDate dueOn(AgendaRow row, TimeWords times) {
    return row.dueAt() == null ? row.dueOn() : row.dueAt().atZone(times.zone()).toLocalDate();
  }

  private static String signed(AgendaRow row, Function<Instant, String> when, Words words) {
    return row.signedAt() == null
        ? ""
        : words.of(
            "handover.signed-by",
            Objects.requireNonNullElse(row.signer(), ""),
            when.apply(row.signedAt()));
  }

  private static boolean signs(AgendaRow row, Viewer viewer) {
    return row.dueAt() != null
        && row.signedAt() == null
        && viewer.serves(row.unit())
        && viewer.mayAnywhere(Permission.CASE_HANDLE);
  }

  private RuleVersion rules(AgendaRow row) {
    return book.of(Objects.requireNonNull(row.place()), Objects.requireNonNull(row.ruleVersion()));
  }
}
