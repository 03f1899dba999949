package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.web.emergency.SituationQuery.Sums;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the part of the board that refreshes by itself. */
@Component
class FigureParts {

  private final SituationQuery query;
  private final Posts posts;
  private final Areas areas;

  FigureParts(SituationQuery query, Posts posts, Areas areas) {
    this.query = query;
    this.posts = posts;
    this.areas = areas;
  }

  BoardPage.Figures of(Emergency about, long after, TimeWords times) {
    Words words = times.words();
    String address = EmergencyLists.DESK + "/" + about.id();
    List<SituationQuery.Building> found = query.buildings(about.id(), after);
    List<SituationQuery.Building> shown = found.stream().limit(SituationQuery.PAGE).toList();
    boolean more = found.size() > shown.size();
    return new BoardPage.Figures(
        after == 0 ? address : address + "?after=" + after,
        about.isRunningAt(times.now()),
        words.of("emergency.as-of", times.moment(times.now())),
        counts(query.sums(about.id(), communities(about)), words),
        query.calls(about.id()).stream().map(call -> call(call, times)).toList(),
        shown.stream().map(building -> building(building, times)).toList(),
        new Paging(
            after == 0 ? "" : address,
            more ? address + "?after=" + shown.getLast().buildingId() : "",
            words.of("emergency.buildings-shown", shown.size())));
  }

  BoardPage.Building building(SituationQuery.Building one, TimeWords times) {
    Words words = times.words();
    boolean checked = one.checkedAt() != null;
    String found =
        checked
            ? words.of(
                "emergency.found", one.reached(), one.inNeed(), one.unreached(), one.helped())
            : words.of("emergency.not-checked");
    return new BoardPage.Building(
        name(one.buildingId()),
        one.worker() == null ? words.of("emergency.nobody-there") : posts.label(one.worker()),
        found,
        one.notes(),
        checked);
  }

  /** With the neighbourhood it stands in. */
  String name(long building) {
    Area area = areas.get(new AreaId(building));
    return areas
        .ancestor(area, Level.NEIGHBOURHOOD)
        .map(quarter -> quarter.name() + " " + area.name())
        .orElse(area.name());
  }

  private BoardPage.Call call(SituationQuery.Call call, TimeWords times) {
    Words words = times.words();
    String answered =
        call.acknowledgedAt() != null
            ? words.of("emergency.acknowledged-at", times.moment(call.acknowledgedAt()))
            : call.remindedAt() != null
                ? words.of("emergency.reminded-at", times.moment(call.remindedAt()))
                : words.of("emergency.silent");
    return new BoardPage.Call(
        posts.label(call.party()), call.duty(), answered, call.acknowledgedAt() == null);
  }

  private static List<BoardPage.Count> counts(Sums sums, Words words) {
    return List.of(
        share("emergency.count.acknowledged", sums.acknowledged(), sums.called(), words),
        share("emergency.count.checked", sums.checked(), sums.buildings(), words),
        count("emergency.count.reached", sums.reached(), false, words),
        count("emergency.count.unreached", sums.unreached(), sums.unreached() > 0, words),
        count("emergency.count.need", sums.inNeed(), sums.inNeed() > sums.helped(), words),
        count("emergency.count.helped", sums.helped(), false, words),
        count("emergency.count.open", sums.open(), false, words));
  }

  private static BoardPage.Count share(String key, int part, int whole, Words words) {
    return new BoardPage.Count(words.of(key), words.of("emergency.of", part, whole), part < whole);
  }

  private static BoardPage.Count count(String key, int number, boolean bad, Words words) {
    return new BoardPage.Count(words.of(key), String.valueOf(number), bad);
  }

  private List<Long> communities(Emergency about) {
    Area ground = areas.get(about.area());
    return Stream.concat(
            Stream.of(ground),
            areas.descendants(ground, Level.COMMUNITY, null, Areas.MOST).stream())
        .map(area -> area.id().value())
        .toList();
  }
}
