package gongzhi.site.notices;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.parties.notices.Parked;
import gongzhi.parties.notices.Way;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Messages that were parked after all tries: to be sent once more, or given up. */
@Controller
@Needs(Permission.SETTINGS_MANAGE)
class ParkedController {

  static final String ADDRESS = "/admin/notices";

  private static final int PAGE = 30;

  private final Parked parked;
  private final Trail trail;
  private final Pages pages;

  ParkedController(Parked parked, Trail trail, Pages pages) {
    this.parked = parked;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View show(@RequestParam(defaultValue = "") String before, TimeWords times) {
    Words words = times.words();
    Instant moment = before.isEmpty() ? times.now().plusSeconds(60) : read(before);
    List<Parked.Line> found = parked.before(moment, PAGE + 1);
    List<Parked.Line> shown = found.stream().limit(PAGE).toList();
    String next = found.size() > PAGE ? ADDRESS + "?before=" + shown.getLast().toldAt() : "";
    return pages.show(
        "site/notices/parked",
        new ParkedPage(
            words.of("admin.notices.sum", parked.count()),
            shown.stream().map(line -> line(line, times)).toList(),
            new Paging("", next, words.of("me.inbox.shown", shown.size()))));
  }

  @PostMapping(ADDRESS + "/retry")
  View retry(
      @RequestParam(defaultValue = "") String notice,
      @RequestParam(defaultValue = "") String way,
      Viewer viewer) {
    parked.retry(id(notice), named(way));
    trail.note(viewer, "parked message sent again", notice + " " + way);
    return pages.redirectTo(ADDRESS);
  }

  @PostMapping(ADDRESS + "/drop")
  View drop(
      @RequestParam(defaultValue = "") String notice,
      @RequestParam(defaultValue = "") String way,
      Viewer viewer) {
    parked.drop(id(notice), named(way));
    trail.note(viewer, "parked message dropped", notice + " " + way);
    return pages.redirectTo(ADDRESS);
  }

  private static ParkedPage.Line line(Parked.Line line, TimeWords times) {
    Words words = times.words();
    return new ParkedPage.Line(
        line.notice().toString(),
        line.way().name(),
        words.of(line.way()),
        SpokenNotices.said(line.key(), List.of("…", "…"), words),
        words.of("admin.notices.why", line.tries(), line.fault()),
        times.moment(line.toldAt()));
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw Rejection.of("notices.not-parked");
    }
  }

  private static Way named(String written) {
    return Arrays.stream(Way.values())
        .filter(way -> way.name().equals(written))
        .findFirst()
        .orElseThrow(() -> Rejection.of("notices.not-parked"));
  }

  private static Instant read(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeException e) {
      throw Rejection.invalid("me.inbox.no-such-page");
    }
  }
}
