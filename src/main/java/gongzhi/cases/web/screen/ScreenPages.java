package gongzhi.cases.web.screen;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.screen.ScreenPage.Figures;
import gongzhi.cases.web.screen.ScreenPage.Replies;
import gongzhi.cases.web.screen.ScreenPage.Reply;
import gongzhi.cases.web.screen.ScreenQuery.Asked;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Makes the screen in the hall. */
@Component
class ScreenPages {

  private static final int NIGHT_BEGINS = 20;
  private static final int NIGHT_ENDS = 7;

  private final ScreenQuery query;
  private final ScreenEchoes echoes;
  private final RuleBook book;
  private final Areas areas;
  private final Places places;

  ScreenPages(ScreenQuery query, ScreenEchoes echoes, RuleBook book, Areas areas, Places places) {
    this.query = query;
    this.echoes = echoes;
    this.book = book;
    this.areas = areas;
    this.places = places;
  }

  /** A community or a district of a running place; anything else is not found. */
  Area ground(long id) {
    return areas
        .find(new AreaId(id))
        .filter(Area::isCurrent)
        .filter(area -> area.level() == Level.COMMUNITY || area.level() == Level.DISTRICT)
        .filter(area -> places.find(areas.place(area)).isPresent())
        .orElseThrow(() -> Rejection.notFound("screen.no-such-area"));
  }

  ScreenPage of(Area ground, ScreenForm form, TimeWords times) {
    ZonedDateTime now = times.now().atZone(times.zone());
    YearMonth month = YearMonth.from(now);
    Asked asked =
        new Asked(
            areas.place(ground),
            ground.level() == Level.COMMUNITY ? ground.id().value() : null,
            month.atDay(1).atStartOfDay(times.zone()).toInstant(),
            times.now());
    return new ScreenPage(
        ground.name(),
        times.moment(times.now()),
        form.address(ground.id()),
        form.turning(),
        form.isNight(now.getHour() >= NIGHT_BEGINS || now.getHour() < NIGHT_ENDS),
        form.shows(ScreenPanel.FIGURES) ? figures(asked, month, times) : null,
        form.shows(ScreenPanel.REPLIES) ? replies(asked, times) : null,
        form.shows(ScreenPanel.ECHO) ? echoes.of(ground, times.words()) : null);
  }

  private Figures figures(Asked asked, YearMonth month, TimeWords times) {
    ScreenQuery.Figures found = query.figures(asked);
    return new Figures(
        ScreenEchoes.month(month, times.words()), found.received(), found.closed(), found.late());
  }

  private Replies replies(Asked asked, TimeWords times) {
    return new Replies(query.replies(asked).stream().map(one -> reply(one, times)).toList());
  }

  private Reply reply(ScreenQuery.Reply reply, TimeWords times) {
    RuleVersion rules = book.of(reply.place(), reply.ruleVersion());
    String community = areas.get(new AreaId(reply.communityId())).name();
    Marks.About about = new Marks.About(reply.category(), community);
    return new Reply(
        Marks.title(reply.title(), rules, about, times.words()),
        reply.words(),
        times.words().of("screen.reply-facts", community, times.day(reply.at())));
  }
}
