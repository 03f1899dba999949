package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.path.CaseStatus.IN_PROGRESS;
import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.replies.NewReply;
import gongzhi.cases.replies.Replies;
import gongzhi.cases.replies.Reply;
import gongzhi.cases.replies.ReplyUse;
import gongzhi.shared.Rejection;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Texts for answers take two persons, and an answer is looked at before it goes out. */
@GongzhiTest
class RepliesTest {

  private static final String GOOD = "今天上午我公司电工换了三楼楼道的灯，已经亮了。";
  private static final String WITH_BLANK = "〔日期〕我公司电工换了〔地点〕的灯，已经亮了。";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Replies replies;

  private static NewReply text(String title, String words) {
    return new NewReply(CaseFixtures.LAMP, ReplyUse.DONE, title, words, "问得多");
  }

  private static String aTitle() {
    return "灯 " + UUID.randomUUID().toString().substring(0, 8);
  }

  private long proposed(NewReply text) {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> replies.propose(fixtures.viewer(CHEN_COMMUNITY_OFFICER), fixtures.area(HERE), text));
  }

  private Reply decided(long reply, Cast who) {
    long version =
        fixtures.as(CHEN_COMMUNITY_OFFICER, () -> replies.history(reply).getFirst().id());
    return fixtures.as(who, () -> replies.approve(fixtures.viewer(who), version));
  }

  private long inForce(String title) {
    long reply = proposed(text(title, WITH_BLANK));
    decided(reply, ZHAO_SECRETARY);
    return reply;
  }

  private void refused(String key, Cast who, Supplier<?> work) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> fixtures.as(who, work))
        .withMessage(key);
  }

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void the_texts_in_force_are_taken_as_a_table_by_staff_alone() {
    String title = aTitle();
    inForce(title);
    String file = "/desk/replies/texts.csv?q=" + title.substring(2);

    HttpResponse<String> taken = desk(CHEN_COMMUNITY_OFFICER).browser().get(file);

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body().lines()).hasSize(2);
    assertThat(taken.body()).contains("\"标题\"", title, WITH_BLANK);
    assertThat(desk(WANG_RESIDENT).browser().get(file).statusCode()).isEqualTo(403);
  }

  @Test
  void what_another_person_agreed_to_is_offered_where_an_answer_is_written() {
    String title = aTitle();
    long reply = proposed(text(title, WITH_BLANK));
    CaseNo no = fixtures.aCaseInProgress();
    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body()).doesNotContain(title);

    decided(reply, ZHAO_SECRETARY);

    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body()).contains(title, "/done/insert");
    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/replies?q=" + title.replace(" ", "+")))
        .contains("〔日期〕我公司电工");
  }

  @Test
  void whoever_proposed_never_agrees_and_a_stranger_to_the_ground_neither_proposes() {
    long reply = proposed(text(aTitle(), WITH_BLANK));

    refused(
        "permission.missing",
        CHEN_COMMUNITY_OFFICER,
        () ->
            replies.approve(
                fixtures.viewer(CHEN_COMMUNITY_OFFICER), replies.history(reply).getFirst().id()));
    refused(
        "permission.missing",
        MA_OTHER_OFFICER,
        () ->
            replies.propose(
                fixtures.viewer(MA_OTHER_OFFICER), fixtures.area(HERE), text("别处的", GOOD)));
    refused("replies.no-such-text", MA_OTHER_OFFICER, () -> replies.history(reply));
  }

  @Test
  void a_text_with_a_number_of_a_person_or_a_broken_blank_is_refused() {
    refusedText("replies.personal-data", "今天请打 13800002046 找电工来修灯。");
    refusedText("replies.blanks-are-broken", "〔日期 我公司电工换了灯，已经亮了。");
    refusedText("replies.say-words", "太短");
  }

  private void refusedText(String key, String words) {
    refused(key, CHEN_COMMUNITY_OFFICER, () -> proposed(text("灯的事", words)));
  }

  @Test
  void every_version_stays_and_an_ended_text_is_offered_no_more() {
    String title = aTitle();
    long reply = inForce(title);
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          replies.change(
              fixtures.viewer(CHEN_COMMUNITY_OFFICER), reply, text(title, WITH_BLANK + "谢谢。"));
          return "";
        });
    refused(
        "replies.one-at-a-time",
        CHEN_COMMUNITY_OFFICER,
        () -> {
          replies.end(fixtures.viewer(CHEN_COMMUNITY_OFFICER), reply, "不用了");
          return "";
        });
    decided(reply, ZHAO_SECRETARY);

    String page = desk(CHEN_COMMUNITY_OFFICER).page("/desk/replies/" + reply);
    assertThat(page).contains("第 1 版", "第 2 版", "谢谢。");

    desk(CHEN_COMMUNITY_OFFICER)
        .browser()
        .submit(
            "/desk/replies/" + reply, "/desk/replies/" + reply + "/end", Map.of("reason", "不用了"));
    decided(reply, ZHAO_SECRETARY);
    refused("replies.not-in-force", CHEN_COMMUNITY_OFFICER, () -> replies.current(reply));
    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/replies/" + reply)).contains("现在没有在用的版本");
  }

  @Test
  void putting_a_text_in_keeps_what_was_typed() {
    long reply = inForce(aTitle());
    CaseNo no = fixtures.aCaseInProgress();

    HttpResponse<String> page =
        desk(QIAN_PROPERTY_MANAGER)
            .act(no, "done/insert", "words", "先说一句：", "reply", String.valueOf(reply));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(">先说一句：\n〔日期〕我公司电工");
    assertThat(fixtures.statusOf(no)).isEqualTo(IN_PROGRESS);
    HttpResponse<String> none =
        desk(QIAN_PROPERTY_MANAGER).act(no, "done/insert", "words", "没有选就按了");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("请先选一个模板", "没有选就按了");
  }

  @Test
  void an_open_blank_is_refused_and_nothing_is_lost() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> answer =
        qian.act(no, "done", "words", WITH_BLANK, "photos", qian.upload(), "anyway", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("还有没填的地方：〔日期〕 〔地点〕", "的灯，已经亮了");
    assertThat(fixtures.statusOf(no)).isEqualTo(IN_PROGRESS);
  }

  @Test
  void an_answer_that_says_little_is_asked_about_and_goes_out_with_a_reason() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);
    String photo = qian.upload();

    HttpResponse<String> asked =
        qian.act(no, "done", "words", "已处理。", "photos", photo, "anyway", "");
    HttpResponse<String> sent =
        qian.act(no, "done", "words", "已处理。", "photos", photo, "anyway", "当面说清楚了");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("除了套话没有说事（“已处理”）", "没有写谁去的、哪天去的", ">已处理。</textarea>", "id=\"anyway\"");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(REPORTED_DONE);
    assertThat(desk(ZHAO_SECRETARY).page("/desk/replies/anyway"))
        .contains(no.value(), "当面说清楚了", "只有套话");
    assertThat(desk(MA_OTHER_OFFICER).page("/desk/replies/anyway")).doesNotContain(no.value());
  }

  @Test
  void a_picture_chosen_with_an_answer_stays_when_the_answer_comes_back() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> asked = qian.actWithPicture(no, "done", "words", "已处理。", "anyway", "");
    assertThat(asked.statusCode()).isEqualTo(422);
    HttpResponse<String> sent =
        qian.act(no, "done", "words", GOOD, "photos", Desk.photoIn(asked), "anyway", "");

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  @Test
  void nor_is_it_lost_on_the_phone() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> asked =
        desk(LI_GRID_WORKER).onPhoneWithPicture(no, "fix", "words", "已处理。", "anyway", "");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(Desk.photoIn(asked)).isNotEmpty();
  }

  @Test
  void whoever_gives_a_number_that_will_be_covered_is_told() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> asked =
        qian.act(
            no, "done", "words", GOOD + "有事打 13800002046。", "photos", qian.upload(), "anyway", "");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("里面的号码反映人看不到");
  }

  @Test
  void a_good_answer_goes_out_at_once() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> sent =
        qian.act(no, "done", "words", GOOD, "photos", qian.upload(), "anyway", "");

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  @Test
  void a_phone_never_becomes_public_whatever_the_reason() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);
    String words = GOOD + "有事打 13800002046。";

    HttpResponse<String> open =
        qian.act(no, "done", "words", words, "open", "true", "photos", qian.upload());
    HttpResponse<String> between = qian.act(no, "done", "words", words, "photos", qian.upload());

    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body()).contains("电话、证件号一类的号码", "aria-invalid");
    assertThat(between.statusCode()).isEqualTo(303);
  }

  @Test
  void whoever_may_not_act_hears_that_first() {
    CaseNo no = fixtures.aCaseInProgress();

    assertThat(
            desk(CHEN_COMMUNITY_OFFICER)
                .act(no, "done", "words", "已处理。", "anyway", "")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_no_needs_a_way_on() {
    CaseNo no = fixtures.aCaseInProgress();

    HttpResponse<String> answer =
        desk(QIAN_PROPERTY_MANAGER)
            .act(no, "explain", "words", "楼道的灯今年没有钱换，请谅解。", "remedy", "没有", "anyway", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有写居民接下来可以怎么办", "id=\"explain-anyway\"");
  }
}
