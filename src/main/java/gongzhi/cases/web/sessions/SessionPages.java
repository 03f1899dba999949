package gongzhi.cases.web.sessions;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.sessions.OpenSession;
import gongzhi.cases.sessions.OpenSessionStore;
import gongzhi.cases.sessions.OpenSessionStore.Matter;
import gongzhi.cases.sessions.OpenSessions;
import gongzhi.cases.sessions.SessionBook;
import gongzhi.cases.sessions.SessionRules;
import gongzhi.cases.sessions.SessionState;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.sessions.SessionPage.Typed;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Title;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the pages of sessions. */
@Component
class SessionPages {

  static final String ADDRESS = "/desk/sessions";
  static final String OPEN = "/open/sessions";

  private final OpenSessionStore store;
  private final SessionBook book;
  private final RuleBook rules;
  private final Areas areas;
  private final Posts posts;

  SessionPages(OpenSessionStore store, SessionBook book, RuleBook rules, Areas areas, Posts posts) {
    this.store = store;
    this.book = book;
    this.rules = rules;
    this.areas = areas;
    this.posts = posts;
  }

  /** For the desk: everything that was written down so far. */
  SessionPage desk(Viewer viewer, long id, Typed typed, TimeWords times) {
    OpenSession session = store.get(id);
    SessionState state = session.state(times.now());
    boolean holds = OpenSessions.holds(viewer, session.areaPath());
    boolean held = state == SessionState.HELD;
    List<Matter> all = store.matters(id);
    return page(session, all, "/desk/cases/", times)
        .with(
            held && viewer.may(Permission.CASE_REGISTER, session.areaPath()),
            held && holds,
            (held || state == SessionState.ANNOUNCED) && holds,
            typed);
  }

  /** For everybody: what became of it, once it is published. */
  SessionPage open(long id, TimeWords times) {
    OpenSession session = store.get(id);
    List<Matter> shown = session.endedAt() == null ? List.of() : store.matters(id);
    return page(session, shown, "/cases/", times).done();
  }

  /** A page without anything to do. */
  private Sketch page(OpenSession session, List<Matter> all, String cases, TimeWords times) {
    Words words = times.words();
    return new Sketch(
        new SessionPage(
            ADDRESS + "/" + session.id(),
            OPEN + "/" + session.id(),
            title(session, words),
            kind(session, SessionRules.Kind::how, words),
            state(session.state(times.now()), words),
            rows(session, times),
            session.summary(),
            session.endedAt() == null && all.isEmpty() ? "" : result(all, words),
            all.stream().map(one -> matter(one, cases, times)).toList(),
            false,
            false,
            false,
            Typed.NOTHING));
  }

  /** A page that still lacks what the viewer may do. */
  private record Sketch(SessionPage page) {

    SessionPage done() {
      return page;
    }

    SessionPage with(boolean registers, boolean ends, boolean cancels, Typed typed) {
      return new SessionPage(
          page.address(),
          page.open(),
          page.title(),
          page.how(),
          page.state(),
          page.rows(),
          page.summary(),
          page.result(),
          page.matters(),
          registers,
          ends,
          cancels,
          typed);
    }
  }

  SessionLine line(OpenSession session, String addresses, TimeWords times) {
    Words words = times.words();
    return new SessionLine(
        addresses + "/" + session.id(),
        title(session, words),
        List.of(
            times.moment(session.startsAt()),
            session.place(),
            words.of("session.about", session.subjects())),
        state(session.state(times.now()), words));
  }

  String title(OpenSession session, Words words) {
    return words.of(
        "session.named",
        areas.get(session.area()).name(),
        kind(session, SessionRules.Kind::title, words));
  }

  private String kind(OpenSession session, Function<SessionRules.Kind, Title> part, Words words) {
    return book.of(areas.get(session.area()))
        .find(session.kind())
        .map(part)
        .map(words::of)
        .orElse("");
  }

  private static StatusMark state(SessionState state, Words words) {
    return switch (state) {
      case ANNOUNCED -> new StatusMark("doing", "clock", words.of(state));
      case HELD -> new StatusMark("you", "circle-dashed", words.of(state));
      case ENDED -> new StatusMark("done", "circle-check", words.of(state));
      case CANCELLED -> new StatusMark("", "info-circle", words.of(state));
    };
  }

  private List<SummaryRow> rows(OpenSession session, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    Area area = areas.get(session.area());
    String over = areas.ancestor(area, Level.SUBDISTRICT).map(Area::name).orElse("");
    rows.add(
        row("session.for-whom", over.equals(area.name()) ? over : over + " " + area.name(), words));
    rows.add(row("session.when", span(session, times), words));
    rows.add(row("session.where", session.place(), words));
    rows.add(row("session.officers", session.officers(), words));
    rows.add(row("session.subjects", session.subjects(), words));
    if (session.cancelledAt() != null) {
      rows.add(row("session.cancelled-why", session.cancelReason(), words));
    }
    return rows;
  }

  private static String span(OpenSession session, TimeWords times) {
    String until =
        session
            .endsAt()
            .atZone(times.zone())
            .toLocalTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    return times.words().of("session.span", times.moment(session.startsAt()), until);
  }

  private static String result(List<Matter> all, Words words) {
    long done = all.stream().filter(one -> one.status() == CaseStatus.RESOLVED).count();
    long ideas = all.stream().filter(Matter::idea).count();
    return words.of("session.result", all.size(), done, ideas);
  }

  private SessionPage.Matter matter(Matter one, String cases, TimeWords times) {
    Words words = times.words();
    String category =
        Marks.name(rules.of(one.place(), one.ruleVersion()).category(one.category()).name(), words);
    List<String> facts = new ArrayList<>(List.of(one.no()));
    facts.add(
        one.unit() == null
            ? words.of("session.not-given")
            : words.of("session.given", posts.label(one.unit())));
    if (one.closedAt() == null) {
      facts.add(words.of("session.promised", times.before(one.promisedAt())));
    }
    return new SessionPage.Matter(
        cases + one.no(),
        one.title() == null ? category : one.title(),
        facts,
        one.gist(),
        new StatusMark(
            one.status() == CaseStatus.RESOLVED ? "done" : "doing",
            one.status() == CaseStatus.RESOLVED ? "circle-check" : "clock",
            words.of(one.status())));
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
