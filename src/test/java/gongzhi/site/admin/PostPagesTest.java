package gongzhi.site.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person proposes who takes up or leaves a post, another decides. */
@GongzhiTest
class PostPagesTest {

  private static final Pattern DECIDE = Pattern.compile("/admin/proposals/([0-9]+)/approve");

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Administrators administrators;
  @Autowired Posts posts;

  private Area community;
  private Browser secretary;
  private Browser security;

  @BeforeEach
  void two_persons() {
    Area district = cast.area(Level.DISTRICT, null);
    community = cast.area(Level.COMMUNITY, district);
    secretary = administrators.browser(port, cast.staff("community_secretary", community).party());
    security = administrators.browser(port, cast.staff("security_administrator", district).party());
  }

  @Test
  void a_vacancy_is_listed_with_who_answers_meanwhile() {
    String page = secretary.get("/admin/posts?role=community_officer&vacant=true").body();

    assertThat(page).contains(community.name(), "空缺", "李先生", "提议任职");
    assertThat(security.get("/admin/posts").body()).doesNotContain("提议任职");
  }

  @Test
  void a_proposal_takes_effect_when_another_person_approves() {
    PhoneNumber phone = cast.phone();
    assertThat(propose(phone, "王小红", "社区党委会第 3 次会议").statusCode()).isEqualTo(303);
    assertThat(secretary.get("/admin/proposals").body())
        .contains("王女士", "由另一位有权批准的人决定")
        .doesNotContainPattern(DECIDE);

    String decide = decide();
    assertThat(security.get(decide).body()).contains("王女士", "权限随岗位生效");
    assertThat(security.submit("/me", decide, Map.of()).statusCode()).isEqualTo(303);

    PartyId holder =
        posts.holder("community_officer", community.id(), Instant.now()).orElseThrow().party();
    assertThat(posts.label(holder)).isEqualTo("王女士");
    assertThat(secretary.get("/admin/posts?role=community_officer").body()).contains("提议卸任");
  }

  @Test
  void a_leaving_is_proposed_and_refused() {
    PartyId li = cast.staff("community_officer", community).party();
    long post = posts.seatsOf(li, Instant.now()).getFirst().post().id();
    String end = "/admin/posts/" + post + "/end";
    assertThat(secretary.get(end).body()).contains("不再担任");
    assertThat(secretary.submit("/me", end, Map.of("basis", "任满")).statusCode()).isEqualTo(303);

    String refuse = decide().replace("approve", "refuse");
    assertThat(security.submit("/me", refuse, Map.of()).statusCode()).isEqualTo(303);

    assertThat(posts.seatsOf(li, Instant.now())).hasSize(1);
    assertThat(security.get("/admin/proposals").body()).contains("没有待批准的提议");
  }

  @Test
  void what_was_typed_stays_when_something_is_missing() {
    HttpResponse<String> refused = propose(cast.phone(), "", "社区党委会");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("社区党委会", "name=\"phone\"");
  }

  @Test
  void nobody_proposes_elsewhere_and_the_proposer_never_decides() {
    Area elsewhere = cast.area(Level.COMMUNITY, null);
    String form = "/admin/posts/new?role=community_officer&area=" + elsewhere.id();
    assertThat(secretary.get(form).statusCode()).isEqualTo(403);
    propose(cast.phone(), "王小红", "社区党委会");
    assertThat(secretary.submit("/me", decide(), Map.of()).statusCode()).isEqualTo(403);
    assertThat(security.get("/admin/posts/new").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> propose(PhoneNumber phone, String name, String basis) {
    String form = "/admin/posts/new?role=community_officer&area=" + community.id();
    return secretary.submit(
        form,
        "/admin/posts/new",
        Map.of("phone", phone.digits(), "name", name, "courtesy", "MS", "basis", basis));
  }

  private String decide() {
    Matcher found = DECIDE.matcher(security.get("/admin/proposals").body());
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
