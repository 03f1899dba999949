package gongzhi.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.MovedClock;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A resident follows parts of the register. */
@GongzhiTest
@Import({Superuser.class, Ledger.class, MovedClock.class})
class FollowsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;
  @Autowired Ledger ledger;
  @Autowired FollowDigest digest;
  @Autowired MovedClock clock;

  @BeforeEach
  void nobody_follows_anything() {
    fixtures.viewer(Cast.LIU_RESIDENT);
    superuser.run("delete from cases.follow; delete from parties.notice where key like 'follow.%'");
  }

  @Test
  void sees_what_is_new_in_what_one_follows_and_may_stop() {
    Browser liu = fixtures.browser(port, Cast.LIU_RESIDENT);
    assertThat(follow(liu, Map.of("area", here(), "category", "HB")).statusCode()).isEqualTo(303);
    CaseNo no = fixtures.aReceivedCase();
    ledger.upToDate();

    assertThat(liu.get("/me/follows").body()).contains(no.value(), "不再关注");

    String id = superuser.read("select id::text from cases.follow").getFirst();
    liu.submit("/me/follows", "/me/follows/" + id + "/end", Map.of());
    assertThat(liu.get("/me/follows").body()).doesNotContain(no.value());
  }

  @Test
  void residents_find_the_way_to_follow_and_staff_are_not_offered_it() {
    String ground = "/open/cases?area=" + here();
    CaseNo no = fixtures.aReceivedCase();

    assertThat(fixtures.browser(port, Cast.LIU_RESIDENT).get(ground).body())
        .contains("href=\"/me/follows?");
    assertThat(fixtures.browser(port, Cast.LIU_RESIDENT).get("/cases/" + no).body())
        .contains("href=\"/me/follows?no=" + no);
    assertThat(fixtures.browser(port, Cast.CHEN_COMMUNITY_OFFICER).get(ground).body())
        .doesNotContain("href=\"/me/follows?");
  }

  @Test
  void is_told_once_a_day_whoever_runs_and_how_often() {
    follow(fixtures.browser(port, Cast.LIU_RESIDENT), Map.of("area", here()));
    clock.pass(Duration.ofMinutes(1));
    fixtures.aReceivedCase();
    ledger.upToDate();

    digest.run();
    assertThat(told()).as("on the same day").isEmpty();

    clock.pass(Duration.ofDays(1));
    Stream.generate(() -> CompletableFuture.runAsync(digest::run))
        .limit(3)
        .toList()
        .forEach(CompletableFuture::join);
    digest.run();
    assertThat(told()).hasSize(1);

    clock.pass(Duration.ofDays(1));
    digest.run();
    assertThat(told()).as("nothing new on the second day").hasSize(1);
  }

  @Test
  void is_told_once_of_what_happened_in_several_things_one_follows() {
    Browser liu = fixtures.browser(port, Cast.LIU_RESIDENT);
    follow(liu, Map.of("area", here()));
    follow(liu, Map.of("area", here(), "category", "HB"));
    clock.pass(Duration.ofMinutes(1));
    fixtures.aReceivedCase();
    ledger.upToDate();

    clock.pass(Duration.ofDays(1));
    digest.run();

    assertThat(
            superuser.read(
                "select key || ' ' || (words ->> 0) || ' ' || (words ->> 1) from parties.notice where key like 'follow.%'"))
        .containsExactly("follow.notice.news-of-several 2 1");
  }

  @Test
  void is_told_when_the_one_case_one_follows_has_ended() {
    CaseNo no = fixtures.aCaseReportedDone();
    ledger.upToDate();
    follow(fixtures.browser(port, Cast.LIU_RESIDENT), Map.of("no", no.value()));
    clock.pass(Duration.ofMinutes(5));
    superuser.run(
        "update cases.register_line set status = 'RESOLVED', late_from = null, closed_at = '%s' where no = '%s'"
            .formatted(clock.instant(), no));

    clock.pass(Duration.ofDays(1));
    digest.run();

    assertThat(told()).hasSize(1).first().asString().contains(no.value());
  }

  @Test
  void follows_no_more_than_twenty_things_and_nothing_twice() {
    Browser liu = fixtures.browser(port, Cast.LIU_RESIDENT);
    follow(liu, Map.of("area", here()));
    follow(liu, Map.of("area", here()));
    assertThat(superuser.read("select id::text from cases.follow")).hasSize(1);
    superuser.run(
        """
        insert into cases.follow (party_id, area_id, since, told_on, told_until)
        select %s, 100000 + n, now(), current_date, now() from generate_series(1, 19) as n
        """
            .formatted(Cast.LIU_RESIDENT.id()));

    assertThat(follow(liu, Map.of("area", here(), "category", "HB")).statusCode()).isEqualTo(409);
  }

  @Test
  void nobody_touches_what_somebody_else_follows() {
    follow(fixtures.browser(port, Cast.LIU_RESIDENT), Map.of("area", here()));
    String id = superuser.read("select id::text from cases.follow").getFirst();
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);

    HttpResponse<String> answer = wang.submit("/me/data", "/me/follows/" + id + "/end", Map.of());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(superuser.read("select id::text from cases.follow")).hasSize(1);
    assertThat(superuser.readAs("gongzhi_resident", "", "select id::text from cases.follow"))
        .isEmpty();
  }

  @Test
  void is_for_residents_and_for_what_is_public() {
    Browser officer = fixtures.browser(port, Cast.CHEN_COMMUNITY_OFFICER);
    Browser liu = fixtures.browser(port, Cast.LIU_RESIDENT);

    assertThat(officer.get("/me/follows").statusCode()).isEqualTo(403);
    assertThat(follow(liu, Map.of("no", "YH-2611-99999")).statusCode()).isEqualTo(404);
    assertThat(follow(liu, Map.of("area", "1")).statusCode()).isBetween(400, 499);
    assertThat(follow(liu, Map.of("area", here(), "category", "XX")).statusCode()).isEqualTo(422);
    assertThat(follow(liu, Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void takes_along_what_one_follows() {
    follow(fixtures.browser(port, Cast.LIU_RESIDENT), Map.of("area", here()));

    assertThat(fixtures.browser(port, Cast.LIU_RESIDENT).get("/me/data/export").body())
        .contains("\"follows\"");
  }

  private static HttpResponse<String> follow(Browser browser, Map<String, String> fields) {
    return browser.submit("/me/data", "/me/follows", fields);
  }

  private String here() {
    return fixtures.area(Ground.HERE).id().toString();
  }

  private List<String> told() {
    return superuser.read(
        "select words ->> 0 from parties.notice where key = 'follow.notice.news' and party_id = "
            + Cast.LIU_RESIDENT.id());
  }
}
