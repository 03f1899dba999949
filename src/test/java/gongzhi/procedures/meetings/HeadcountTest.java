package gongzhi.procedures.meetings;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Nobody makes a quorum of all residents or Party members by typing numbers alone. */
@GongzhiTest
@Import({MovedClock.class, Superuser.class})
class HeadcountTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired Superuser superuser;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void typed_numbers_need_the_signed_list_and_a_second_person_who_counts_the_same() {
    String desk = called("party-members-meeting", "选小组长");
    clock.pass(Duration.ofDays(9));
    assertThat(chen().get(desk).body()).contains("人数要有依据", "签到表照片");

    HttpResponse<String> alone =
        chen().submit(desk, desk + "/record", numbers("members", "30", "24"));
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("手填的人数要附签字签到表的照片");
    HttpResponse<String> recorded = signedList(desk, numbers("members", "30", "24"));
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);

    assertThat(zhao().get(desk).body()).contains("照着签到表数", "/files/");
    HttpResponse<String> other = zhao().submit(desk, desk + "/sign", counted("members", "23"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("您数的人数和登记的不一样");
    assertThat(zhao().submit(desk, desk + "/sign", Map.of()).statusCode()).isEqualTo(409);
    assertThat(zhao().submit(desk, desk + "/sign", counted("members", "24")).statusCode())
        .isEqualTo(303);
    assertThat(open(desk)).contains("应到由登记人填写", "实到按签字的签到表计，两人各数一遍").doesNotContain("/files/");
  }

  @Test
  void a_frozen_roll_says_who_is_due_and_who_can_check_in() {
    frozen();
    String desk = called("residents-meeting-residents", "修公约");
    clock.pass(Duration.ofDays(9));
    assertThat(chen().get(desk).body())
        .contains("应到按冻结名册“全体居民”计，1 人")
        .doesNotContain("name=\"due\"");
    chen().submit(desk, desk + "/door", Map.of());
    String code = chen().get(desk).body().replaceAll("(?s).*<b>([0-9]{6})</b>.*", "$1");

    assertThat(arrives(LIU_RESIDENT, desk, code).statusCode()).isEqualTo(403);
    assertThat(arrives(WANG_RESIDENT, desk, code).statusCode()).isEqualTo(303);
    assertThat(chen().submit(desk, desk + "/record", numbers("residents", "9", "")).statusCode())
        .as("all of them checked in")
        .isEqualTo(303);
    assertThat(zhao().submit(desk, desk + "/sign", Map.of()).statusCode()).isEqualTo(303);
    assertThat(open(desk)).contains("应到 1 人，实到 1 人", "全体居民", "实到按本人签到计");
  }

  /** A roll of this area on which Wang alone stands. */
  private void frozen() {
    superuser.run(
        """
        insert into ballots.roll (title, kind, area_id, area_path, state, made_by, made_at, posted_at, objections_until, heads)
        values ('全体居民', 'RESIDENTS', %1$s, '%2$s', 'POSTED', 1, now(), now(), now(), 1);
        insert into ballots.roll_entry (roll_id, no, area) select max(id), 1, 0 from ballots.roll where title = '全体居民';
        insert into ballots.roll_person (roll_id, entry_no, party_id, voice)
        select max(id), 1, %3$s, true from ballots.roll where title = '全体居民';
        update ballots.roll set state = 'FROZEN', frozen_at = now(), hash = repeat('a', 64) where title = '全体居民'
        """
            .formatted(
                fixtures.area(HERE).id(), fixtures.area(HERE).path(), WANG_RESIDENT.id().value()));
  }

  private HttpResponse<String> arrives(Cast who, String desk, String code) {
    String here = desk.replace("/desk", "") + "/here";
    return fixtures
        .browser(port, who)
        .submit(here, here, Map.of("side", "residents", "code", code));
  }

  private String called(String body, String topic) {
    return chen()
        .submit(
            "/desk/meetings/new",
            "/desk/meetings",
            Map.of(
                "area",
                fixtures.area(HERE).id().toString(),
                "body",
                body,
                "topic",
                topic,
                "agenda",
                "一件事",
                "day",
                clock.instant().plus(Duration.ofDays(8)).toString().substring(0, 10),
                "from",
                "19:00",
                "venue",
                "社区二楼"))
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  private static Map<String, String> numbers(String side, String due, String present) {
    Map<String, String> fields = new HashMap<>();
    fields.put("side", side);
    fields.put("due", due);
    fields.put("present", present);
    fields.put("minutes", "大家都说了，也都听了。没有别的事。");
    return fields;
  }

  private static Map<String, String> counted(String side, String heads) {
    return Map.of("side", side, "counted", heads);
  }

  private HttpResponse<String> signedList(String desk, Map<String, String> fields) {
    Browser chen = chen();
    Map<String, String> all = new HashMap<>(chen.hiddenFields(desk));
    all.putAll(fields);
    return chen.send(Multipart.of(chen.request(desk + "/record"), all));
  }

  private String open(String desk) {
    return new Browser(port).get(desk.replace("/desk", "")).body();
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }

  private Browser zhao() {
    return fixtures.browser(port, ZHAO_SECRETARY);
  }
}
