package gongzhi.site.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Openings;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The security administrator opens, locks and resets accounts; their person sets what proves them.
 */
@GongzhiTest
class UserPagesTest {

  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
  private static final String PASSWORD = "a sentence of one's own";

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Administrators administrators;
  @Autowired Openings openings;
  @Autowired ProgramWork program;
  @Autowired Posts posts;
  @Autowired JdbcClient db;

  private Area district;
  private Browser security;
  private PartyId li;
  private String name;

  @BeforeEach
  void an_administrator_and_somebody_new() {
    district = cast.area(Level.DISTRICT, null);
    security = administrators.browser(port, cast.staff("security_administrator", district).party());
    li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    name = "li-" + li;
  }

  @Test
  void lists_people_in_post_without_account_and_opens_one() {
    assertThat(security.get("/admin/users?view=without").body()).contains("/admin/users/" + li);

    HttpResponse<String> opened = act("open", Map.of("name", name));

    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).containsPattern(CODE).contains(name, "/desk/login/first");
    assertThat(security.get("/admin/users?q=" + name).body()).contains(name, "等本人启用");
  }

  @Test
  void its_person_sets_password_and_second_factor_and_is_in() {
    String code = codeIn(act("open", Map.of("name", name)).body());
    Browser new_phone = new Browser(port);
    Map<String, String> invited = Map.of("name", name, "invitation", code);

    HttpResponse<String> choose =
        new_phone.submit("/desk/login/first", "/desk/login/first", invited);
    assertThat(choose.statusCode()).isEqualTo(200);
    assertThat(choose.body()).contains("gz-qr", "new-password");

    HttpResponse<String> in =
        new_phone.submit(
            "/desk/login/first",
            "/desk/login/first/set",
            Map.of(
                "name",
                name,
                "invitation",
                code,
                "password",
                PASSWORD,
                "again",
                PASSWORD,
                "code",
                openings.changingCode(name)));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(new_phone.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_code_shows_the_form_again() {
    act("open", Map.of("name", name));

    HttpResponse<String> refused =
        new Browser(port)
            .submit(
                "/desk/login/first",
                "/desk/login/first",
                Map.of("name", name, "invitation", "AAAA-AAAA-AAAA"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"" + name + "\"").doesNotContain("gz-qr");
  }

  @Test
  void locking_ends_every_session_at_once() {
    Browser theirs = administrators.browser(port, li);
    assertThat(theirs.get("/me").statusCode()).isEqualTo(200);
    assertThat(security.get("/admin/users/" + li + "/lock").body()).contains("马上停用");

    assertThat(act("lock", Map.of()).statusCode()).isEqualTo(303);

    assertThat(theirs.get("/me").statusCode()).isEqualTo(303);
    assertThat(security.get("/admin/users/" + li).body()).contains("已停用", "/unlock");
    assertThat(act("lock", Map.of()).statusCode()).isEqualTo(409);
    assertThat(act("unlock", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void a_name_that_cannot_be_one_stays_in_the_form() {
    HttpResponse<String> refused = act("open", Map.of("name", "A B"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"A B\"");
  }

  @Test
  void no_other_ground_no_other_administrator_and_never_oneself() {
    PartyId elsewhere = cast.staff("community_officer", cast.area(Level.COMMUNITY, null)).party();
    assertThat(security.get("/admin/users/" + elsewhere).statusCode()).isEqualTo(404);
    for (String role : new String[] {"system_administrator", "audit_administrator"}) {
      Browser other = administrators.browser(port, cast.staff(role, district).party());
      assertThat(other.get("/admin/users").statusCode()).isEqualTo(403);
    }
    assertThat(security.get("/admin/calendar").statusCode()).isEqualTo(403);
    assertThat(security.get("/admin/audit").statusCode()).isEqualTo(403);
  }

  @Test
  void a_way_in_as_somebody_who_proposes_posts_takes_two_as_well() {
    PartyId leader = cast.staff("district_leader", district).party();
    administrators.browser(port, leader);

    assertThat(security.get("/admin/users/" + leader + "/reset").body()).contains("要由另一位管理员批准");
  }

  @Test
  void a_way_in_as_another_administrator_takes_two_of_them() {
    PartyId tang = cast.staff("audit_administrator", district).party();
    Browser auditor = administrators.browser(port, tang);
    Browser system =
        administrators.browser(port, cast.staff("system_administrator", district).party());
    String reset = "/admin/users/" + tang + "/reset";
    assertThat(security.get(reset).body()).contains("要由另一位管理员批准");

    HttpResponse<String> proposed = security.submit("/me", reset, Map.of());

    assertThat(proposed.statusCode()).isEqualTo(303);
    assertThat(auditor.get("/me").statusCode()).isEqualTo(200);
    assertThat(security.submit("/me", reset, Map.of()).statusCode()).isEqualTo(409);
    String approve = approval(system) + "/approve";
    assertThat(security.submit("/me", approve, Map.of()).statusCode()).isEqualTo(409);
    assertThat(auditor.submit("/me", approve, Map.of()).statusCode()).isEqualTo(409);
    assertThat(told(tang)).contains("notice.account-proposed");
    assertThat(auditor.get("/admin/audit?kind=EVENT").body()).contains("提议重设管理员的密码");

    assertThat(system.get(approve).body()).contains("当面交给本人");
    HttpResponse<String> code = system.submit("/me", approve, Map.of());

    assertThat(code.statusCode()).isEqualTo(200);
    assertThat(code.body()).containsPattern(CODE);
    assertThat(auditor.get("/me").statusCode()).isEqualTo(303);
    assertThat(told(tang)).contains("notice.account-approved");
  }

  @Test
  void opening_an_account_of_an_administrator_takes_two_and_may_be_declined() {
    PartyId gao = cast.staff("system_administrator", district).party();
    Browser auditor =
        administrators.browser(port, cast.staff("audit_administrator", district).party());
    Browser elsewhere =
        administrators.browser(
            port, cast.staff("audit_administrator", cast.area(Level.DISTRICT, null)).party());
    String open = "/admin/users/" + gao + "/open";
    HttpResponse<String> wrong = security.submit("/me", open, Map.of("name", "A B"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(security.submit("/me", open, Map.of("name", "gao-" + gao)).statusCode())
        .isEqualTo(303);

    String one = approval(auditor);
    assertThat(elsewhere.get("/admin/approvals").body()).doesNotContain(one);
    assertThat(elsewhere.submit("/me", one + "/approve", Map.of()).statusCode()).isEqualTo(404);
    assertThat(auditor.submit("/me", one + "/refuse", Map.of()).statusCode()).isEqualTo(303);

    assertThat(security.get("/admin/users/" + gao).body()).contains("还没有账号");
    assertThat(auditor.submit("/me", one + "/approve", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_served_elsewhere_last_looks_like_nobody() {
    Area far = cast.area(Level.COMMUNITY, null);
    PartyId gone = cast.staff("community_officer", far).party();
    administrators.browser(port, gone);
    ended(gone);
    PartyId ours = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    administrators.browser(port, ours);
    ended(ours);

    for (String nobody : List.of(gone.toString(), "999999999999", "0")) {
      assertThat(security.get("/admin/users/" + nobody).statusCode()).as(nobody).isEqualTo(404);
      for (String act : List.of("lock", "reset", "open")) {
        String address = "/admin/users/" + nobody + "/" + act;
        assertThat(security.submit("/me", address, Map.of()).statusCode()).isEqualTo(404);
      }
    }
    assertThat(security.get("/admin/users?q=staff." + gone).body())
        .doesNotContain("/admin/users/" + gone);
    assertThat(security.get("/admin/users?q=staff." + ours).body())
        .contains("/admin/users/" + ours);
    assertThat(security.get("/admin/users/" + ours).statusCode()).isEqualTo(200);
  }

  private static String approval(Browser who) {
    Matcher found =
        Pattern.compile("(/admin/approvals/accounts/[0-9]+)/approve")
            .matcher(who.get("/admin/approvals").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private List<String> told(PartyId person) {
    return program.call(
        () ->
            db.sql("select key from parties.notice where party_id = :party")
                .param("party", person.value())
                .query(String.class)
                .list());
  }

  private void ended(PartyId person) {
    program.call(
        () ->
            db.sql(
                    "update parties.post set held_to = now() - interval '1 hour' where party_id = :party")
                .param("party", person.value())
                .update());
    posts.reload();
  }

  private HttpResponse<String> act(String act, Map<String, String> fields) {
    return security.submit("/me", "/admin/users/" + li + "/" + act, fields);
  }

  private static String codeIn(String page) {
    Matcher code = CODE.matcher(page);
    assertThat(code.find()).isTrue();
    return code.group();
  }
}
