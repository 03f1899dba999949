package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.OpenSession;
import gongzhi.cases.sessions.OpenSessionStore;
import gongzhi.cases.sessions.OpenSessions;
import gongzhi.cases.web.ListKey;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of sessions. */
@Component
class SessionLists {

  /** Behind the latest that can be announced. */
  private static final Duration AHEAD = Duration.ofDays(400);

  private final OpenSessionStore store;
  private final SessionPages made;
  private final Ground ground;
  private final AreaLines lines;
  private final Places places;
  private final Areas areas;

  SessionLists(
      OpenSessionStore store,
      SessionPages made,
      Ground ground,
      AreaLines lines,
      Places places,
      Areas areas) {
    this.store = store;
    this.made = made;
    this.ground = ground;
    this.lines = lines;
    this.places = places;
    this.areas = areas;
  }

  SessionList desk(Viewer viewer, @Nullable Long in, String after, TimeWords times) {
    Area where = ground.at(viewer, in);
    Listed listed = listed(where, SessionPages.ADDRESS, "?in=" + where.id(), after, times);
    return new SessionList(
        where.name(),
        lines.way(where, ground.of(viewer), SessionPages.ADDRESS + "?in="),
        List.of(),
        listed.lines(),
        listed.paging(),
        OpenSessions.holds(viewer, where.path()) ? SessionPages.ADDRESS + "/new" : "");
  }

  SessionList open(String place, String after, TimeWords times) {
    PlaceDefinition at = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    Listed listed =
        areas
            .district(at.code())
            .map(
                district ->
                    listed(district, SessionPages.OPEN, "?place=" + at.code(), after, times))
            .orElseGet(() -> new Listed(List.of(), new Paging("", "", "")));
    return new SessionList(
        times.words().of(at.name()),
        List.of(),
        PlaceTabs.of(places, at, SessionPages.OPEN, times.words()),
        listed.lines(),
        listed.paging(),
        "");
  }

  /** Refuses (404) one of other ground. */
  void requireOwn(Viewer viewer, OpenSession session) {
    if (!viewer.reaches(session.areaPath())) {
      throw Rejection.notFound("session.no-such-session");
    }
  }

  private record Listed(List<SessionLine> lines, Paging paging) {}

  private Listed listed(Area where, String address, String query, String after, TimeWords times) {
    ListKey key =
        after.isEmpty()
            ? new ListKey(times.now().plus(AHEAD), Long.MAX_VALUE)
            : ListKey.parse(after);
    List<OpenSession> found = store.on(where, key.at(), key.id());
    List<OpenSession> shown = found.stream().limit(OpenSessionStore.PAGE).toList();
    String next =
        found.size() > shown.size()
            ? address
                + query
                + "&after="
                + new ListKey(shown.getLast().startsAt(), shown.getLast().id())
            : "";
    return new Listed(
        shown.stream().map(one -> made.line(one, address, times)).toList(),
        new Paging(
            after.isEmpty() ? "" : address + query,
            next,
            times.words().of("session.shown", shown.size())));
  }
}
