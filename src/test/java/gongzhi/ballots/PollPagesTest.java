package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.recount.RecountRun;
import gongzhi.cases.CaseFixtures;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A poll in front of people: voting in three taps, a receipt, a result that anyone recounts. */
@GongzhiTest
@Import(Superuser.class)
class PollPagesTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired Superuser superuser;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void somebody_votes_gets_a_receipt_and_everybody_recounts_the_result() throws Exception {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    Browser wang = cases.browser(port, WANG_RESIDENT);
    String address = "/polls/" + no;
    String page = wang.get(address).body();
    assertThat(page)
        .contains("征求意见，没有法律约束力", "1-1-101、1-1-102", "177.00 平方米", "已参加 0 / 4 人")
        .doesNotContain("复算");
    int entry = fixtures.entryOf(no, "2046");

    String confirm = address + "/vote?entry=" + entry + "&choice=YES";
    assertThat(wang.get(confirm).body()).contains("确认后投出", "同意");
    HttpResponse<String> sent =
        wang.submit(
            confirm, address + "/vote", Map.of("entry", String.valueOf(entry), "choice", "YES"));
    assertThat(sent.headers().firstValue("location")).hasValue(address + "/mine");
    assertThat(wang.get(address + "/mine").body()).contains("回执码", "计入", "这不是我投的");
    assertThat(new Browser(port).get(address).body())
        .contains("已参加 1 / 4 人", "177.00 / 507.25 平方米")
        .doesNotContain("1-1-101", address + "/vote");

