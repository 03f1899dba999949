package gongzhi.procedures.web.drafts;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.procedures.draft.DraftStore;
import gongzhi.procedures.draft.DraftText;
import gongzhi.procedures.draft.Drafts;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A procedure is written at the desk, rehearsed, and published by a second person, in versions. */
@GongzhiTest
class DraftsTest {

  @Autowired CaseFixtures fixtures;
  @Autowired ProcedureBook book;
  @Autowired Drafts drafts;
  @Autowired DraftStore store;
  @LocalServerPort int port;

  @Test
  void every_fault_is_told_at_once_and_the_forks_of_the_law_are_among_them() {
    String draft = begun("four-two");
    Map<String, String> typed = typed("four-two", "faulty-way", "先试一试");
    typed.put("s3.body", "PARTY_MEMBERS_MEETING");
    typed.put("s3.rule", "party-members-meeting");
    typed.put("s0.days", "soon");
    typed.put("s1.role", "grandfather");

    String checked = post(ZHENG_DISPATCHER, draft + "/check", typed).body();
    assertThat(checked).contains("期限写 1 到 730 天", "请选经办岗位", "居民会议");
    assertThat(get(draft)).doesNotContain("先试一试");

    typed.put("s0.days", "15");
    typed.put("s1.role", "community_secretary");
    typed.put("do", "propose");
    HttpResponse<String> refused = post(ZHENG_DISPATCHER, draft, typed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("处要改，改好才能往下走", "先试一试");
  }

  @Test
  void a_field_that_no_form_has_is_refused_and_a_draft_with_a_strange_one_still_opens() {
    String draft = begun("");
    for (String forged :
        new String[] {"steps=10000", "steps=x", "steps=25", "s0.nobody=x", "owner=x"}) {
      String[] parts = forged.split("=");
      assertThat(post(ZHENG_DISPATCHER, draft, Map.of(parts[0], parts[1])).statusCode())
          .isEqualTo(422);
    }
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    for (String steps : new String[] {"10000", "1"}) {
      DraftText strange =
          new DraftText(Map.of("steps", steps, "s0.kind", "NOTHING", "title", "怪草稿" + steps));
      fixtures.as(
          ZHENG_DISPATCHER,
          () -> {
            drafts.keep(fixtures.viewer(ZHENG_DISPATCHER), store.get(Long.parseLong(id)), strange);
            return id;
          });
      assertThat(get(draft)).contains("怪草稿" + steps, "处要改");
    }
  }

  @Test
  void what_could_never_be_done_or_would_undercut_the_law_is_remarked_on() {
    String draft = begun("three-two-two");
    assertThat(get(draft)).doesNotContain("处要改");
    Map<String, String> typed = typed("three-two-two", "owners-way", "业主的事");
    typed.put("s6.rule", "owners-ordinary");
    typed.put("s5.least", "500");
    typed.put("s4.kind", "REVIEW");

    assertThat(post(ZHENG_DISPATCHER, draft + "/check", typed).body())
        .contains("第六至八项", "比期限还长", "表决之前要有一步合法性审查");
  }

  @Test
  void steps_are_added_from_their_kinds_moved_and_left_out() {
    String draft = begun("");
    assertThat(get(draft)).contains("处要改");
    post(ZHENG_DISPATCHER, draft, Map.of("steps", "0", "title", "板凳议事", "do", "add~PROPOSE"));
    Map<String, String> typed =
        new HashMap<>(Map.of("steps", "1", "title", "板凳议事", "s0.kind", "PROPOSE"));
    typed.put("s0.title", "大家提");
    typed.put("do", "add~HEAR");
    post(ZHENG_DISPATCHER, draft, typed);
    assertThat(get(draft)).contains("第 1 步 大家提", "第 2 步");

    typed.put("steps", "2");
    typed.put("s1.kind", "HEAR");
    typed.put("s1.title", "开会听");
    typed.put("do", "up~1");
    post(ZHENG_DISPATCHER, draft, typed);
    assertThat(get(draft)).contains("第 1 步 开会听", "第 2 步 大家提");
    typed.put("do", "drop~0");
    post(ZHENG_DISPATCHER, draft, typed);
    assertThat(get(draft)).contains("第 1 步 开会听").doesNotContain("大家提");
  }

  @Test
  void a_second_person_publishes_and_what_runs_keeps_its_own() {
    String first = begun("five-steps");
    publish(first, "老办法五步走");
    String running = matter("板凳会怎么开");
    String second = begun("five-steps");

    publish(second, "新办法五步走");

    assertThat(matter("板凳会在哪开")).contains("新办法五步走").doesNotContain("老办法五步走");
    assertThat(running).contains("老办法五步走");
    assertThat(get(second)).contains("已发布");
    assertThat(fixtures.browser(port, ZHENG_DISPATCHER).get("/admin/procedures").body())
        .contains("已发布第 1 版", "已发布第 2 版");
  }

  @Test
  void a_rehearsal_goes_through_and_says_what_the_law_refuses() {
    String draft = begun("four-two");
    String page = draft + "/rehearsal?matter=SELF_GOVERNANCE";

    assertThat(get(page)).contains("党支部提议", "还缺：书面提议", "不能代替");
    assertThat(get(page + "&done=PASS.PASS.PASS")).contains("居民代表会议决议", "这次会议不能作决议");
    assertThat(get(page + "&done=PASS.PASS.REFUSE")).contains("不能替大家把它否掉");
    assertThat(get(page + "&done=PASS.PASS.PASS.PASS.PASS.PASS.PASS.PASS.PASS")).contains("走完了");
    assertThat(get(draft + "/diagram")).startsWith("<svg");
  }

  private void publish(String draft, String title) {
    Map<String, String> typed = typed("five-steps", "bench-way", title);
    typed.put("do", "propose");
    assertThat(post(ZHENG_DISPATCHER, draft, typed).statusCode()).isEqualTo(303);
    assertThat(post(ZHENG_DISPATCHER, draft + "/publish", Map.of()).statusCode()).isEqualTo(403);
    assertThat(post(WU_SUPERVISOR, draft + "/publish", Map.of()).statusCode()).isEqualTo(303);
  }

  private Map<String, String> typed(String from, String key, String title) {
    Map<String, String> typed =
        new HashMap<>(
            fixtures.as(ZHENG_DISPATCHER, () -> DraftText.of(book.get("yuhua", from)).fields()));
    typed.put("key", key);
    typed.put("title", title);
    return typed;
  }

  /** The public page of a matter that began by the published procedure. */
  private String matter(String title) {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(HERE).id().toString());
    form.put("procedure", "bench-way");
    form.put("title", title);
    form.put("summary", "院子里的事在院子里说，说了要算数");
    form.put("matter", "LIVELIHOOD");
    HttpResponse<String> begun =
        fixtures
            .browser(port, CHEN_COMMUNITY_OFFICER)
            .submit("/desk/decisions/new", "/desk/decisions", form);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String address = begun.headers().firstValue("Location").orElseThrow();
    return new Browser(port).get(address.replace("/desk", "")).body();
  }

  private String begun(String from) {
    HttpResponse<String> begun =
        fixtures
            .browser(port, ZHENG_DISPATCHER)
            .submit("/admin/procedures", "/admin/procedures", Map.of("from", from));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    return begun.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> post(Cast who, String address, Map<String, String> typed) {
    String page = address.replaceAll("(/admin/procedures/[0-9]+).*", "$1");
    return fixtures.browser(port, who).submit(page, address, typed);
  }

  private String get(String address) {
    return fixtures.browser(port, ZHENG_DISPATCHER).get(address).body();
  }
}
