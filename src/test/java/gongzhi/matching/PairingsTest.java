package gongzhi.matching;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.matching.NeedDeeds.at;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Claiming and ordering: answered by the other side, done by the word of both, and never too much.
 */
@GongzhiTest
@Import(MovedClock.class)
class PairingsTest {

  private static int months = 20;

  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @LocalServerPort int port;

  private NeedDeeds deeds;

  /** Each test in a month of its own, because nobody posts without end. */
  @BeforeEach
  void another_month() {
    clock.set(MovedClock.MONDAY.plus(Duration.ofDays(40L * months++)));
    deeds = new NeedDeeds(fixtures, clock, port);
  }

  @Test
  void a_claim_is_answered_by_the_poster_and_done_when_both_say_so() {
    String no = deeds.published(WANG_RESIDENT, "想修一修轮椅", "轮椅的刹车松了，想请人看看");

    assertThat(deeds.offer(WANG_RESIDENT, no, 1).statusCode()).as("one's own").isEqualTo(403);
    assertThat(deeds.offer(LIU_RESIDENT, no, 2).statusCode()).as("too much").isEqualTo(422);
    HttpResponse<String> offered = deeds.offer(LIU_RESIDENT, no, 1);
    assertThat(offered.statusCode()).as(offered.body()).isEqualTo(303);
    assertThat(deeds.offer(LIU_RESIDENT, no, 1).statusCode()).as("twice").isEqualTo(409);
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("pairing.notice.offered 想修一修轮椅");
    assertThat(deeds.page("/needs/" + no)).doesNotContain("周末有空");
    String id = deeds.pairing(WANG_RESIDENT, no);

    assertThat(deeds.turn(LIU_RESIDENT, no, id, "accept").statusCode()).isEqualTo(403);
    assertThat(deeds.turn(HE_OTHER_MANAGER, no, id, "accept").statusCode()).isEqualTo(404);
    assertThat(deeds.turn(WANG_RESIDENT, no, id, "confirm").statusCode())
        .as("too early")
        .isEqualTo(409);
    assertThat(deeds.turn(WANG_RESIDENT, no, id, "accept").statusCode()).isEqualTo(303);
    assertThat(deeds.page("/needs/" + no))
        .contains("有人在办", "居民 · 1 件 · 已同意")
        .doesNotContain("周末有空");
    assertThat(deeds.withdraw(WANG_RESIDENT, no).statusCode()).isEqualTo(409);

    assertThat(deeds.turn(LIU_RESIDENT, no, id, "confirm").statusCode()).isEqualTo(303);
    assertThat(deeds.turn(LIU_RESIDENT, no, id, "confirm").statusCode()).as("again").isEqualTo(409);
    assertThat(deeds.page("/needs/" + no)).contains("有人在办");
    Map<String, String> thanks = Map.of("rating", "5", "words", "刹车好用了，谢谢");
    assertThat(deeds.turn(WANG_RESIDENT, no, id, "confirm", thanks).statusCode()).isEqualTo(303);

    assertThat(deeds.page("/needs/" + no)).contains("办好了", "很满意").doesNotContain("刹车好用了，谢谢", "刘先生");
    assertThat(deeds.page(LIU_RESIDENT, "/needs/" + no)).contains("刹车好用了，谢谢");
    assertThat(deeds.page(CHEN_COMMUNITY_OFFICER, "/desk/needs/counts"))
        .contains("按社区", fixtures.area(HERE).name());
    assertThat(deeds.page(CHEN_COMMUNITY_OFFICER, "/desk/needs/counts.csv"))
        .contains("\"" + fixtures.area(HERE).name() + "\",\"1\",\"0\",\"0\",\"1\",\"1\"");
    assertThat(deeds.page(LIU_RESIDENT, "/me/needs")).contains("想修一修轮椅", "认领");
    assertThat(fixtures.toldTo(LIU_RESIDENT))
        .contains("pairing.notice.accepted 想修一修轮椅", "pairing.notice.done 想修一修轮椅");
  }

