package gongzhi.transparency.web.echo;

import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.transparency.echo.EchoWall;
import gongzhi.transparency.echo.Published;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a published sheet, for the screen and for the wall. */
@Component
class EchoPages {

  private final EchoWall wall;
  private final Areas areas;
  private final Posts posts;

  EchoPages(EchoWall wall, Areas areas, Posts posts) {
    this.wall = wall;
    this.areas = areas;
    this.posts = posts;
  }

  /** Where the sheet of a community and month is for everyone. */
  static String address(AreaId community, YearMonth month) {
    return "/echo/" + community + "/" + month;
  }

  /** Where the screen in the hall of a community or a district is for everyone. */
  static String screen(Area ground) {
    return "/open/screen/" + ground.id();
  }

  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2119;

  /** A month as addresses write it: {@code 2026-10}; nothing hung on a wall before 2020. */
  static YearMonth month(String written) {
    try {
      YearMonth month = YearMonth.parse(written);
      if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
        throw Rejection.notFound("echo.no-such-month");
      }
      return month;
    } catch (DateTimeException _) {
      throw Rejection.notFound("echo.no-such-month");
    }
  }

  /** A community; anything else is not found. */
  Area community(long id) {
    return areas
        .find(new AreaId(id))
        .filter(area -> area.level() == Level.COMMUNITY)
        .orElseThrow(() -> Rejection.notFound("echo.no-such-community"));
  }

  EchoPage page(Area community, YearMonth month, String site, TimeWords times) {
    Published sheet =
        wall.find(community.id(), month).orElseThrow(() -> Rejection.notFound("echo.no-sheet"));
    Words words = times.words();
    return new EchoPage(
        community.name(),
        monthWords(month, words),
        EchoWords.of(sheet.sheet(), times),
        sheet.no(),
        sheet.checkCode(),
        publisher(sheet, community, times),
        words.of("echo.frozen", date(sheet, times.zone(), times)),
        sheet.isLate(times.zone()) ? late(sheet, times) : "",
        words.of("echo.period", times.date(month.plusMonths(1).atEndOfMonth())),
        "/verify/" + sheet.record(),
        screen(community),
        "/report?in=" + community.id() + "&sheet=" + sheet.no(),
        wall.disputes(sheet),
        Qr.of(site + address(community.id(), month)),
        photo(sheet, times),
        months(community.id(), month, words));
  }

  static String monthWords(YearMonth month, Words words) {
    return words.of("echo.month", String.valueOf(month.getYear()), month.getMonthValue());
  }

  private String publisher(Published sheet, Area community, TimeWords times) {
    String who = sheet.unit() == null ? community.name() : posts.label(sheet.unit());
    return times.words().of("echo.published-by", who, date(sheet, times.zone(), times));
  }

  private static String late(Published sheet, TimeWords times) {
    String due = times.date(sheet.month().plusMonths(1).atDay(Published.DUE_DAY));
    return times.words().of("echo.late", due, date(sheet, times.zone(), times));
  }

  private static String date(Published sheet, ZoneId zone, TimeWords times) {
    return times.date(sheet.publishedAt().atZone(zone).toLocalDate());
  }

  /** The photo of the sheet as it hangs there, if somebody has sent one. */
  static List<PhotoPart> photo(Published sheet, TimeWords times) {
    if (sheet.photo() == null || sheet.postedAt() == null) {
      return List.of();
    }
    String taken = times.words().of("echo.hangs-since", times.day(sheet.postedAt()));
    return List.of(new PhotoPart(sheet.photo(), taken, taken));
  }

  private List<TabLink> months(AreaId community, YearMonth shown, Words words) {
    List<YearMonth> all = wall.months(community);
    return all.size() < 2
        ? List.of()
        : all.stream()
            .map(
                month ->
                    new TabLink(
                        monthWords(month, words),
                        address(community, month),
                        month.equals(shown),
                        "",
                        ""))
            .toList();
  }
}
