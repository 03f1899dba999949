package gongzhi.matching;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.matching.NeedDeeds.at;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.matching.listings.Listing.Poster;
import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.Listings;
import gongzhi.matching.listings.NewListing;
import gongzhi.matching.listings.NewListing.Terms;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.matching.listings.ResourceKind;
import gongzhi.matching.listings.Side;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.Vault;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What people need and give: read by the community first, by everybody then, without who it is. */
@GongzhiTest
@Import(MovedClock.class)
class NeedsTest {

  private static int months;

  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired Listings listings;
  @Autowired People people;
  @Autowired Vault vault;
  @Autowired ProgramWork program;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @LocalServerPort int port;

  private NeedDeeds deeds;

  /** Each test in a month of its own, because nobody posts without end. */
  @BeforeEach
  void another_month() {
    clock.set(MovedClock.MONDAY.plus(Duration.ofDays(40L * months++)));
    deeds = new NeedDeeds(fixtures, clock, port);
  }

  @Test
  void a_need_is_read_by_the_community_before_everybody_and_nobody_reads_whose_it_is() {
    String no = deeds.posted(WANG_RESIDENT, "想借一台轮椅", "老人复查要用，打 13812345678，3 栋 1 单元 402");

    assertThat(open(no)).as("for everybody").isEqualTo(404);
    assertThat(deeds.status(LI_GRID_WORKER, "/needs/" + no)).isEqualTo(404);
    assertThat(deeds.page(WANG_RESIDENT, "/needs/" + no)).contains("等社区发布");
    assertThat(new Browser(port).get("/needs?place=yuhua&standing=WAITING").body())
        .doesNotContain("想借一台轮椅");
    assertThat(fixtures.toldTo(CHEN_COMMUNITY_OFFICER)).contains("need.notice.screen 想借一台轮椅");
    assertThat(deeds.page(CHEN_COMMUNITY_OFFICER, "/desk/needs")).contains("想借一台轮椅");

    assertThat(deeds.publish(CHEN_COMMUNITY_OFFICER, no, false).statusCode())
        .as("a door was found in it")
        .isEqualTo(422);
    assertThat(deeds.publish(CHEN_COMMUNITY_OFFICER, no, true).statusCode()).isEqualTo(303);

    assertThat(deeds.page("/needs/" + no))
        .contains("想借一台轮椅", "居民", "已发布", "物质资源", "共享")
        .doesNotContain("13812345678", "单元 402", "王女士");
    assertThat(deeds.page("/needs?place=yuhua")).contains("想借一台轮椅");
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("need.notice.published 想借一台轮椅");
    assertThat(deeds.publish(CHEN_COMMUNITY_OFFICER, no, true).statusCode()).isEqualTo(409);
  }

  @Test
  void a_refusal_says_why_to_whoever_posted_it_and_to_nobody_else() {
    String no = deeds.posted(WANG_RESIDENT, "想借一把梯子", "换灯泡用，用完当天还回来");

    MarkedField.isOnlyOne(deeds.refuse(CHEN_COMMUNITY_OFFICER, no, "不"), "reason");
    assertThat(deeds.refuse(MA_OTHER_OFFICER, no, "不归这里管").statusCode()).isEqualTo(404);
    assertThat(deeds.refuse(CHEN_COMMUNITY_OFFICER, no, "写一下什么时候还，再发一次").statusCode())
        .isEqualTo(303);

    assertThat(deeds.page(WANG_RESIDENT, "/needs/" + no)).contains("没有发布", "写一下什么时候还", "向街道反映");
    assertThat(open(no)).isEqualTo(404);
    assertThat(deeds.status(LIU_RESIDENT, "/needs/" + no)).isEqualTo(404);
    assertThat(deeds.page("/needs?place=yuhua&standing=REFUSED")).doesNotContain("想借一把梯子");
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("need.notice.refused 想借一把梯子");
    assertThat(deeds.publish(CHEN_COMMUNITY_OFFICER, no, true).statusCode()).isEqualTo(409);
  }

  @Test
  void all_three_sides_need_and_give() {
    Map<String, String> tools = deeds.form("物业的手推车可以借", "工作日白天来前台登记，当天还");
    tools.put("kind", "RESOURCE");
    tools.put("side", Cast.Unit.PROPERTY_COMPANY.id().toString());
    String ofUnit = at(deeds.post(QIAN_PROPERTY_MANAGER, tools));
    deeds.publish(CHEN_COMMUNITY_OFFICER, ofUnit, true);
    Map<String, String> garden = deeds.form("空地改成小花园", "社区出土和工具，请邻居认领花箱");
    garden.put("kind", "PROJECT");
    garden.put("side", "COMMUNITY");
    String ofCommunity = at(deeds.post(CHEN_COMMUNITY_OFFICER, garden));
    deeds.publish(CHEN_COMMUNITY_OFFICER, ofCommunity, true);

    assertThat(deeds.page("/needs/" + ofUnit)).contains("示例物业公司", "资源").doesNotContain("钱先生");
    assertThat(deeds.page("/needs/" + ofCommunity))
        .contains(fixtures.area(HERE).name(), "项目")
        .doesNotContain("陈女士");
    assertThat(deeds.page(QIAN_PROPERTY_MANAGER, "/me/needs")).contains("物业的手推车可以借");
    assertThat(deeds.post(HE_OTHER_MANAGER, tools).statusCode()).isEqualTo(403);
    assertThat(deeds.post(WANG_RESIDENT, garden).statusCode()).isEqualTo(403);
    assertThat(deeds.post(LI_GRID_WORKER, deeds.form("我也想借", "网格员不是居民也不是单位")).statusCode())
        .isEqualTo(403);
    tools.put("area", fixtures.area(NEXT_DOOR).id().toString());
    assertThat(deeds.post(QIAN_PROPERTY_MANAGER, tools).statusCode())
        .as("elsewhere")
        .isEqualTo(403);
  }