  @Test
  void a_decline_says_why_and_what_was_given_back_is_free_again() {
    String no = deeds.published(WANG_RESIDENT, "想要一双筷子架", "食堂想要一个筷子架，旧的也行");
    deeds.offer(LIU_RESIDENT, no, 1);
    String first = deeds.pairing(WANG_RESIDENT, no);

    assertThat(deeds.turn(MA_OTHER_OFFICER, no, first, "decline").statusCode()).isEqualTo(404);
    assertThat(deeds.turn(CHEN_COMMUNITY_OFFICER, no, first, "decline").statusCode())
        .isEqualTo(422);
    assertThat(
            deeds
                .turn(CHEN_COMMUNITY_OFFICER, no, first, "decline", Map.of("reason", "已经有人送来了"))
                .statusCode())
        .isEqualTo(303);
    assertThat(deeds.page(LIU_RESIDENT, "/needs/" + no)).contains("没有同意", "已经有人送来了");

    deeds.offer(LIU_RESIDENT, no, 1);
    String second = deeds.pairing(WANG_RESIDENT, no);
    deeds.turn(WANG_RESIDENT, no, second, "accept");
    assertThat(deeds.page("/needs/" + no)).contains("有人在办");
    assertThat(deeds.turn(WANG_RESIDENT, no, second, "withdraw").statusCode()).isEqualTo(403);
    assertThat(deeds.turn(LIU_RESIDENT, no, second, "withdraw").statusCode()).isEqualTo(303);
    assertThat(deeds.page("/needs/" + no)).contains("已发布").doesNotContain("有人在办");

    Map<String, String> unit = deeds.offering(1);
    unit.put("side", Cast.Unit.PROPERTY_COMPANY.id().toString());
    assertThat(deeds.act(QIAN_PROPERTY_MANAGER, "/needs/" + no + "/pairings", unit).statusCode())
        .isEqualTo(303);
    String third = deeds.pairing(WANG_RESIDENT, no);
    deeds.turn(WANG_RESIDENT, no, third, "accept");
    assertThat(deeds.page("/needs/" + no)).contains("示例物业公司");
    Map<String, String> reason = Map.of("reason", "约好上午，没有来");
    assertThat(deeds.turn(WANG_RESIDENT, no, third, "missed", reason).statusCode()).isEqualTo(303);
    assertThat(deeds.page("/needs/" + no)).contains("已发布").doesNotContain("示例物业公司");
  }

