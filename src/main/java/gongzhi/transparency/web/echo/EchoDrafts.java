package gongzhi.transparency.web.echo;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.transparency.echo.EchoSheet;
import gongzhi.transparency.echo.EchoWall;
import gongzhi.transparency.echo.Published;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page on which a sheet is looked through, published and shown to hang. */
@Component
class EchoDrafts {

  private final EchoWall wall;

  EchoDrafts(EchoWall wall) {
    this.wall = wall;
  }

  EchoDraftPage page(Area community, YearMonth month, Viewer viewer, TimeWords times) {
    if (month.isAfter(wall.lastMonth().plusMonths(1))) { // it has not begun
      throw Rejection.notFound("echo.no-such-month");
    }
    Optional<Published> published = wall.find(community.id(), month);
    EchoSheet sheet = published.map(Published::sheet).orElseGet(() -> wall.draft(community, month));
    return new EchoDraftPage(
        community.name(),
        EchoPages.monthWords(month, times.words()),
        EchoPages.address(community.id(), month),
        EchoWords.of(sheet, times),
        published.map(Published::no).orElse(""),
        !month.isAfter(wall.lastMonth()),
        viewer.may(Permission.PUBLISH, community.path()),
        published.isEmpty() && month.isBefore(wall.firstMonth()),
        published.map(found -> EchoPages.photo(found, times)).orElse(List.of()),
        "");
  }
}
