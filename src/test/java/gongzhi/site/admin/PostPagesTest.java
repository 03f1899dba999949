package gongzhi.site.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person proposes who takes up or leaves a post, another decides. */
@GongzhiTest
class PostPagesTest {

  private static final Pattern DECIDE = Pattern.compile("/admin/proposals/([0-9]+)/approve");

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Administrators administrators;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  private Area district;
  private Area community;
  private PartyId secretaryId;
  private Browser secretary;
  private Browser security;

  @BeforeEach
  void two_persons() {
    district = cast.area(Level.DISTRICT, null);
    community = cast.area(Level.COMMUNITY, district);
    secretaryId = cast.staff("community_secretary", community).party();
    secretary = administrators.browser(port, secretaryId);
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

  @Test
  void what_a_community_may_not_hand_out_is_refused_with_words() {
    PartyId discipline = cast.organisation("discipline_inspection_office", district);
    Area grid = cast.area(Level.GRID, community);
    for (Map<String, String> fields :
        List.of(
            fields(community, "confidential_handler", discipline.toString()),
            fields(community, "community_officer", discipline.toString()),
            fields(community, "community_officer", "999999999"),
            fields(grid, "security_administrator", ""),
            fields(grid, "district_leader", ""))) {
      HttpResponse<String> refused = secretary.submit("/me", "/admin/posts/new", fields);
      assertThat(refused.statusCode()).as(fields.toString()).isEqualTo(422);
      assertThat(refused.body()).containsAnyOf("这个岗位不设在", "这个组织不设这个岗位");
    }
    assertThat(
            secretary
                .get("/admin/posts/new?role=confidential_handler&area=" + community.id())
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_second_person_sees_organisation_level_and_masked_phone() {
    PartyId committee = cast.organisation("residents_committee", community);
    PhoneNumber phone = cast.phone();
    Map<String, String> fields = fields(community, "community_officer", committee.toString());
    fields.put("phone", phone.digits());
    assertThat(secretary.submit("/me", "/admin/posts/new", fields).statusCode()).isEqualTo(303);

    assertThat(security.get("/admin/proposals").body()).contains(posts.label(committee));
    assertThat(security.get(decide()).body())
        .contains(posts.label(committee), "社区", phone.masked())
        .doesNotContain(phone.digits());

    security.submit("/me", decide(), Map.of());
    assertThat(secretary.get("/admin/posts?role=community_officer").body())
        .contains(posts.label(committee));
  }

  @Test
  void an_aged_proof_is_asked_for_in_the_form_and_nothing_typed_is_lost() {
    Map<String, String> fields = fields(community, "community_officer", "");
    agedProof();

    HttpResponse<String> refused = secretary.submit("/me", "/admin/posts/new", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("社区党委会第 5 次会议", fields.get("phone"), "王小红", "name=\"password\"", "name=\"code\"");
    fields.putAll(Map.of("password", "not this one", "code", "000000"));
    HttpResponse<String> wrong = secretary.submit("/me", "/admin/posts/new", fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("社区党委会第 5 次会议").doesNotContain("not this one");
  }

  private void agedProof() {
    program.run(
        () ->
            db.sql(
                    "update parties.session set proved_at = now() - interval '10 minutes' where party_id = :party")
                .param("party", secretaryId.value())
                .update());
  }

  @Test
  void days_out_of_bounds_are_refused_with_words() {
    for (String day : List.of("+999999999-12-31", "+300000-01-01", "1800-01-01")) {
      Map<String, String> fields = fields(community, "community_officer", "");
      fields.put("until", day);
      HttpResponse<String> refused = secretary.submit("/me", "/admin/posts/new", fields);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("1900 年到 2200 年");
    }
  }

  private Map<String, String> fields(Area area, String role, String unit) {
    Map<String, String> fields = new HashMap<>();
    fields.putAll(Map.of("area", area.id().toString(), "role", role, "unit", unit));
    fields.putAll(Map.of("phone", cast.phone().digits(), "name", "王小红"));
    fields.putAll(Map.of("courtesy", "MS", "basis", "社区党委会第 5 次会议"));
    return fields;
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
