package gongzhi.cases.web.profiles;

import static gongzhi.parties.Permission.CASE_STUDY;
import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.EXPORT;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.cases.web.profiles.ProfileLists.Asked;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Csv;
import gongzhi.territory.Area;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The neighbourhoods of one's ground: what is known of each, and what was reported there. */
@Controller
@Needs({PUBLISH, CASE_STUDY, CASE_SUPERVISE})
class ProfilesController {

  private static final List<String> COLUMNS =
      List.of(
          "where",
          "name",
          "year",
          "management",
          "committee",
          "fund",
          "defects",
          "open",
          "received",
          "returned",
          "known");

  private final ProfileLists lists;
  private final Ground ground;
  private final Pages pages;

  ProfilesController(ProfileLists lists, Ground ground, Pages pages) {
    this.lists = lists;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/neighbourhoods")
  View list(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String management,
      @RequestParam(defaultValue = "") String defect,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, in);
    Asked asked = new Asked(management, defect, sort, after);
    return pages.show("cases/profiles/list", lists.page(viewer, where, asked, times));
  }

  /** Facts and figures alone: neither people nor cases are in it. */
  @GetMapping("/desk/neighbourhoods/csv")
  @FreshLogin
  @Needs(EXPORT)
  ResponseEntity<byte[]> csv(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String management,
      @RequestParam(defaultValue = "") String defect,
      @RequestParam(defaultValue = "") String sort,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, in);
    viewer.require(EXPORT, where.path());
    Asked asked = new Asked(management, defect, sort, null);
    Stream<List<String>> head =
        Stream.of(
            COLUMNS.stream().map(column -> times.words().of("profile.col." + column)).toList());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"neighbourhoods.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            Csv.of(
                Stream.concat(
                        head,
                        lists.whole(where, asked, times).stream().map(ProfileList.Line::cells))
                    .toList()));
  }
}
