package gongzhi.site.admin;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Accounts;
import gongzhi.parties.accounts.Openings;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit administrator reads who did what, and does nothing else. */
@GongzhiTest
class AuditPagesTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Administrators administrators;
  @Autowired Accounts accounts;
  @Autowired Openings openings;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  private Area district;
  private Browser auditor;

  @BeforeEach
  void an_auditor() {
    district = cast.area(Level.DISTRICT, null);
    auditor = administrators.browser(port, cast.staff("audit_administrator", district).party());
  }

  @Test
  void shows_what_administrators_did() {
    PartyId li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    accounts.open(cast.staff("security_administrator", district), li, "traced-" + li);

    assertThat(auditor.get("/admin/audit?kind=EVENT").body()).contains("开了账号");
    assertThat(auditor.get("/admin/audit?kind=REVEAL").statusCode()).isEqualTo(200);
    assertThat(auditor.get("/admin/audit?q=nothing-like-this").body()).contains("没有留痕");
  }

  @Test
  void finds_the_way_back_to_work_from_the_page_about_oneself() {
    assertThat(auditor.get("/me").body()).contains("href=\"/admin/audit\"", "回到我的工作页面");
  }

  @Test
  void names_who_signed_in_instead_of_the_program() {
    PartyId li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    administrators.browser(port, li);
    program.call(
        () ->
            db.sql(
                    """
                    insert into parties.security_event (at, what, account_id)
                    select now(), 'signed in', id from parties.account where party_id = :li
                    """)
                .param("li", li.value())
                .update());

    String page = auditor.get("/admin/audit?kind=EVENT&q=" + encode("李先生", UTF_8)).body();

    assertThat(page).containsPattern(">李先生</td><td data-l=\"[^\"]+\">登录了</td>");
  }

  @Test
  void tells_of_a_refused_sign_in_whose_name_was_used_and_no_more_than_the_beginning_of_another() {
    PartyId li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    String name = "tried-" + li;
    openings.open(cast.staff("security_administrator", district), li, name, "Their-own-secret-9");
    tries(name);
    tries("my-secret-word");

    String page = auditor.get("/admin/audit?kind=EVENT").body();

    assertThat(page).contains("没证明身份的人", "my*** 127.0.*.*").doesNotContain("my-secret-word");
    assertThat(page).containsPattern("想登录，没成</td><td data-l=\"[^\"]+\">李先生");
  }

  private void tries(String name) {
    HttpResponse<String> refused =
        new Browser(port)
            .submit(
                "/desk/login",
                "/desk/login",
                Map.of("name", name, "password", "wrong", "code", "000000"));
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void another_district_is_not_seen_on_the_page_in_the_file_or_by_the_database() {
    Area far = cast.area(Level.DISTRICT, null);
    Area community = cast.area(Level.COMMUNITY, far);
    PartyId li = cast.staff("community_officer", community).party();
    accounts.open(cast.staff("security_administrator", far), li, "far-" + li);
    accounts.lock(cast.staff("security_administrator", far), li);
    Browser secretary =
        administrators.browser(port, cast.staff("community_secretary", community).party());
    String basis = "外区会议" + li;
    secretary.submit(
        "/me",
        "/admin/posts/new",
        Map.ofEntries(
            Map.entry("area", community.id().toString()),
            Map.entry("role", "community_officer"),
            Map.entry("phone", cast.phone().digits()),
            Map.entry("name", "王小红"),
            Map.entry("courtesy", "MS"),
            Map.entry("basis", basis)));
    Viewer tang = cast.staff("audit_administrator", district);
    Browser near = administrators.browser(port, tang.party());
    Browser theirs = administrators.browser(port, cast.staff("audit_administrator", far).party());

    for (String page :
        List.of("/admin/audit", "/admin/audit?kind=EVENT", "/admin/audit?kind=PROPOSED")) {
      assertThat(near.get(page).body()).doesNotContain(basis, "停用账号</td>", "开了账号</td>");
    }
    assertThat(near.submit("/me", "/admin/audit/export", Map.of()).body())
        .doesNotContain(basis, "停用账号");
    assertThat(theirs.get("/admin/audit").body()).contains(basis, "停用账号", "开了账号");
    String seen =
        """
        select (select count(*) from parties.security_event e join parties.account a on a.id = e.account_id
                 where a.party_id = %1$s)
             + (select count(*) from parties.proposal where basis = '%2$s')
        """
            .formatted(li, basis);
    assertThat(cast.as(tang, () -> db.sql(seen).query(Long.class).single())).isZero();
  }

  @Test
  void lines_keep_the_name_somebody_had() {
    PartyId li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    Browser security =
        administrators.browser(port, cast.staff("security_administrator", district).party());
    Browser theirs = administrators.browser(port, li);
    security.submit("/me", "/admin/users/" + li + "/lock", Map.of());
    security.submit("/me", "/admin/users/" + li + "/unlock", Map.of());
    theirs = administrators.browser(port, li);

    HttpResponse<String> refused =
        theirs.submit("/me", "/me/name", Map.of("name", "钱假名", "courtesy", "MS"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("由安全管理员更正");
    assertThat(theirs.get("/me").body()).contains("李先生").doesNotContain("action=\"/me/name\"");

    HttpResponse<String> renamed =
        security.submit("/me", "/admin/users/" + li + "/rename", Map.of("name", "赵真名"));

    assertThat(renamed.statusCode()).isEqualTo(303);
    assertThat(security.get("/admin/users/" + li).body()).contains("赵先生");
    String page = auditor.get("/admin/audit?kind=EVENT").body();
    assertThat(page).contains("李先生 → 赵先生", "更正了姓名");
    assertThat(page).containsPattern("停用账号</td><td data-l=\"[^\"]+\">李先生");
    assertThat(
            security
                .submit("/me", "/admin/users/" + li + "/rename", Map.of("name", "\u200B\u202E"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void calls_posts_by_their_titles() {
    Area community = cast.area(Level.COMMUNITY, district);
    Browser secretary =
        administrators.browser(port, cast.staff("community_secretary", community).party());
    secretary.submit(
        "/admin/posts/new?role=community_officer&area=" + community.id(),
        "/admin/posts/new",
        Map.of(
            "phone", cast.phone().digits(), "name", "王小红", "courtesy", "MS", "basis", "第 9 次会议"));

    String page = auditor.get("/admin/audit?kind=PROPOSED").body();

    assertThat(page)
        .contains(community.name(), "社区工作者", "第 9 次会议")
        .doesNotContain("community_officer");
  }

  @Test
  void a_file_of_it_leaves_a_trace_itself() {
    HttpResponse<String> file =
        auditor.submit("/admin/audit", "/admin/audit/export", Map.of("kind", ""));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
    assertThat(file.body()).contains("\"时间\",\"谁\"");
    assertThat(auditor.get("/admin/audit?kind=EVENT").body()).contains("导出留痕");
  }

  @Test
  void dates_the_wrong_way_round_are_refused() {
    HttpResponse<String> refused = auditor.get("/admin/audit?from=2026-05-02&until=2026-05-01");

    assertThat(refused.statusCode()).isEqualTo(422);
    for (String asked :
        List.of(
            "from=soon",
            "until=%2B999999999-12-31",
            "until=-999999999-01-01",
            "from=%2B300000-01-01&until=%2B300000-01-02",
            "at=-9223372036854775807&atKind=EVENT&atId=1",
            "at=9223372036854775807&atKind=EVENT&atId=1")) {
      assertThat(auditor.get("/admin/audit?" + asked).statusCode()).as(asked).isEqualTo(422);
    }
    assertThat(
            auditor
                .submit("/me", "/admin/audit/export", Map.of("until", "+999999999-12-31"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void nobody_else_reads_traces() {
    Browser security =
        administrators.browser(port, cast.staff("security_administrator", district).party());

    assertThat(security.get("/admin/audit").statusCode()).isEqualTo(403);
    assertThat(auditor.get("/admin/users").statusCode()).isEqualTo(403);
  }
}
