package gongzhi.transparency.web.echo;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.files.Photos;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.transparency.echo.EchoWall;
import gongzhi.transparency.echo.Published;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Publishing the sheets of the communities one serves, and showing that they hang. */
@Controller
@Needs({CASE_SEE, PUBLISH})
class EchoDeskController {

  private static final String SHEET = "/desk/echo/{community:[0-9]{1,18}}/{month}";

  private static final String DRAFT = "transparency/echo/draft";

  private final EchoWall wall;
  private final EchoWalls walls;
  private final EchoDrafts drafts;
  private final Ground ground;
  private final Photos photos;
  private final Pages pages;

  EchoDeskController(
      EchoWall wall,
      EchoWalls walls,
      EchoDrafts drafts,
      Ground ground,
      Photos photos,
      Pages pages) {
    this.wall = wall;
    this.walls = walls;
    this.drafts = drafts;
    this.ground = ground;
    this.photos = photos;
    this.pages = pages;
  }

  @GetMapping("/desk/echo")
  View walls(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "transparency/echo/desk", walls.atDesk(ground.at(viewer, in), month, after, times));
  }

  @GetMapping(SHEET)
  View sheet(
      @PathVariable long community, @PathVariable String month, Viewer viewer, TimeWords times) {
    return show(ground.at(viewer, community), EchoPages.month(month), viewer, times);
  }

  @PostMapping(SHEET + "/publish")
  @Needs(PUBLISH)
  View publish(
      @PathVariable long community, @PathVariable String month, Viewer viewer, TimeWords times) {
    Area where = ground.at(viewer, community);
    YearMonth wanted = EchoPages.month(month);
    wall.publish(viewer, where, wanted);
    return pages.redirectTo("/desk" + EchoPages.address(where.id(), wanted));
  }

  @PostMapping(SHEET + "/posted")
  @Needs(PUBLISH)
  View posted(
      @PathVariable long community,
      @PathVariable String month,
      @RequestParam(required = false) @Nullable List<String> photos,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, community);
    YearMonth wanted = EchoPages.month(month);
    pages.keepForm(DRAFT, () -> drafts.page(where, wanted, viewer, times));
    Published sheet = published(where, wanted);
    List<String> sent = new ArrayList<>(photos == null ? List.of() : photos);
    sent.addAll(this.photos.keep(files == null ? List.of() : files));
    wall.posted(viewer, sheet, where, sent);
    return pages.redirectTo("/desk" + EchoPages.address(where.id(), wanted));
  }

  @PostMapping(SHEET + "/take-down")
  @Needs(PUBLISH)
  View takeDown(
      @PathVariable long community,
      @PathVariable String month,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, community);
    YearMonth wanted = EchoPages.month(month);
    pages.keepForm(DRAFT, () -> drafts.page(where, wanted, viewer, times).withReason(reason));
    wall.takeDown(viewer, published(where, wanted), where, reason);
    return pages.redirectTo("/desk" + EchoPages.address(where.id(), wanted));
  }

  private Published published(Area community, YearMonth month) {
    return wall.find(community.id(), month).orElseThrow(() -> Rejection.notFound("echo.no-sheet"));
  }

  private View show(Area community, YearMonth month, Viewer viewer, TimeWords times) {
    return pages.show(DRAFT, drafts.page(community, month, viewer, times));
  }
}
