package gongzhi.cases.sessions;

import gongzhi.cases.path.CaseNo;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about sessions: announce, cancel, note what was said, publish the result. */
@Component
@Transactional
public class OpenSessions {

  private static final int REASON_MAX = 200;
  private static final int SUMMARY_LEAST = 10;
  private static final int SUMMARY_MAX = 500;
  private static final int GIST_MAX = 120;

  private final OpenSessionStore store;
  private final SessionBook book;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  OpenSessions(
      OpenSessionStore store,
      SessionBook book,
      Areas areas,
      TransparencyLog log,
      InstantSource clock) {
    this.store = store;
    this.book = book;
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /** Whether this viewer announces and ends sessions there. */
  public static boolean holds(Viewer viewer, String areaPath) {
    return viewer.may(Permission.PUBLISH, areaPath)
        || viewer.may(Permission.CASE_HAND_OVER, areaPath);
  }

  /** Announces one to everybody; says its number. */
  public long announce(Viewer by, Area where, NewSession session) {
    requireHolder(by, where.path());
    session.require(book.of(where), clock.instant());
    long id = store.insert(where, session, by.party(), clock.instant());
    note("session announced", id, where, Map.of("kind", session.kind(), "place", session.place()));
    return id;
  }

  /** Cancels one that has not ended, with a reason that everybody reads. */
  public void cancel(Viewer by, long id, String reason) {
    OpenSession session = taken(by, id);
    String said = reason.strip();
    if (said.length() < 2 || said.length() > REASON_MAX) {
      throw Rejection.invalid("session.say-why", REASON_MAX);
    }
    session.requireOpen(clock.instant());
    store.cancel(id, said, clock.instant());
    note("session cancelled", id, areas.get(session.area()), Map.of("reason", said));
  }

  /** Publishes what became of it. */
  public void end(Viewer by, long id, String summary) {
    OpenSession session = taken(by, id);
    String said = Masking.visible(summary).strip();
    if (said.length() < SUMMARY_LEAST || said.length() > SUMMARY_MAX) {
      throw Rejection.invalid("session.say-summary", SUMMARY_LEAST, SUMMARY_MAX);
    }
    if (!Masking.of(said).equals(said)) {
      throw Rejection.invalid("session.no-personal-data");
    }
    session.requireHeld(clock.instant());
    store.end(id, said, clock.instant());
    note(
        "session ended",
        id,
        areas.get(session.area()),
        Map.of("summary", said, "matters", store.matters(id).size()));
  }

  /** The session, also outside of a page of its own; refuses (404) what is not there. */
  @Transactional(readOnly = true)
  public OpenSession look(long id) {
    return store.get(id);
  }

  /**
   * Refuses what cannot be written down at this session, before anything is received.
   *
   * @param gist the idea for a project; empty where it is none
   */
  @Transactional(readOnly = true)
  public OpenSession check(Viewer by, long id, boolean idea, String gist) {
    OpenSession session = store.get(id);
    by.require(Permission.CASE_REGISTER, session.areaPath());
    session.requireHeld(clock.instant());
    String said = gist.strip();
    if (idea && (said.length() < 2 || said.length() > GIST_MAX)) {
      throw Rejection.invalid("session.say-idea", GIST_MAX);
    }
    if (!Masking.of(said).equals(Masking.visible(said))) {
      throw Rejection.invalid("session.no-data-in-idea");
    }
    return session;
  }

  /** Notes that this case was said there; once more changes nothing. */
  public void said(Viewer by, OpenSession session, CaseNo no, String gist) {
    store.link(
        session,
        no.value(),
        Masking.visible(gist).strip(),
        new OpenSessionStore.Written(by.party(), clock.instant()));
    note(
        "session matter noted",
        session.id(),
        areas.get(session.area()),
        Map.of("case", no.value(), "idea", !gist.isBlank()));
  }

  /** Whether somewhere in this session the place lies, so that it may be written down there. */
  public void requireGround(OpenSession session, long area) {
    Area where =
        areas.find(new AreaId(area)).orElseThrow(() -> Rejection.invalid("report.no-such-place"));
    if (!where.path().startsWith(session.areaPath())) {
      throw Rejection.invalid("session.other-ground");
    }
  }

  private OpenSession taken(Viewer by, long id) {
    OpenSession session =
        store.take(id).orElseThrow(() -> Rejection.notFound("session.no-such-session"));
    requireHolder(by, session.areaPath());
    return session;
  }

  private static void requireHolder(Viewer by, String areaPath) {
    if (!holds(by, areaPath)) {
      throw Rejection.forbidden("permission.missing", Permission.PUBLISH.name());
    }
  }

  private void note(String type, long id, Area area, Map<String, Object> more) {
    String subject = "session:" + id;
    String code = areas.publicCode(area);
    Fact fact = new Fact(type, code, subject, clock.instant(), more);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }
}
