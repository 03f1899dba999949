package gongzhi.ballots.web;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes lists of elections and of budget votes. */
@Component
class ContestLists {

  private static final String LATEST = "W";

  private final ContestStore contests;
  private final Ground ground;
  private final Places places;
  private final Areas areas;

  ContestLists(ContestStore contests, Ground ground, Places places, Areas areas) {
    this.contests = contests;
    this.ground = ground;
    this.places = places;
    this.areas = areas;
  }

  ContestList open(ContestKind kind, String place, String after, TimeWords times) {
    PlaceDefinition at = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    String root = "/" + kind.segment();
    String path = areas.district(at.code()).map(Area::path).orElse("/nowhere/");
    List<Contest> found = contests.on(kind, path, from(after));
    return new ContestList(
        kind.segment(),
        times.words().of("contest.list." + kind),
        times.words().of("contest.lead." + kind),
        new PollLine.Listed(
            times.words().of(at.name()),
            PlaceTabs.of(places, at, root, times.words()),
            lines(found, "", times),
            paging(found, after, root + "?place=" + at.code(), times.words()),
            "",
            List.of()));
  }

  ContestList desk(ContestKind kind, Viewer viewer, String after, TimeWords times) {
    Area where = ground.at(viewer, null);
    String root = "/desk/" + kind.segment();
    List<Contest> found = contests.on(kind, where.path(), from(after));
    return new ContestList(
        kind.segment(),
        times.words().of("contest.list." + kind),
        times.words().of("contest.desk-lead." + kind),
        new PollLine.Listed(
            where.name(),
            List.of(),
            lines(found, "/desk", times),
            paging(found, after, root + "?", times.words()),
            root + "/new",
            List.of()));
  }

  private static String from(String after) {
    return after.matches("[EB]-[0-9]{4}-[0-9]{6}") ? after : LATEST;
  }

  private static List<PollLine> lines(List<Contest> found, String desk, TimeWords times) {
    return found.stream()
        .limit(ContestStore.PAGE)
        .map(contest -> ContestMarks.line(contest, desk, times))
        .toList();
  }

  private static Paging paging(List<Contest> found, String after, String address, Words words) {
    int shown = Math.min(found.size(), ContestStore.PAGE);
    String next = found.size() > shown ? address + "&after=" + found.get(shown - 1).no() : "";
    return new Paging(after.isEmpty() ? "" : address, next, words.of("poll.shown", shown));
  }
}
