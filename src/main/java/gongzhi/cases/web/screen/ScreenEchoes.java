package gongzhi.cases.web.screen;

import gongzhi.cases.web.screen.ScreenPage.Echo;
import gongzhi.site.Qr;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.transparency.echo.EchoSheet;
import gongzhi.transparency.echo.EchoWall;
import gongzhi.transparency.echo.Published;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The part of the screen about the echo wall. */
@Component
class ScreenEchoes {

  private final EchoWall wall;
  private final Areas areas;
  private final String site;

  ScreenEchoes(EchoWall wall, Areas areas, @Value("${gongzhi.address}") String site) {
    this.wall = wall;
    this.areas = areas;
    this.site = site;
  }

  /** The newest sheet of a community; of a district, how many hang there. */
  Echo of(Area ground, Words words) {
    return ground.level() == Level.COMMUNITY ? sheet(ground, words) : walls(ground, words);
  }

  private Echo sheet(Area community, Words words) {
    return wall.months(community.id()).stream()
        .findFirst()
        .flatMap(month -> wall.find(community.id(), month))
        .map(sheet -> sheet(community, sheet, words))
        .orElseGet(
            () -> shown(words.of("screen.no-sheet"), List.of(), all(areas.place(community))));
  }

  private Echo sheet(Area community, Published sheet, Words words) {
    EchoSheet.Figures figures = sheet.sheet().figures();
    return shown(
        words.of("screen.sheet", month(sheet.month(), words), sheet.no(), sheet.checkCode()),
        List.of(
            words.of("screen.sheet-done", figures.received(), figures.done()),
            words.of("screen.sheet-issues", sheet.sheet().issues().total()),
            words.of("screen.sheet-needs", sheet.sheet().needs().total())),
        "/echo/" + community.id() + "/" + sheet.month());
  }

  private Echo walls(Area district, Words words) {
    YearMonth month = wall.lastMonth();
    List<Area> communities = areas.descendants(district, Level.COMMUNITY, null, Areas.MOST);
    int hanging = wall.of(communities.stream().map(Area::id).toList(), month).size();
    return shown(
        words.of("screen.walls", month(month, words), hanging, communities.size()),
        List.of(),
        all(areas.place(district)));
  }

  private Echo shown(String words, List<String> lines, String path) {
    return new Echo(words, lines, site + path, Qr.of(site + path));
  }

  private static String all(String place) {
    return "/echo?place=" + place;
  }

  static String month(YearMonth month, Words words) {
    return words.of("screen.month", String.valueOf(month.getYear()), month.getMonthValue());
  }
}
