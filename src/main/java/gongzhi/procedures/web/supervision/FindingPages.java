package gongzhi.procedures.web.supervision;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.supervision.Finding;
import gongzhi.procedures.supervision.Finding.State;
import gongzhi.procedures.supervision.FindingStore;
import gongzhi.procedures.supervision.Findings;
import gongzhi.procedures.web.DecisionLine;
import gongzhi.procedures.web.supervision.FindingPage.May;
import gongzhi.procedures.web.supervision.FindingPage.Turn;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a finding, and its line in lists. */
@Component
class FindingPages {

  static final String DESK = "/desk/findings";
  static final String OPEN = "/findings";

  private final FindingStore store;
  private final Findings findings;
  private final Posts posts;
  private final Areas areas;

  FindingPages(FindingStore store, Findings findings, Posts posts, Areas areas) {
    this.store = store;
    this.findings = findings;
    this.posts = posts;
    this.areas = areas;
  }

  FindingPage open(String no, TimeWords times) {
    return page(store.get(no), May.NOTHING, "", times);
  }

  /** For whoever serves on that ground; for anybody else it looks as if it were not there. */
  FindingPage desk(Viewer viewer, String no, String typed, TimeWords times) {
    Finding one = mine(viewer, no);
    May may =
        new May(
            one.state() == State.OPEN && findings.mayAnswer(viewer, one),
            one.state() == State.ANSWERED && viewer.may(Permission.COUNTERSIGN, one.areaPath()));
    return page(one, may, typed, times);
  }

  Finding mine(Viewer viewer, String no) {
    Finding one = store.get(no);
    boolean serves =
        viewer.is(one.owner().party())
            || viewer.may(Permission.COUNTERSIGN, one.areaPath())
            || viewer.may(Permission.PROCEDURE_LEAD, one.areaPath());
    if (!serves) {
      throw Rejection.notFound("finding.no-such-finding");
    }
    return one;
  }

  DecisionLine line(Finding one, String root, TimeWords times) {
    Area area = areas.get(one.area());
    List<String> facts = new ArrayList<>(List.of(one.no(), area.name(), role(one, area, times)));
    if (!one.about().isEmpty()) {
      facts.add(one.about());
    }
    return new DecisionLine(root + "/" + one.no(), one.question(), facts, state(one, times));
  }

  private FindingPage page(Finding one, May may, String typed, TimeWords times) {
    return new FindingPage(
        DESK + "/" + one.no(),
        OPEN + "/" + one.no(),
        one.question(),
        one.words(),
        state(one, times),
        rows(one, times),
        one.turns().stream().map(turn -> turn(turn, times)).toList(),
        may,
        typed);
  }

  private List<SummaryRow> rows(Finding one, TimeWords times) {
    Words words = times.words();
    Area area = areas.get(one.area());
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("finding.no", one.no(), words));
    rows.add(row("meetings.area", area.name(), words));
    if (!one.about().isEmpty()) {
      rows.add(SummaryRow.text(words.of("finding.about"), one.about(), one.link()));
    }
    rows.add(row("finding.raised", times.day(one.raised().at()), words));
    rows.add(row("finding.owner", role(one, area, times), words));
    rows.add(row("finding.due", times.date(one.due()), words));
    return rows;
  }

  private String role(Finding one, Area area, TimeWords times) {
    return posts
        .roles(areas.place(area))
        .find(one.owner().role())
        .map(role -> times.words().of(role.title()))
        .orElse(one.owner().role());
  }

  private static Turn turn(Finding.Turn turn, TimeWords times) {
    Words words = times.words();
    String what =
        turn.dueOn() == null
            ? words.of(turn.kind())
            : words.of("finding.again-by", words.of(turn.kind()), times.date(turn.dueOn()));
    return new Turn(what, turn.words(), times.momentOnPaper(turn.at()));
  }

  private static StatusMark state(Finding one, TimeWords times) {
    Words words = times.words();
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    if (one.isLate(today)) {
      return new StatusMark("late", "alert-triangle", words.of("finding.late"));
    }
    return switch (one.state()) {
      case OPEN -> new StatusMark("doing", "clock", words.of("finding.by", times.date(one.due())));
      case ANSWERED -> new StatusMark("you", "circle-dashed", words.of("finding.to-check"));
      case CLOSED -> new StatusMark("done", "circle-check", words.of("finding.closed"));
    };
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
