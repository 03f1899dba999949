package gongzhi.cases.web.emergency;

import gongzhi.cases.web.ListKey;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the lists of emergencies, for the desk and for everybody. */
@Component
class EmergencyLists {

  static final String DESK = "/desk/emergencies";
  static final String OPEN = "/open/emergencies";

  private static final Duration AHEAD = Duration.ofDays(1);

  private final EmergencyQuery query;
  private final EmergencyWording wording;

  EmergencyLists(EmergencyQuery query, EmergencyWording wording) {
    this.query = query;
    this.wording = wording;
  }

  /** What touches the ground of the viewer. */
  EmergencyList desk(Viewer viewer, String after, TimeWords times) {
    List<Row> found = query.list(paths(viewer), key(after, times));
    return new EmergencyList(
        shown(found).stream().map(row -> line(row, DESK + "/" + row.id(), times)).toList(),
        paging(found, DESK, after, times.words()),
        viewer.mayAnywhere(Permission.EMERGENCY_START),
        viewer.mayAnywhere(Permission.EMERGENCY_PREPARE));
  }

  /** Where the viewer holds a post, or has a right for a while. */
  private static List<String> paths(Viewer viewer) {
    return Stream.concat(viewer.posts().stream().map(Post::areaPath), viewer.areaPaths().stream())
        .distinct()
        .toList();
  }

  /** All of them, with what was learned. */
  EmergencyList open(String after, TimeWords times) {
    List<Row> found = query.list(List.of(), key(after, times));
    return new EmergencyList(
        shown(found).stream().map(row -> line(row, "", times)).toList(),
        paging(found, OPEN, after, times.words()),
        false,
        false);
  }

  private EmergencyList.Line line(Row row, String address, TimeWords times) {
    Words words = times.words();
    return new EmergencyList.Line(
        address,
        wording.title(row, words),
        row.reason(),
        wording.span(row, times),
        wording.state(row, times),
        later(row, times),
        review(row, times));
  }

  private List<String> later(Row row, TimeWords times) {
    Words words = times.words();
    Stream<String> longer =
        query.prolongations(row.id()).stream()
            .map(one -> words.of("emergency.longer", times.moment(one.until()), one.reason()));
    Stream<String> corrected =
        Optional.ofNullable(row.correctedAt()).stream()
            .map(at -> words.of("emergency.corrected-on", times.moment(at)));
    return Stream.concat(longer, corrected).toList();
  }

  private List<String> review(Row row, TimeWords times) {
    if (row.reviewedAt() == null) {
      return List.of();
    }
    Words words = times.words();
    Area ground = wording.ground(row);
    List<String> all = new ArrayList<>();
    all.add(words.of("emergency.was-well", row.well()));
    all.add(words.of("emergency.was-bad", row.badly()));
    query
        .matters(row.id())
        .forEach(
            one ->
                all.add(
                    words.of(
                        one.doneAt() == null ? "emergency.matter-open" : "emergency.matter-done",
                        one.what(),
                        wording.role(ground, one.role(), words),
                        times.day(one.dueOn()))));
    return all;
  }

  private static ListKey key(String after, TimeWords times) {
    return after.isEmpty()
        ? new ListKey(times.now().plus(AHEAD), Long.MAX_VALUE)
        : ListKey.parse(after);
  }

  private static List<Row> shown(List<Row> found) {
    return found.stream().limit(EmergencyQuery.PAGE).toList();
  }

  private static Paging paging(List<Row> found, String address, String after, Words words) {
    List<Row> shown = shown(found);
    boolean more = found.size() > shown.size();
    String next =
        more
            ? address + "?after=" + new ListKey(shown.getLast().startedAt(), shown.getLast().id())
            : "";
    return new Paging(
        after.isEmpty() ? "" : address, next, words.of("emergency.shown", shown.size()));
  }
}