  @Test
  void lists_are_narrowed_searched_turned_and_downloaded() {
    for (int i = 0; i < 10; i++) {
      deeds.published(WANG_RESIDENT, "借围棋第" + i + "副", "下棋的老人多了，想再借几副围棋");
      deeds.published(LIU_RESIDENT, "借象棋第" + i + "副", "下棋的老人多了，想再借几副象棋");
    }
    String last = deeds.published(QIAN_PROPERTY_MANAGER, "借围棋室的钥匙", "物业值班室要一把备用的钥匙");

    String first = deeds.page("/needs?place=yuhua&kind=NEED");
    String next =
        first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
    assertThat(first).contains(last, "借象棋第9副").doesNotContain("借围棋第0副");
    assertThat(deeds.page(next)).contains("借围棋第0副").doesNotContain(last);
    assertThat(deeds.page("/needs?place=yuhua&q=围棋")).contains("借围棋第3副").doesNotContain("借象棋第3副");
    assertThat(deeds.page("/needs?place=yuhua&kind=PROJECT&q=围棋")).contains("没有符合条件的");
    assertThat(deeds.page("/needs?place=yuhua&resource=TALENT&q=围棋")).contains("没有符合条件的");
    String nextDoor = fixtures.area(NEXT_DOOR).id().toString();
    assertThat(deeds.page("/needs?place=yuhua&q=围棋&area=" + nextDoor)).contains("没有符合条件的");
    assertThat(deeds.page("/needs.csv?place=yuhua&q=象棋"))
        .startsWith("\uFEFF")
        .contains("借象棋第0副", "借象棋第9副", "居民")
        .doesNotContain("围棋", "刘先生");
  }

  @Test
  void what_nobody_finished_in_time_has_expired_and_what_was_withdrawn_stays_so() {
    String no = deeds.published(WANG_RESIDENT, "想借一张折叠床", "亲戚来住三天，要一张折叠床");
    String other = deeds.published(WANG_RESIDENT, "想借两把椅子", "周末家里人多，要两把椅子");

    assertThat(deeds.withdraw(LIU_RESIDENT, other).statusCode()).isEqualTo(403);
    assertThat(deeds.withdraw(WANG_RESIDENT, other).statusCode()).isEqualTo(303);
    assertThat(deeds.withdraw(WANG_RESIDENT, other).statusCode()).isEqualTo(409);
    assertThat(deeds.page("/needs/" + other)).contains("已撤回");
    clock.pass(Duration.ofDays(31));

    assertThat(deeds.page("/needs/" + no)).contains("已过期");
    assertThat(deeds.page("/needs?place=yuhua&q=折叠床")).contains("没有符合条件的");
    assertThat(deeds.page("/needs?place=yuhua&standing=OVER")).contains("想借一张折叠床", "想借两把椅子");
  }

  @Test
  void what_is_missing_is_asked_for_and_nobody_posts_without_end() {
    Map<String, String> good = deeds.form("想学下围棋", "周末两个小时，老人孩子都可以来");
    for (String field : new String[] {"area", "kind", "resource", "title", "words", "amount"}) {
      HttpResponse<String> refused = deeds.post(WANG_RESIDENT, deeds.with(good, field, ""));
      assertThat(refused.statusCode()).as(field).isEqualTo(422);
    }
    MarkedField.isOnlyOne(deeds.post(WANG_RESIDENT, deeds.with(good, "to", "2020-01-01")), "to");
    for (int i = 0; i < 10; i++) {
      deeds.posted(LIU_RESIDENT, "想学下围棋" + i, "周末两个小时，老人孩子都可以来");
    }
    assertThat(deeds.post(LIU_RESIDENT, good).statusCode()).isEqualTo(429);
  }

  @Test
  void what_one_posted_is_taken_along_and_ends_with_whoever_leaves() {
    PhoneNumber phone = new PhoneNumber("13990004321");
    PartyId person = program.call(() -> people.enter(Person.with(phone)));
    Viewer viewer = Viewer.resident(person, clock.instant());
    NewListing wanted =
        new NewListing(
            fixtures.area(HERE),
            new What(ListingKind.NEED, ResourceKind.TALENT, Set.of(), "想找人教写毛笔字", "孩子放假在家，想学写毛笔字"),
            new Terms(1, "人", today(), today().plusDays(20)));
    ListingNo no =
        viewer
            .scope()
            .call(
                () ->
                    transactions.execute(
                        _ -> listings.post(viewer, new Poster(Side.RESIDENT, null), wanted)));
    deeds.publish(CHEN_COMMUNITY_OFFICER, no.value(), true);

    assertThat(takenAlongBy(person)).singleElement().asString().contains(no.value(), "毛笔字");
    program.call(
        () -> {
          vault.erase(person);
          return person;
        });

    assertThat(takenAlongBy(person)).isEmpty();
    assertThat(deeds.page("/needs/" + no)).contains("已撤回");
  }

  private List<?> takenAlongBy(PartyId person) {
    OwnDataAsked asked = new OwnDataAsked(person);
    return program.call(
        () -> {
          events.publishEvent(asked);
          return asked.parts().get("needs");
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  private int open(String no) {
    return new Browser(port).get("/needs/" + no).statusCode();
  }
}
