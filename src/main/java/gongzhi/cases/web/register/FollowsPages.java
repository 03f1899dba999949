package gongzhi.cases.web.register;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.register.FeedEntry;
import gongzhi.cases.register.FeedQuery;
import gongzhi.cases.register.Follow;
import gongzhi.cases.register.FollowNews;
import gongzhi.cases.register.Follows;
import gongzhi.cases.register.RegisterLine;
import gongzhi.cases.web.register.FollowsPage.Followed;
import gongzhi.cases.web.register.FollowsPage.News;
import gongzhi.cases.web.register.FollowsPage.Offer;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of what somebody follows. */
@Component
class FollowsPages {

  private static final int SHOWN = 40;

  private final Follows follows;
  private final FollowNews news;
  private final FollowGround ground;
  private final RegisterLines lines;

  FollowsPages(Follows follows, FollowNews news, FollowGround ground, RegisterLines lines) {
    this.follows = follows;
    this.news = news;
    this.ground = ground;
    this.lines = lines;
  }

  FollowsPage of(Viewer viewer, FollowForm form, TimeWords times) {
    List<Follow> mine = follows.of(viewer.party());
    return new FollowsPage(
        mine.stream()
            .map(one -> new Followed(one.id(), ground.name(one, times.words()), address(one)))
            .toList(),
        news(mine, times),
        offer(form, mine, times));
  }

  private static String address(Follow one) {
    return one.isOneCase()
        ? "/cases/" + one.caseNo()
        : new RegisterForm("", one.areaId(), one.group(), "", "", "", "", "")
            .at(RegisterPages.ADDRESS);
  }

  private List<News> news(List<Follow> mine, TimeWords times) {
    return mine.stream()
        .flatMap(one -> lately(one, times))
        .distinct()
        .sorted(Comparator.comparing(FeedEntry::at).reversed())
        .limit(SHOWN)
        .map(entry -> news(entry, times))
        .toList();
  }

  private Stream<FeedEntry> lately(Follow one, TimeWords times) {
    return news.of(one, times.now().minus(FeedQuery.LATELY), times.now(), SHOWN).stream();
  }

  private News news(FeedEntry entry, TimeWords times) {
    RegisterLine line = entry.line();
    return new News(
        lines.news(entry, times.words()),
        times
            .words()
            .of(
                "register.facts",
                line.no(),
                lines.category(line, times.words()),
                lines.community(line),
                times.day(entry.at())),
        "/cases/" + line.no(),
        lines.mark(line, times.words()));
  }

  /** What the address asks for, unless it is followed already. */
  private @Nullable Offer offer(FollowForm form, List<Follow> mine, TimeWords times) {
    if (form.isEmpty()) {
      return null;
    }
    Area area = ground.of(form);
    String no = form.caseNo().isEmpty() ? "" : CaseNo.of(form.caseNo()).value();
    boolean known =
        mine.stream()
            .anyMatch(
                one ->
                    one.caseNo().equals(no)
                        && (!no.isEmpty()
                            || one.area().equals(area.id())
                                && one.group().equals(form.category())));
    return known
        ? null
        : new Offer(
            no.isEmpty() ? ground.name(area, form.category(), times.words()) : no,
            no.isEmpty() ? area.id().toString() : "",
            form.category(),
            no);
  }
}
