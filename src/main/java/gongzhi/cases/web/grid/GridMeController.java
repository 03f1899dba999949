package gongzhi.cases.web.grid;

import gongzhi.parties.Organisation;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Posts, phone numbers of the station and the community, signing out. */
@Controller
@Needs(Permission.CASE_SEE)
class GridMeController {

  private static final int PHONES_MAX = 12;

  private final MyGrid myGrid;
  private final Areas areas;
  private final Posts posts;
  private final Pages pages;

  GridMeController(MyGrid myGrid, Areas areas, Posts posts, Pages pages) {
    this.myGrid = myGrid;
    this.areas = areas;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping("/grid/me")
  View me(Viewer viewer, TimeWords times) {
    return pages.show(
        "cases/grid/me",
        new GridMePage(
            posts.label(viewer.party()),
            viewer.seats().stream().map(seat -> line(seat, times.words())).toList(),
            phones(myGrid.of(viewer), times.now())));
  }

  private GridMePage.PostLine line(Seat seat, Words words) {
    String title = words.language().isChinese() ? seat.role().zh() : seat.role().en();
    return new GridMePage.PostLine(title, myGrid.name(areas.get(seat.post().area())));
  }

  private static Optional<GridMePage.PhoneLine> line(Organisation office) {
    return Optional.ofNullable(office.phone())
        .map(phone -> new GridMePage.PhoneLine(office.name(), phone));
  }

  /** Offices that work on this ground and have a published number, the nearest first. */
  private List<GridMePage.PhoneLine> phones(MyGrid.Ground ground, Instant now) {
    return posts.roles(myGrid.place(ground)).organisations().keySet().stream()
        .flatMap(kind -> posts.unit(kind, ground.area().id(), now).stream())
        .sorted(
            Comparator.comparing((Organisation office) -> office.areaPath().length())
                .reversed()
                .thenComparing(Organisation::name))
        .flatMap(office -> line(office).stream())
        .limit(PHONES_MAX)
        .toList();
  }
}