  @Test
  void of_many_who_order_the_last_place_of_a_day_one_gets_it() throws Exception {
    Map<String, String> form = deeds.form("周六义剪十个号", "周六上午社区活动室，先约先得，老人优先");
    form.putAll(Map.of("kind", "RESOURCE", "amount", "10", "measure", "人次"));
    form.put("side", Cast.Unit.PROPERTY_COMPANY.id().toString());
    String no = at(deeds.post(QIAN_PROPERTY_MANAGER, form));
    deeds.publish(CHEN_COMMUNITY_OFFICER, no, true);
    assertThat(deeds.offer(WANG_RESIDENT, no, 9).statusCode()).isEqualTo(303);

    List<Integer> answers;
    try (ExecutorService two = Executors.newFixedThreadPool(4)) {
      List<Browser> browsers =
          List.of(deeds.as(LIU_RESIDENT), deeds.as(WANG_RESIDENT), deeds.as(LIU_RESIDENT));
      List<Future<Integer>> running =
          browsers.stream()
              .map(
                  browser ->
                      two.submit(
                          () ->
                              browser
                                  .submit(
                                      "/needs/new?place=yuhua",
                                      "/needs/" + no + "/pairings",
                                      deeds.offering(1))
                                  .statusCode()))
              .toList();
      two.shutdown();
      assertThat(two.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      answers = running.stream().map(Future::resultNow).toList();
    }

    assertThat(answers).containsExactlyInAnyOrder(303, 409, 409);
    Map<String, String> next = deeds.offering(1);
    next.put("from", deeds.day(1));
    assertThat(deeds.act(LIU_RESIDENT, "/needs/" + no + "/pairings", next).statusCode())
        .as("another day")
        .isEqualTo(303);
  }

  @Test
  void what_is_wished_is_read_by_whoever_fulfils_it_and_each_reading_is_written_down() {
    String no = at(deeds.post(WANG_RESIDENT, deeds.wish("想过一个生日")));
    deeds.publish(CHEN_COMMUNITY_OFFICER, no, true);
    assertThat(deeds.page("/needs/" + no)).contains("微心愿").doesNotContain("二单元", "13800002046");
    assertThat(deeds.page(CHEN_COMMUNITY_OFFICER, "/desk/needs/" + no)).doesNotContain("二单元");
    deeds.offer(LIU_RESIDENT, no, 1);
    String id = deeds.pairing(WANG_RESIDENT, no);

    assertThat(deeds.turn(LIU_RESIDENT, no, id, "wish").statusCode()).as("not yet").isEqualTo(403);
    deeds.turn(WANG_RESIDENT, no, id, "accept");
    assertThat(deeds.turn(CHEN_COMMUNITY_OFFICER, no, id, "wish").statusCode()).isEqualTo(403);
    assertThat(deeds.page(WANG_RESIDENT, "/needs/" + no)).doesNotContain("看过详情");
    assertThat(deeds.turn(LIU_RESIDENT, no, id, "wish").body())
        .contains("王奶奶", "二单元", "13800002046");

    assertThat(deeds.page(WANG_RESIDENT, "/needs/" + no)).contains("看过详情");
    deeds.turn(LIU_RESIDENT, no, id, "confirm");
    deeds.turn(WANG_RESIDENT, no, id, "confirm");
    assertThat(deeds.page("/needs/" + no)).contains("办好了");
    assertThat(deeds.turn(LIU_RESIDENT, no, id, "wish").statusCode())
        .as("no longer")
        .isEqualTo(403);
    assertThat(deeds.page("/needs.csv?place=yuhua&standing=DONE"))
        .contains("想过一个生日")
        .doesNotContain("二单元");
    Map<String, String> without = deeds.with(deeds.wish("想要一个书包"), "details", "");
    assertThat(deeds.post(WANG_RESIDENT, without).statusCode()).isEqualTo(422);
  }

  @Test
  void for_somebody_without_a_phone_the_post_of_the_pack_confirms_and_not_who_brought_it() {
    Map<String, String> form = deeds.wish("独居老人想换一个灯泡");
    form.put("side", "PAPER");
    assertThat(deeds.post(LIU_RESIDENT, form).statusCode()).isEqualTo(403);
    String no = at(deeds.post(CHEN_COMMUNITY_OFFICER, form));
    deeds.publish(CHEN_COMMUNITY_OFFICER, no, true);
    Map<String, String> unit = deeds.offering(1);
    unit.put("side", Cast.Unit.RESIDENTS_COMMITTEE.id().toString());
    assertThat(deeds.act(CHEN_COMMUNITY_OFFICER, "/needs/" + no + "/pairings", unit).statusCode())
        .as("whoever wrote it down answers for the wisher")
        .isEqualTo(403);
    deeds.offer(LIU_RESIDENT, no, 1);
    String id = deeds.pairing(ZHAO_SECRETARY, no);

    deeds.turn(ZHAO_SECRETARY, no, id, "accept");
    deeds.turn(LIU_RESIDENT, no, id, "confirm");
    assertThat(deeds.turn(MA_OTHER_OFFICER, no, id, "confirm").statusCode()).isEqualTo(404);
    assertThat(deeds.turn(ZHAO_SECRETARY, no, id, "confirm").statusCode()).isEqualTo(303);

    assertThat(deeds.page("/needs/" + no)).contains("办好了");
  }

  @Test
  void what_is_lent_is_kept_for_its_days_and_free_after_it_came_back() {
    Map<String, String> form = deeds.form("轮椅一台可以借", "社区活动室登记，用完擦干净归还");
    form.putAll(Map.of("kind", "RESOURCE", "ways", "LENT", "side", "COMMUNITY"));
    String no = at(deeds.post(CHEN_COMMUNITY_OFFICER, form));
    deeds.publish(CHEN_COMMUNITY_OFFICER, no, true);
    assertThat(deeds.borrow(WANG_RESIDENT, no, 0, 5).statusCode()).isEqualTo(303);
    String id = deeds.pairing(CHEN_COMMUNITY_OFFICER, no);

    assertThat(deeds.borrow(LIU_RESIDENT, no, 5, 8).statusCode())
        .as("one day too early")
        .isEqualTo(409);
    assertThat(deeds.borrow(LIU_RESIDENT, no, 6, 8).statusCode()).isEqualTo(303);
    deeds.turn(CHEN_COMMUNITY_OFFICER, no, id, "accept");
    clock.pass(Duration.ofDays(2));
    deeds.turn(WANG_RESIDENT, no, id, "confirm");
    Map<String, String> note = Map.of("words", "完好，脚踏板擦过了");
    assertThat(deeds.turn(CHEN_COMMUNITY_OFFICER, no, id, "confirm", note).statusCode())
        .isEqualTo(303);

    assertThat(deeds.page(WANG_RESIDENT, "/needs/" + no)).contains("完好，脚踏板擦过了");
    assertThat(deeds.borrow(WANG_RESIDENT, no, 1, 3).statusCode())
        .as("it came back early")
        .isEqualTo(303);
    assertThat(deeds.page("/needs/" + no)).contains("可借用", "已发布");
  }
}
