package gongzhi.ballots.web;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollStore;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Permission;
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

/** Makes lists of polls and rolls. */
@Component
class PollLists {

  private static final String LATEST = "W";

  private final PollStore polls;
  private final RollStore rolls;
  private final Ground ground;
  private final Places places;
  private final Areas areas;

  PollLists(PollStore polls, RollStore rolls, Ground ground, Places places, Areas areas) {
    this.polls = polls;
    this.rolls = rolls;
    this.ground = ground;
    this.places = places;
    this.areas = areas;
  }

  PollLine.Listed open(String place, String after, TimeWords times) {
    PlaceDefinition at = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    String address = "/polls?place=" + at.code();
    String path = areas.district(at.code()).map(Area::path).orElse("/nowhere/");
    List<HeldPoll> found = polls.on(path, from(after));
    return new PollLine.Listed(
        times.words().of(at.name()),
        PlaceTabs.of(places, at, "/polls", times.words()),
        lines(found, "/polls", times),
        paging(found, after, address, times.words()),
        "",
        rolls.posted(path, times.now()).stream()
            .map(roll -> line(roll, "/polls/rolls/", times.words()))
            .toList());
  }

  PollLine.Listed desk(Viewer viewer, String after, TimeWords times) {
    Area where = ground.at(viewer, null);
    List<HeldPoll> found = polls.on(where.path(), from(after));
    return new PollLine.Listed(
        where.name(),
        List.of(),
        lines(found, "/desk/polls", times),
        paging(found, after, "/desk/polls?", times.words()),
        "/desk/polls/new",
        List.of());
  }

  /** Where a page goes on; what is no number begins at the latest. */
  private static String from(String after) {
    return after.matches("V-[0-9]{4}-[0-9]{6}") ? after : LATEST;
  }

  PollLine.Listed rolls(Viewer viewer, TimeWords times) {
    Area where = ground.at(viewer, null);
    List<PollLine> lines =
        rolls.on(where.path()).stream()
            .map(roll -> line(roll, "/desk/rolls/", times.words()))
            .toList();
    return new PollLine.Listed(
        where.name(),
        List.of(),
        lines,
        new Paging("", "", times.words().of("poll.shown", lines.size())),
        viewer.may(Permission.PUBLISH, where.path()) ? "/desk/rolls/new" : "",
        List.of());
  }

  private static PollLine line(Roll roll, String address, Words words) {
    return new PollLine(
        address + roll.id(),
        roll.title(),
        PollMarks.state(roll, words),
        List.of(words.of(roll.kind()), PollMarks.voters(roll, words)));
  }

  private static List<PollLine> lines(List<HeldPoll> found, String address, TimeWords times) {
    return found.stream()
        .limit(PollStore.PAGE)
        .map(poll -> PollMarks.line(poll, address, times))
        .toList();
  }

  private static Paging paging(List<HeldPoll> found, String after, String address, Words words) {
    int shown = Math.min(found.size(), PollStore.PAGE);
    String next = found.size() > shown ? address + "&after=" + found.get(shown - 1).no() : "";
    return new Paging(after.isEmpty() ? "" : address, next, words.of("poll.shown", shown));
  }
}
