package gongzhi.matching.demo;

import gongzhi.matching.listings.CommonTag;
import gongzhi.matching.listings.Listing.Poster;
import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStanding;
import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.listings.Listings;
import gongzhi.matching.listings.NewListing;
import gongzhi.matching.listings.NewListing.Terms;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.matching.listings.ResourceKind;
import gongzhi.matching.listings.Screening;
import gongzhi.matching.listings.Side;
import gongzhi.matching.listings.Wanted;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Needs, resources and projects of all three sides in the first community of each place. */
@Component
@Order(341)
@ConditionalOnProperty("gongzhi.demo")
class DemoNeeds implements ApplicationRunner {

  /** Owners of the first demo community, who sign in by telephone. */
  private static final String FIRST = "19900001001";

  private static final String SECOND = "19900001002";

  private final Listings listings;
  private final Screening screening;
  private final ListingStore store;
  private final DemoGround ground;
  private final InstantSource clock;

  DemoNeeds(
      Listings listings,
      Screening screening,
      ListingStore store,
      DemoGround ground,
      InstantSource clock) {
    this.listings = listings;
    this.screening = screening;
    this.store = store;
    this.ground = ground;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ground.communities().stream().filter(this::isEmpty).forEach(this::fill);
  }

  private boolean isEmpty(Area community) {
    Wanted any = new Wanted(community.path(), null, null, ListingStanding.OPEN, today(), "", "");
    return ground.isEmpty(() -> store.list(any, 1).isEmpty());
  }

  private void fill(Area community) {
    Instant now = clock.instant();
    ground
        .holder("community_officer", community, now)
        .ifPresent(
            officer -> {
              fill(community, officer);
              ofUnits(community, officer);
            });
  }

  private void fill(Area community, Viewer officer) {
    Instant then = clock.instant().minus(Duration.ofDays(9));
    Viewer one = ground.resident(FIRST, then);
    Viewer other = ground.resident(SECOND, then);
    Poster resident = new Poster(Side.RESIDENT, null);
    published(
        officer,
        new Turn(then, one, resident),
        need(community, ResourceKind.MATERIAL, "想借一台轮椅用半个月（示例）", "家里老人骨折刚出院，下楼复查要用，用完擦干净归还。"));
    published(
        officer,
        new Turn(then.plus(Duration.ofDays(2)), other, resident),
        need(community, ResourceKind.TALENT, "找人教老人用手机挂号（示例）", "院里十来位老人不会在手机上挂号，想周末学两个小时。"));
    waits(
        one,
        need(community, ResourceKind.CULTURAL, "暑假想要一个写作业的地方（示例）", "双职工家的孩子放学没人看，想有张桌子、有盏灯就行。"));
    published(
        officer,
        new Turn(then.plus(Duration.ofDays(1)), officer, new Poster(Side.COMMUNITY, null)),
        new NewListing(
            community,
            new What(
                ListingKind.PROJECT,
                ResourceKind.SOCIAL,
                Set.of(CommonTag.BUILD, CommonTag.GOVERN),
                "把楼下空地改成小花园（示例）",
                "社区出土和工具，请邻居和单位认领花箱，各管一个，一起浇水拔草。"),
            new Terms(20, "个花箱", today(), today().plusDays(70))));
  }

  private void ofUnits(Area community, Viewer officer) {
    Instant then = clock.instant().minus(Duration.ofDays(6));
    ground
        .unit("property_company", community)
        .ifPresent(
            unit ->
                ground
                    .staffOf("property_company", community, then)
                    .ifPresent(
                        who ->
                            published(
                                officer,
                                new Turn(then, who, new Poster(Side.UNIT, unit.id())),
                                new NewListing(
                                    community,
                                    new What(
                                        ListingKind.RESOURCE,
                                        ResourceKind.MATERIAL,
                                        Set.of(CommonTag.SHARE),
                                        "物业的梯子和手推车可以借（示例）",
                                        "工作日白天来前台登记，当天还；搬家用手推车请提前一天说。"),
                                    new Terms(3, "件", today(), today().plusDays(120))))));
  }

  private NewListing need(Area community, ResourceKind kind, String title, String words) {
    return new NewListing(
        community,
        new What(ListingKind.NEED, kind, Set.of(CommonTag.SHARE), title, words),
        new Terms(1, "件", today(), today().plusDays(45)));
  }

  /** Who posts something when, for which side. */
  private record Turn(Instant at, Viewer by, Poster as) {}

  private void published(Viewer officer, Turn turn, NewListing wanted) {
    ListingNo no =
        ground.at(turn.at(), turn.by(), () -> listings.post(turn.by(), turn.as(), wanted));
    ground.at(
        turn.at().plus(Duration.ofHours(5)),
        officer,
        () -> {
          screening.publish(officer, no, true);
          return no;
        });
  }

  private void waits(Viewer by, NewListing wanted) {
    Instant lately = clock.instant().minus(Duration.ofHours(3));
    ground.at(lately, by, () -> listings.post(by, new Poster(Side.RESIDENT, null), wanted));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
