package gongzhi.parties.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.identity.WechatId;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.NoticeChoices;
import gongzhi.parties.notices.NoticeKind;
import gongzhi.parties.notices.Notices;
import gongzhi.parties.notices.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What goes to WeChat, and what becomes of what WeChat refuses. */
@GongzhiTest
class WechatChannelTest {

  /** Work goes out at any hour, so these tests need no daylight. */
  private static final String WORK = "case.notice.assigned";

  private static final WechatStub STUB = WechatStub.SHARED;

  @Autowired Cast cast;
  @Autowired Notices notices;
  @Autowired NoticeChoices choices;
  @Autowired WechatId ids;
  @Autowired JdbcClient db;

  private PartyId wang;
  private String openId;

  @BeforeEach
  void somebody_who_bound_wechat() {
    wang = cast.person();
    openId = "open-" + wang;
    ids.bind(wang, openId);
  }

  @Test
  void a_telephone_rings_once_and_hears_no_more_than_a_text_message_says() {
    tell(WORK);

    await(() -> state("WECHAT").equals("SENT"));
    JsonNode message = STUB.to(openId).getFirst();
    assertThat(message.path("template_id").asString()).isEqualTo("T-WORK");
    assertThat(message.path("url").asString()).endsWith("/cases/YH-2611-00317");
    assertThat(message.path("client_msg_id").asString()).hasSize(32);
    assertThat(message.path("data").toString()).contains("YH-2611-00317").doesNotContain("李");
    assertThat(state("SMS")).isEqualTo("none");
  }

  @Test
  void what_the_law_asks_to_be_told_goes_all_ways() {
    tell("notice.data-deleted");

    await(() -> !state("WECHAT").equals("none"));
    assertThat(state("SMS")).isNotEqualTo("none");
  }

  @ParameterizedTest(name = "{0} closes WeChat for this person")
  @CsvSource({"43004", "40003", "43019", "43101"})
  void who_no_longer_follows_gets_a_text_message_and_wechat_is_not_tried_again(int code) {
    STUB.answer(openId, code);

    tell(WORK);

    await(() -> state("SMS").equals("SENT"));
    assertThat(state("WECHAT")).isEqualTo("CLOSED");
    assertThat(ids.of(wang)).hasValueSatisfying(bound -> assertThat(bound.open()).isFalse());
    tell(WORK);
    await(() -> count("SMS", "SENT") == 2);
    assertThat(STUB.triesFor(openId)).isEqualTo(1);
  }

  @Test
  void binding_once_more_opens_the_way_again() {
    ids.close(wang);

    ids.bind(wang, openId);
    tell(WORK);

    await(() -> state("WECHAT").equals("SENT"));
  }

  @Test
  void a_key_that_no_longer_holds_is_fetched_and_the_message_goes_out() {
    tell(WORK);
    await(() -> STUB.to(openId).size() == 1);

    STUB.forgetKey();
    tell(WORK);

    await(() -> STUB.to(openId).size() == 2);
    assertThat(count("WECHAT", "SENT")).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0} waits at least {1} seconds")
  @CsvSource({"45009, 500", "45011, 500", "-1, 5"})
  void too_many_waits_longer_than_busy(int code, long seconds) {
    STUB.answer(openId, code);

    tell(WORK);

    await(() -> fault().equals(code == -1 ? "IllegalStateException" : "wechat " + code));
    assertThat(state("WECHAT")).isEqualTo("WAITING");
    assertThat(pause()).isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds * 3));
    assertThat(state("SMS")).isEqualTo("none");
  }

  @ParameterizedTest(name = "{0} is parked at once and goes out by text message")
  @CsvSource({"40037", "47003", "48001"})
  void what_no_try_will_change_is_parked_and_the_person_is_told_all_the_same(int code) {
    STUB.answer(openId, code);

    tell(WORK);

    await(() -> state("WECHAT").equals("PARKED"));
    await(() -> state("SMS").equals("SENT"));
    assertThat(ids.of(wang)).hasValueSatisfying(bound -> assertThat(bound.open()).isTrue());
  }

  @Test
  void who_switched_wechat_off_gets_a_text_message() {
    cast.as(
        cast.resident(wang),
        () -> {
          choices.keep(wang, Set.of(new NoticeChoices.Off(NoticeKind.WORK, Way.WECHAT)));
          return true;
        });

    tell(WORK);

    await(() -> state("SMS").equals("SENT"));
    assertThat(state("WECHAT")).isEqualTo("none");
  }

  @Test
  void a_kind_without_a_template_is_not_told_on_wechat() {
    tell("follow.notice.news");

    await(() -> !state("SMS").equals("none"));
    assertThat(state("WECHAT")).isEqualTo("none");
  }

  @Test
  void is_there_only_with_an_account() {
    ApplicationContextRunner program =
        new ApplicationContextRunner().withUserConfiguration(WechatAccount.class);

    program.run(started -> assertThat(started).doesNotHaveBean(WechatAccount.class));
    program
        .withPropertyValues("gongzhi.wechat.app-id=wx1")
        .run(started -> assertThat(started).hasSingleBean(WechatAccount.class));
  }

  private void tell(String key) {
    cast.as(
        cast.resident(cast.person()),
        () -> {
          notices.tell(
              new Notice(wang, key, List.of("YH-2611-00317", "灯坏了"), "/cases/YH-2611-00317"));
          return true;
        });
  }

  private String state(String way) {
    return (String) delivery(way).getOrDefault("state", "none");
  }

  private String fault() {
    return (String) delivery("WECHAT").getOrDefault("fault", "");
  }

  private Duration pause() {
    java.sql.Timestamp next = (java.sql.Timestamp) delivery("WECHAT").get("next_try_at");
    return Duration.between(Instant.now(), next.toInstant());
  }

  private Map<String, Object> delivery(String way) {
    return cast.asProgram(
        () ->
            db
                .sql(
                    """
                    select d.state, d.fault, d.next_try_at
                      from parties.delivery d join parties.notice n on n.id = d.notice_id
                     where n.party_id = :party and d.way = :way
                     order by d.told_at limit 1
                    """)
                .param("party", wang.value())
                .param("way", way)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of()));
  }

  private long count(String way, String state) {
    return cast.asProgram(
        () ->
            db.sql(
                    """
                    select count(*) from parties.delivery d join parties.notice n on n.id = d.notice_id
                     where n.party_id = :party and d.way = :way and d.state = :state
                    """)
                .param("party", wang.value())
                .param("way", way)
                .param("state", state)
                .query(Long.class)
                .single());
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
