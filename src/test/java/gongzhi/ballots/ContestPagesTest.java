package gongzhi.ballots;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Trait;
import gongzhi.cases.CaseFixtures;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Elections and budget votes in front of people: nominating, reviewing, voting, reading results.
 */
@GongzhiTest
@Import(Superuser.class)
class ContestPagesTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures polls;
  @Autowired ContestFixtures fixtures;
  @LocalServerPort int port;

  @Test
  void an_officer_announces_an_election_and_residents_nominate() {
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    long roll = polls.frozen(Electorate.Kind.REPRESENTATIVES, PollFixtures.MEMBERS);
    String day = polls.dayOfTheVote().toString();
    String form = "/desk/elections/new";
    HttpResponse<String> bare = chen.submit(form, "/desk/elections", Map.of("title", ""));
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(chen.submit(form, "/desk/elections", Map.of("title", "选张三先生当楼组长")).body())
        .contains("里面像有姓名", "name=\"looked\"");
    HttpResponse<String> announced =
        chen.submit(
            form,
            "/desk/elections",
            Map.of(
                "title",
                "示例楼组长选举",
                "roll",
                String.valueOf(roll),
                "method",
                "APPROVAL",
                "seats",
                "1",
                "target",
                "WOMAN",
                "until",
                polls.dayOfTheVote().plusDays(5) + "T18:00",
                "opens",
                polls.dayOfTheVote().plusDays(20) + "T08:00",
                "closes",
                polls.dayOfTheVote().plusDays(21) + "T18:00"));
    assertThat(announced.statusCode()).as(day + announced.body()).isEqualTo(303);
    String desk = announced.headers().firstValue("location").orElseThrow();
    String open = desk.substring("/desk".length());

    Browser wang = cases.browser(port, WANG_RESIDENT);
    assertThat(wang.get(open).body()).contains("妇女不少于 1 分之 1", "我来提名", "得票多的当选");
    assertThat(wang.submit(open, open + "/options", Map.of("title", "示")).statusCode())
        .isEqualTo(422);
    wang.submit(open, open + "/options", Map.of("title", "示例甲", "words", "退休教师"));
    assertThat(wang.get(open).body()).contains("我提的：示例甲", "待审核");
    assertThat(new Browser(port).get(open).body()).doesNotContain("示例甲");

    String option =
        polls.ask("select max(no)::text from ballots.contest_option where title = '示例甲'");
    assertThat(chen.get(desk).body()).contains("示例甲", "退休教师", "1 人提");
    assertThat(chen.get(desk).body()).contains("由社区党组织审核").doesNotContain("不列入必须写");
    Browser zhao = cases.browser(port, ZHAO_SECRETARY);
    zhao.submit(
        desk, desk + "/reviews", Map.of("option", option, "accepted", "false", "reason", "不在名册上"));
    assertThat(wang.get(open).body()).contains("不列入", "不在名册上", "我要申诉");
    wang.submit(open, open + "/complaints", Map.of("option", option, "reason", "名册漏了她"));
    assertThat(wang.get(open).body()).contains("等街道裁定");
    Browser sun = cases.browser(port, SUN_SUBDISTRICT_OFFICER);
    assertThat(chen.get(desk + "/complaints").statusCode()).isEqualTo(403);
    assertThat(sun.get(desk + "/complaints").body()).contains("示例甲", "名册漏了她");
    sun.submit(
        desk + "/complaints",
        desk + "/complaints",
        Map.of("option", option, "accepted", "false", "reason", "不在名册上，可以申请补登"));
    assertThat(wang.get(open).body()).contains("可以申请补登");
    assertThat(chen.get("/desk/elections").body()).contains("示例楼组长选举");
    assertThat(new Browser(port).get("/elections?place=yuhua").statusCode()).isEqualTo(200);
  }

  @Test
  void a_resident_looks_once_more_votes_and_reads_the_result() {
    ContestNo no = fixtures.announced(fixtures.budget(CountMethod.EQUAL_SHARES, Paper.MARKS));
    int lamps = fixtures.put(no, WANG_RESIDENT, new NewOption("示例路灯", "东门", 6_000_000));
    int bench = fixtures.put(no, LIU_RESIDENT, new NewOption("示例长椅", "花园", 5_000_000));
    fixtures.review(no, lamps, true, Set.of());
    fixtures.review(no, bench, true, Set.<Trait>of());
    fixtures.post(no);
    fixtures.open(no);
    Browser wang = cases.browser(port, WANG_RESIDENT);
    String open = "/budgets/" + no;
    int entry = fixtures.entryOf(no, "2046");
    assertThat(wang.get(open).body())
        .contains("示例路灯", "60,000.00 元", "最多选 5 个", "能不能保密取决于系统管理方", "公开日志里的指纹");

    Map<String, String> choice =
        Map.of("entry", String.valueOf(entry), "pick", String.valueOf(lamps));
    assertThat(wang.get(open + "/vote?entry=" + entry + "&pick=" + lamps).statusCode())
        .isEqualTo(303);
    assertThat(
            wang.submit(open, open + "/check", Map.of("entry", "" + entry, "pick", "999"))
                .statusCode())
        .isEqualTo(422);
    assertThat(wang.submit(open, open + "/check", choice).body())
        .contains("确认后投出", "示例路灯")
        .doesNotContain("示例长椅");
    assertThat(wang.submit(open, open + "/vote", choice).statusCode()).isEqualTo(303);
    assertThat(wang.get(open).body()).contains("已投过", "已参加 1 / 3 人");
    assertThat(wang.submit(open, open + "/vote", choice).statusCode()).isEqualTo(409);
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String desk = "/desk" + open + "/assisted";
    Map<String, String> helped = new HashMap<>(chen.hiddenFields(desk));
    helped.put("entry", String.valueOf(fixtures.entryOf(no, "2047")));
    helped.put("pick", String.valueOf(bench));
    assertThat(chen.submit(desk, desk, helped).body()).contains("本人签字确认的照片");
    helped.putAll(chen.hiddenFields(desk));
    assertThat(chen.send(Multipart.of(chen.request(desk), helped)).statusCode()).isEqualTo(303);
    helped.putAll(chen.hiddenFields(desk));
    helped.put("entry", String.valueOf(fixtures.entryOf(no, "2002")));
    HttpResponse<String> twice = chen.send(Multipart.of(chen.request(desk), helped));
    assertThat(twice.statusCode()).isEqualTo(422);

    fixtures.close(no);
    assertThat(new Browser(port).get(open).body())
        .contains("入选 1 个项目", "参加 2 人；有效票 2 张", "一步一步", "还剩", "下载公开文件");
    assertThat(new Browser(port).get(open + "/choices.json").body()).contains("gongzhi-contest/1");
    assertThat(new Browser(port).get("/elections/" + no).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_ranks_begins_with_one_and_reads_each_step_of_the_count() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.RANKED, 1));
    int first = fixtures.put(no, WANG_RESIDENT, new NewOption("示例甲", "", 0));
    int other = fixtures.put(no, LIU_RESIDENT, new NewOption("示例乙", "", 0));
    fixtures.review(no, first, true, Set.of(Trait.WOMAN));
    fixtures.review(no, other, true, Set.of());
    fixtures.post(no);
    fixtures.open(no);
    Browser wang = cases.browser(port, WANG_RESIDENT);
    String open = "/elections/" + no;
    Map<String, String> choice = new HashMap<>();
    choice.put("entry", String.valueOf(fixtures.entryOf(no, "2046")));
    choice.put("option", String.valueOf(first));
    choice.put("give", "2");

    HttpResponse<String> gap = wang.submit(open, open + "/check", choice);

    assertThat(gap.statusCode()).isEqualTo(422);
    assertThat(gap.body()).contains("名次从 1 写起");
    choice.put("give", "1");
    assertThat(wang.submit(open, open + "/check", choice).statusCode()).isEqualTo(200);
    assertThat(wang.submit(open, open + "/vote", choice).statusCode()).isEqualTo(303);
    fixtures.close(no);
    assertThat(new Browser(port).get(open + "/recount").body())
        .contains("当选票数：{0}", "多出的票按比例转给下一选择", "recount-steps");
  }
}
