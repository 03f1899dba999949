package gongzhi.cases.web.links;

import gongzhi.cases.links.AttendanceKind;
import gongzhi.cases.links.BranchLink;
import gongzhi.cases.links.BranchLinks;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of officers linked to branches. */
@Component
class LinksPages {

  private static final int MOST = 400;

  private final BranchLinks links;
  private final Ground ground;
  private final Areas areas;
  private final Posts posts;

  LinksPages(BranchLinks links, Ground ground, Areas areas, Posts posts) {
    this.links = links;
    this.ground = ground;
    this.areas = areas;
    this.posts = posts;
  }

  LinksPage page(Viewer viewer, TimeWords times) {
    List<BranchLink> found = links.open();
    List<BranchLink.Count> counts = links.thisYear(found);
    long busy = counts.stream().map(BranchLink.Count::linkId).distinct().count();
    List<Area> led =
        ground.of(viewer).stream()
            .filter(area -> viewer.may(Permission.POST_PROPOSE, area.path()))
            .toList();
    Words words = times.words();
    return new LinksPage(
        found.stream().map(one -> line(one, counts, viewer, times)).toList(),
        words.of("links.sum", found.size(), busy),
        led.stream().flatMap(this::grounds).limit(MOST).toList(),
        led.stream().flatMap(area -> officers(area, times)).distinct().limit(MOST).toList(),
        Arrays.stream(AttendanceKind.values())
            .map(kind -> Choice.plain(kind.name(), words.of(kind), false))
            .toList(),
        LocalDate.ofInstant(times.now(), times.zone()).toString());
  }

  private LinksPage.Line line(
      BranchLink link, List<BranchLink.Count> counts, Viewer viewer, TimeWords times) {
    Words words = times.words();
    String attended =
        counts.stream()
            .filter(one -> one.linkId() == link.id())
            .map(
                one ->
                    words.of(
                        "links.count", words.of(one.kind()), one.times(), times.date(one.last())))
            .collect(Collectors.joining(" · "));
    return new LinksPage.Line(
        link.id(),
        posts.label(link.officer()),
        areas.get(link.area()).name(),
        words.of("links.since", times.day(link.linkedAt())),
        attended,
        viewer.is(link.officer()),
        viewer.may(Permission.POST_PROPOSE, link.areaPath()));
  }

  private Stream<Choice> grounds(Area top) {
    return Stream.concat(
            Stream.of(top),
            Stream.of(Level.COMMUNITY, Level.NEIGHBOURHOOD, Level.GRID)
                .flatMap(level -> areas.descendants(top, level, null, MOST).stream()))
        .filter(BranchLinks::isGround)
        .map(area -> Choice.plain(area.id().toString(), area.name(), false));
  }

  /**
   * Whoever holds a post here or above: officers of the community, the subdistrict, the district.
   */
  private Stream<Choice> officers(Area top, TimeWords times) {
    return areas.ancestors(top).stream()
        .flatMap(area -> posts.heldAt(area.id(), times.now()).stream())
        .map(Post::party)
        .distinct()
        .map(person -> Choice.plain(person.toString(), posts.label(person), false));
  }
}