    fixtures.close(no);
    assertThat(new Browser(port).get(address).body())
        .contains("没有通过：参加的不够", "要到 3 分之 2（含）", "25.0%", "复算");
    Path file = folder.resolve("ballots.json");
    Files.writeString(file, new Browser(port).get(address + "/ballots.json").body());
    assertThat(RecountRun.of(file)).contains("AGREES").contains("heads");
    assertThat(Files.readString(file)).containsPattern("\"arrived\":\"[0-9T-]+:00:00Z\"");
    Files.writeString(
        file, Files.readString(file).replace("\"choice\":\"YES\"", "\"choice\":\"NO\""));
    assertThat(RecountRun.of(file)).contains("DIFFERS");
    assertThat(new Browser(port).get(address + "/recount").body())
        .contains("recount", "没有通过：参加的不够", "同意 1 人，不同意 0 人", "文件摘要", "/verify/");
  }

  @Test
  void a_rule_without_turnout_says_nothing_of_it_and_unanimity_stands_in_words() {
    PollNo no =
        fixtures.open(
            PollFixtures.OWNERS, poll -> PollFixtures.about("DWELLING_TO_BUSINESS", poll));
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    fixtures.close(no);

    assertThat(new Browser(port).get("/polls/" + no).body())
        .contains("没有通过：同意的不够", "要全部同意，一个也不能少")
        .doesNotContain("参加的够", "1 分之 1");
  }

  @Test
  void what_may_name_somebody_and_what_was_announced_already_is_looked_at_once_more() {
    NewPoll usual = fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS));
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    Map<String, String> form = new HashMap<>();
    form.put("roll", String.valueOf(usual.roll()));
    form.put("question", "是否同意解聘张三先生");
    form.put("matter", "OTHER");
    form.put("kind", "NAMED");
    form.put("again", "LAST_COUNTS");
    form.put("opens", fixtures.dayOfTheVote().plusDays(40) + "T08:00");
    form.put("closes", fixtures.dayOfTheVote().plusDays(50) + "T08:00");

    assertThat(chen.submit("/desk/polls/new", "/desk/polls", form).body()).contains("里面像有姓名");
    form.put("question", "是否同意修东门");
    assertThat(chen.submit("/desk/polls/new", "/desk/polls", form).statusCode()).isEqualTo(303);
    assertThat(chen.submit("/desk/polls/new", "/desk/polls", form).body())
        .contains("已经向这份名册公告过", "name=\"looked\"");
    form.put("looked", "true");
    assertThat(chen.submit("/desk/polls/new", "/desk/polls", form).statusCode()).isEqualTo(303);
  }

  @Test
  void a_poll_that_never_opened_says_so_to_everybody() {
    PollNo no =
        fixtures.announced(
            fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS)));
    superuser.run(
        "update ballots.poll set opens_at = now() - interval '2 days', closes_at = now() - interval '1 day' where no = '"
            + no
            + "'");

    assertThat(new Browser(port).get("/polls/" + no).body()).contains("没有举行", "一直没有开始");
  }

  @Test
  void papers_and_proxy_forms_are_printed_with_their_numbers_before_the_vote() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String prints = "/desk/polls/" + no + "/prints";

    assertThat(cases.browser(port, CHEN_COMMUNITY_OFFICER).get(prints).body())
        .contains("名册第 1 号", "名册第 4 号", "□ 同意", "委托书")
        .doesNotContain("13800002046");
    assertThat(cases.browser(port, WANG_RESIDENT).get(prints).statusCode()).isEqualTo(403);
  }

  @Test
  void a_ballot_denied_after_the_end_is_looked_into_by_somebody_else_and_told() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String code = deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    fixtures.close(no);
    Browser wang = cases.browser(port, WANG_RESIDENT);
    String mine = "/polls/" + no + "/mine";
    wang.submit(mine, "/polls/" + no + "/not-me", Map.of("code", code));
    assertThat(cases.toldTo(ZHAO_SECRETARY)).anyMatch(told -> told.contains("poll.notice.denied"));
    assertThat(new Browser(port).get("/polls/" + no).body())
        .contains("有 1 张票被说", "已核查 0 张", "会不会改变结果", "跨不过这条线", "结果不变", "核查照样做完");
    Browser zhao = cases.browser(port, ZHAO_SECRETARY);
    String desk = "/desk/polls/" + no + "/denials";
    assertThat(zhao.get(desk).body()).contains(code, "名册第");

    zhao.submit(desk, desk, Map.of("code", code, "forged", "true", "words", "本人当时在外地住院"));

    assertThat(zhao.get(desk).body()).contains("<b>确非本人</b>");
    assertThat(new Browser(port).get("/polls/" + no).body()).contains("已核查 1 张，确非本人 1 张");
    assertThat(cases.toldTo(WANG_RESIDENT)).anyMatch(told -> told.contains("poll.notice.forged"));
  }

  @Test
  void a_paper_is_entered_twice_by_two_officers() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String address = "/desk/polls/" + no + "/papers";
    String entry = String.valueOf(fixtures.entryOf(no, "2047"));
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    Browser zhao = cases.browser(port, ZHAO_SECRETARY);

    HttpResponse<String> bare =
        chen.submit(address, address + "/first", Map.of("entry", entry, "said", "YES"));
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("请附上票的照片");
    HttpResponse<String> early =
        zhao.submit(address, address + "/second", Map.of("entry", entry, "said", "YES"));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("还没录第一遍");
  }

  @Test
  void a_helped_voter_is_told_and_finds_the_ballot() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String address = "/desk/polls/" + no;
    String entry = String.valueOf(fixtures.entryOf(no, "2047"));
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);

    Map<String, String> said = Map.of("entry", entry, "said", "NO");

    assertThat(chen.submit(address + "/papers", address + "/assisted", said).body())
        .contains("本人签字确认的照片");
    assertThat(withPicture(chen, address + "/papers", address + "/assisted", said)).isEqualTo(303);
    assertThat(cases.toldTo(LIU_RESIDENT)).anyMatch(told -> told.contains("poll.notice.recorded"));
    assertThat(cases.browser(port, LIU_RESIDENT).get("/polls/" + no + "/mine").body())
        .contains("工作人员当面协助", "不同意", "/verify/");
  }

  @Test
  void help_never_takes_the_place_of_what_a_voter_said_alone() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String entry = String.valueOf(fixtures.entryOf(no, "2047"));
    Browser liu = cases.browser(port, LIU_RESIDENT);
    String desk = "/desk/polls/" + no;
    liu.submit(
        "/polls/" + no + "/vote?entry=" + entry + "&choice=YES",
        "/polls/" + no + "/vote",
        Map.of("entry", entry, "choice", "YES"));

    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    Map<String, String> said = Map.of("entry", entry, "said", "NO");
    assertThat(withPicture(chen, desk + "/papers", desk + "/assisted", said)).isEqualTo(409);
    assertThat(withPicture(chen, desk + "/papers", desk + "/papers/first", said)).isEqualTo(409);
    assertThat(
            fixtures.ask(
                "select string_agg(choice, ',') from ballots.cast_ballot where poll_no = '%s'"
                    .formatted(no)))
        .isEqualTo("YES");
  }

  @Test
  void an_announced_poll_is_withdrawn_with_a_reason_that_everybody_reads() {
    PollNo no =
        fixtures.announced(
            fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS)));
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String desk = "/desk/polls/" + no;

    assertThat(chen.submit(desk, desk + "/withdraw", Map.of("because", " ")).statusCode())
        .isEqualTo(422);
    assertThat(chen.submit(desk, desk + "/withdraw", Map.of("because", "开始时间写错了")).statusCode())
        .isEqualTo(303);
    assertThat(new Browser(port).get("/polls/" + no).body())
        .contains("已撤回", "开始时间写错了")
        .doesNotContain("登录后投票");
    assertThat(cases.toldTo(LIU_RESIDENT))
        .anyMatch(told -> told.contains("poll.notice.announced"))
        .anyMatch(told -> told.contains("poll.notice.withdrawn"));
    assertThat(chen.submit("/desk/polls/new", desk + "/open", Map.of()).statusCode())
        .isEqualTo(409);
  }

  @Test
  void who_signs_in_to_vote_chooses_first_and_never_after_the_end() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    Browser liu = cases.browser(port, LIU_RESIDENT);
    String entry = String.valueOf(fixtures.entryOf(no, "2047"));

    assertThat(new Browser(port).get("/polls/" + no).body()).contains("/login?next=/polls/" + no);
    assertThat(liu.get("/polls/" + no + "/vote").headers().firstValue("location"))
        .hasValue("/polls/" + no);
    fixtures.close(no);
    assertThat(liu.get("/polls/" + no + "/vote?entry=" + entry + "&choice=YES").statusCode())
        .isEqualTo(409);
  }

  @Test
  void one_picture_is_the_scan_of_one_paper_and_no_question_holds_a_phone() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String desk = "/desk/polls/" + no + "/papers";
    Map<String, String> liu =
        Map.of("entry", String.valueOf(fixtures.entryOf(no, "2047")), "said", "NO");
    Map<String, String> wang =
        Map.of("entry", String.valueOf(fixtures.entryOf(no, "2046")), "said", "NO");
    assertThat(withPicture(chen, desk, desk + "/first", liu)).isEqualTo(303);
    assertThat(withPicture(chen, desk, desk + "/first", wang)).isEqualTo(422);
    chen.submit(desk, desk + "/discard", liu);
    assertThat(withPicture(chen, desk, desk + "/first", wang)).isEqualTo(303);

    NewPoll asked = fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS));
    refused(
        "poll.without-phones",
        () ->
            fixtures.announced(
                new NewPoll(
                    asked.roll(),
                    "解聘13912345678张三先生",
                    "",
                    asked.matter(),
                    "",
                    false,
                    asked.twice(),
                    2,
                    0,
                    "",
                    asked.opens(),
                    asked.closes())));
  }

  private int withPicture(Browser by, String page, String action, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(by.hiddenFields(page));
    form.putAll(fields);
    return by.send(Multipart.of(by.request(action), form)).statusCode();
  }

  @Test
  void a_resident_objects_to_a_roll_and_hears_the_ruling() {
    long roll = fixtures.draft(Electorate.Kind.OWNERS, PollFixtures.OWNERS).roll();
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    Browser wang = cases.browser(port, WANG_RESIDENT);
    String desk = "/desk/rolls/" + roll;
    String open = "/polls/rolls/" + roll;
    assertThat(wang.get(open).statusCode()).as("a draft").isEqualTo(404);
    chen.submit(desk, desk + "/post", Map.of());

    assertThat(wang.get(open).body()).contains("1-1-101、1-1-102", "我有异议").doesNotContain("王一");
    assertThat(wang.submit(open, open + "/objections", Map.of("words", "")).statusCode())
        .isEqualTo(422);
    wang.submit(open, open + "/objections", Map.of("words", "102 的面积少写了一平方米"));
    assertThat(new Browser(port).get(open).body()).doesNotContain("少写了");
    assertThat(chen.get(desk).body()).contains("少写了");
    String id = fixtures.ask("select id::text from ballots.roll_objection where roll_id = " + roll);
    cases
        .browser(port, ZHAO_SECRETARY)
        .submit(
            desk,
            desk + "/rulings",
            Map.of("objection", id, "upheld", "true", "ruling", "以不动产登记为准，已更正"));

    assertThat(wang.get(open).body()).contains("成立：以不动产登记为准，已更正");
    assertThat(cases.toldTo(WANG_RESIDENT)).anyMatch(told -> told.contains("roll.notice.upheld"));
  }

  @Test
  void the_desk_shows_every_line_that_keeps_a_poll_from_opening() {
    PollNo no =
        fixtures.announced(
            fixtures.question(fixtures.posted(Electorate.Kind.OWNERS, PollFixtures.OWNERS)));
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);

    assertThat(chen.get("/desk/polls/" + no).body())
        .contains("名册已冻结", "还不行", "物业管理条例第十四条", "民法典第二百七十八条")
        .doesNotContain("/open\">");
    assertThat(chen.get("/desk/polls").body()).contains(no.value());
    assertThat(chen.get("/desk/rolls").body()).contains("示例小区业主名册");
    assertThat(chen.get("/desk/polls/new").body()).contains("属于哪一项", "改变共有部分用途");
  }
}
