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
import gongzhi.matching.listings.NewListing.Ways;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.matching.listings.ResourceKind;
import gongzhi.matching.listings.Screening;
import gongzhi.matching.listings.Side;
import gongzhi.matching.listings.Wanted;
import gongzhi.matching.pairings.Deliveries;
import gongzhi.matching.pairings.NewPairing;
import gongzhi.matching.pairings.Pairing.Partner;
import gongzhi.matching.pairings.Pairings;
import gongzhi.matching.pairings.Word;
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

/**
 * In the first community of each place: a small wish that came true, one that is being fulfilled,
 * and a wheelchair that is lent.
 */
@Component
@Order(342)
@ConditionalOnProperty("gongzhi.demo")
class DemoPairings implements ApplicationRunner {

  private static final String WISHER = "19900001003";
  private static final String HELPER = "19900001004";

  private final Acts acts;
  private final DemoGround ground;
  private final InstantSource clock;

  /** What is done. */
  @Component
  @ConditionalOnProperty("gongzhi.demo")
  record Acts(
      Listings listings,
      Screening screening,
      ListingStore store,
      Pairings pairings,
      Deliveries deliveries) {}

  DemoPairings(Acts acts, DemoGround ground, InstantSource clock) {
    this.acts = acts;
    this.ground = ground;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ground.communities().stream().filter(this::isEmpty).forEach(this::fill);
  }

  private boolean isEmpty(Area community) {
    Wanted done = new Wanted(community.path(), null, null, ListingStanding.DONE, today(), "", "");
    return ground.isEmpty(() -> acts.store().list(done, 1).isEmpty());
  }

  private void fill(Area community) {
    ground
        .holder("community_officer", community, clock.instant())
        .ifPresent(officer -> fill(community, officer));
  }

  private void fill(Area community, Viewer officer) {
    Instant then = clock.instant().minus(Duration.ofDays(7));
    Viewer wisher = ground.resident(WISHER, then);
    Viewer helper = ground.resident(HELPER, then);
    ListingNo first =
        published(then, officer, wisher, wish(community, "想有人陪着去办一次老年卡（示例）", "示例奶奶，东门口等，周二上午"));
    long claim = claimed(then, helper, wisher, first);
    ground.at(
        then.plus(Duration.ofDays(2)),
        helper,
        () -> {
          acts.deliveries().confirm(helper, first, claim, new Word(null, "办好了，卡也教会用了"));
          return first;
        });
    ground.at(
        then.plus(Duration.ofDays(3)),
        wisher,
        () -> {
          acts.deliveries().confirm(wisher, first, claim, new Word(5, "陪了一上午，谢谢"));
          return first;
        });
    Instant lately = clock.instant().minus(Duration.ofDays(2));
    ListingNo second =
        published(lately, officer, wisher, wish(community, "孩子想要一套旧的绘本（示例）", "示例家长，西门物业前台，晚上六点后"));
    claimed(lately, helper, wisher, second);
    lend(community, officer, helper);
  }

  private void lend(Area community, Viewer officer, Viewer borrower) {
    Instant lately = clock.instant().minus(Duration.ofDays(1));
    NewListing chair =
        new NewListing(
            community,
            new What(
                ListingKind.RESOURCE,
                ResourceKind.MATERIAL,
                Set.of(CommonTag.SHARE),
                "社区的轮椅可以借（示例）",
                "到服务大厅登记领用，一次最多借两个月，用完擦干净归还。"),
            new Terms(2, "台", today().minusDays(1), today().plusDays(150)),
            new Ways(false, true),
            "");
    ListingNo no =
        ground.at(
            lately,
            officer,
            () -> acts.listings().post(officer, new Poster(Side.COMMUNITY, null), chair));
    publish(lately.plus(Duration.ofHours(1)), officer, no);
    ground.at(
        lately.plus(Duration.ofHours(4)),
        borrower,
        () ->
            acts.pairings()
                .offer(
                    borrower,
                    no,
                    new Partner(Side.RESIDENT, null),
                    new NewPairing(1, "家里老人下周复查用", today(), today().plusDays(10))));
  }

  private ListingNo published(Instant at, Viewer officer, Viewer by, NewListing wanted) {
    ListingNo no =
        ground.at(at, by, () -> acts.listings().post(by, new Poster(Side.RESIDENT, null), wanted));
    publish(at.plus(Duration.ofHours(3)), officer, no);
    return no;
  }

  private void publish(Instant at, Viewer officer, ListingNo no) {
    ground.at(
        at,
        officer,
        () -> {
          acts.screening().publish(officer, no, true);
          return no;
        });
  }

  private long claimed(Instant then, Viewer helper, Viewer wisher, ListingNo no) {
    Instant at = then.plus(Duration.ofHours(8));
    LocalDate day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    long id =
        ground.at(
            at,
            helper,
            () ->
                acts.pairings()
                    .offer(
                        helper,
                        no,
                        new Partner(Side.RESIDENT, null),
                        new NewPairing(1, "我家就在附近，可以去", day, day)));
    ground.at(
        at.plus(Duration.ofHours(2)),
        wisher,
        () -> {
          acts.pairings().accept(wisher, no, id);
          return no;
        });
    return id;
  }

  private NewListing wish(Area community, String title, String details) {
    return new NewListing(
        community,
        new What(
            ListingKind.NEED,
            ResourceKind.SOCIAL,
            Set.of(CommonTag.MELD),
            title,
            "一个小小的心愿，具体怎么办接下的人看得到。"),
        new Terms(1, "件", today().minusDays(8), today().plusDays(40)),
        new Ways(true, false),
        details);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
