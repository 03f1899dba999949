package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.FENG_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.jointmeeting.JointMeetings;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.threeparty.OneOfThree;
import gongzhi.cases.threeparty.ThreeParties;
import gongzhi.cases.threeparty.ThreePartyStore;
import gongzhi.cases.threeparty.Turn;
import gongzhi.cases.threeparty.TurnKind;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Committee, owners and company of a neighbourhood answer each other on one board. */
@GongzhiTest
@Import(Superuser.class)
class ThreePartiesTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired ThreeParties three;
  @Autowired ThreePartyStore store;
  @Autowired JointMeetings meetings;
  @Autowired Superuser superuser;
  @Autowired ProgramWork program;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void the_committee_puts_a_case_there_and_the_company_is_asked_first() {
    CaseNo no = aMatter();

    assertThat(turns(no))
        .singleElement()
        .satisfies(
            turn -> {
              assertThat(turn.side()).isEqualTo(OneOfThree.COMPANY);
              assertThat(turn.kind()).isEqualTo(TurnKind.TAKE);
              assertThat(turn.dueAt()).isAfter(turn.askedAt());
            });
    assertThat(page(QIAN_PROPERTY_MANAGER, no)).contains("三方一起管", "/three-party/decline");
    assertThat(page(LIN_OWNERS_MEMBER, no))
        .contains("三方一起管", "/three-party/speak")
        .doesNotContain("/three-party/answer", "/three-party/off");
    assertThat(status(HE_OTHER_MANAGER, no)).isEqualTo(404);
  }

  @Test
  void goes_from_taking_over_a_result_to_an_opinion_and_off_the_board() {
    CaseNo no = aMatter();
    does(QIAN_PROPERTY_MANAGER, no, "这周划线", act -> three.answer(act, 1));
    refused(
        "three.taken-already",
        () -> does(QIAN_PROPERTY_MANAGER, no, "不办了", act -> three.decline(act, 2)));
    does(FENG_PROPERTY_MANAGER, no, "划好了", act -> three.answer(act, 2));
    refused("three.somebody-is-asked", () -> off(no));
    does(LIN_OWNERS_MEMBER, no, "看过了，可以", act -> three.answer(act, 3));

    off(no);

    assertThat(turns(no))
        .extracting(Turn::kind)
        .containsExactly(TurnKind.TAKE, TurnKind.RESULT, TurnKind.OPINION);
    assertThat(page(LIN_OWNERS_MEMBER, no)).contains("已经从板上撤下", "看过了，可以", "划好了");
    refused("three.is-off", () -> does(LIN_OWNERS_MEMBER, no, "再说一句", three::speak));
    put(no);
    assertThat(turns(no)).hasSize(4);
  }

  @Test
  void what_the_company_declines_comes_back_to_the_committee() {
    CaseNo no = aMatter();

    does(QIAN_PROPERTY_MANAGER, no, "市政道路，不归物业", act -> three.decline(act, 1));

    assertThat(turns(no).getLast().side()).isEqualTo(OneOfThree.COMMITTEE);
    assertThat(turns(no).getLast().kind()).isEqualTo(TurnKind.ARRANGE);
    does(ZHAO_SECRETARY, no, "请街道联系市政", act -> three.answer(act, 2));
    refused(
        "three.answered-already",
        () -> does(CHEN_COMMUNITY_OFFICER, no, "好", act -> three.answer(act, 2)));
  }

  @Test
  void each_side_does_only_what_its_role_may() {
    CaseNo fresh = fixtures.aCaseInProgress();
    refused("three.only-the-committee-puts", () -> put(QIAN_PROPERTY_MANAGER, fresh));
    refused("three.only-the-committee-puts", () -> put(LI_GRID_WORKER, fresh));
    refused("three.only-the-committee-puts", () -> put(SUN_SUBDISTRICT_OFFICER, fresh));
    refused("three.not-there", () -> does(CHEN_COMMUNITY_OFFICER, fresh, "上会", three::toMeeting));
    CaseNo no = aMatter();
    refused("three.is-there", () -> put(no));
    refused(
        "three.another-is-asked",
        () -> does(LIN_OWNERS_MEMBER, no, "我来", act -> three.answer(act, 1)));
    refused(
        "three.not-one-of-three",
        () -> does(SUN_SUBDISTRICT_OFFICER, no, "我来", act -> three.answer(act, 1)));
    refused(
        "three.company-does-not-ask",
        () -> does(QIAN_PROPERTY_MANAGER, no, "谁出钱", act -> three.ask(act, OneOfThree.OWNERS)));
    refused(
        "three.company-does-not-send",
        () -> does(QIAN_PROPERTY_MANAGER, no, "上会", three::toMeeting));
    refused("three.only-owners-speak", () -> does(CHEN_COMMUNITY_OFFICER, no, "我觉得", three::speak));
    refused(
        "three.choose-side",
        () -> does(LIN_OWNERS_MEMBER, no, "请答复", act -> three.ask(act, OneOfThree.OWNERS)));
    refused(
        "three.only-the-committee-puts", () -> does(LIN_OWNERS_MEMBER, no, "撤", three::takeOff));
    refused("case.not-found", () -> does(HE_OTHER_MANAGER, no, "我看看", three::speak));
  }

  @Test
  void owners_ask_say_what_they_think_and_send_it_to_the_meeting_once() {
    CaseNo no = aMatter();

    does(LIN_OWNERS_MEMBER, no, "收入多少", act -> three.ask(act, OneOfThree.COMPANY));
    does(LIN_OWNERS_MEMBER, no, "先公示再收费", three::speak);
    does(LIN_OWNERS_MEMBER, no, "要全体商量", three::toMeeting);

    refused(
        "three.waits-for-meeting", () -> does(CHEN_COMMUNITY_OFFICER, no, "上会", three::toMeeting));
    assertThat(page(QIAN_PROPERTY_MANAGER, no)).contains("收入多少", "先公示再收费", "提交联席会议");
    String board = board("kind=MEETING");
    assertThat(board).contains(no.value(), "等联席会议");
  }

  @Test
  void what_is_restricted_stays_off_the_board_and_what_lies_elsewhere_too() {
    CaseNo next = fixtures.aReceivedCase(Cast.LIU_RESIDENT, Ground.NEXT_DOOR, "路灯坏了", "UT09");

    refused("three.no-committee-here", () -> put(Cast.MA_OTHER_OFFICER, next));
  }

  @Test
  void what_only_the_handlers_see_is_neither_put_on_the_board_nor_on_the_agenda() {
    CaseNo no = fixtures.aStudiedCase();
    superuser.run("update cases.case_file set hidden = true where no = '%s'".formatted(no));

    refused("case.only-for-those-who-handle-it", () -> put(CHEN_COMMUNITY_OFFICER, no));
    refused(
        "case.only-for-those-who-handle-it",
        () -> does(CHEN_COMMUNITY_OFFICER, no, "请各方商量", meetings::put));
  }

  @Test
  void an_answer_names_no_phone_to_the_others() {
    CaseNo no = aMatter();
    does(QIAN_PROPERTY_MANAGER, no, "这周划线，联系13812345678", act -> three.answer(act, 1));

    assertThat(
            superuser.read(
                "select answer from cases.three_party_turn where answer like '这周划线，联系%'"))
        .isNotEmpty()
        .noneMatch(answer -> answer.contains("13812345678"));
  }

  @Test
  void the_record_keeps_an_answer_as_it_was_given() {
    CaseNo no = aMatter();
    does(QIAN_PROPERTY_MANAGER, no, "这周划线", act -> three.answer(act, 1));

    assertThatThrownBy(
            () ->
                fixtures.as(
                    QIAN_PROPERTY_MANAGER,
                    () ->
                        transactions.execute(
                            _ ->
                                db.sql(
                                        """
                                        update cases.three_party_turn set answer = '没说过'
                                         where case_id = (select id from cases.case_file where no = :no)
                                        """)
                                    .param("no", no.value())
                                    .update())))
        .hasMessageContaining("an answer stays as it was given");
  }

  @Test
  void the_board_names_the_three_and_counts_with_what_was_due() {
    CaseNo no = aMatter();
    does(QIAN_PROPERTY_MANAGER, no, "这周划线", act -> three.answer(act, 1));

    assertThat(board("kind=OPEN"))
        .contains(no.value(), "示例社区居委会", "示例小区业委会", "示例物业公司", "物业公司：报结果")
        .containsPattern("物业公司</th><td class=\"num\">[1-9]");
    assertThat(board("month=2020-01")).contains("2020-01").doesNotContain("1/1");
    assertThat(fixtures.browser(port, HE_OTHER_MANAGER).get("/desk/three-party").body())
        .contains("还没有三方事项");
  }

  @Test
  void works_by_its_page_and_loses_nothing_typed() {
    CaseNo no = fixtures.aCaseInProgress();
    String page = "/desk/cases/" + no + "/three-party";
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    MarkedField.isOnlyOne(chen.submit(page, page, Map.of("words", "")), "wanted");
    assertThat(chen.submit(page, page, Map.of("words", "三方一起管")).statusCode()).isEqualTo(303);

    var without = chen.submit(page, page + "/ask", Map.of("words", "什么时候划线"));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("请选问哪一方", "什么时候划线", "href=\"#side\"", "id=\"side-err\"");
    assertThat(
            chen.submit(page, page + "/ask", Map.of("words", "什么时候划线", "side", "COMPANY"))
                .statusCode())
        .isEqualTo(303);
    Browser qian = fixtures.browser(port, QIAN_PROPERTY_MANAGER);
    assertThat(qian.submit(page, page + "/answer", Map.of("words", "周五", "turn", "2")).statusCode())
        .isEqualTo(303);
    assertThat(qian.submit(page, page + "/answer", Map.of("words", "周五", "turn", "9")).statusCode())
        .isEqualTo(404);
    assertThat(qian.submit(page, page + "/explode", Map.of("words", "周五")).statusCode())
        .isEqualTo(404);
    assertThat(chen.get("/desk/cases/" + no).body()).contains(page);
  }

  private CaseNo aMatter() {
    CaseNo no = fixtures.aCaseInProgress();
    put(no);
    return no;
  }

  private Case put(CaseNo no) {
    return put(CHEN_COMMUNITY_OFFICER, no);
  }

  private Case put(Cast who, CaseNo no) {
    return does(who, no, "三方一起管", three::put);
  }

  private Case off(CaseNo no) {
    return does(CHEN_COMMUNITY_OFFICER, no, "划好线了", three::takeOff);
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private List<Turn> turns(CaseNo no) {
    return program.call(
        () ->
            store.turns(
                db.sql("select id from cases.case_file where no = :no")
                    .param("no", no.value())
                    .query(Long.class)
                    .single()));
  }

  private String page(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no + "/three-party").body();
  }

  private int status(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no + "/three-party").statusCode();
  }

  private String board(String query) {
    return fixtures
        .browser(port, CHEN_COMMUNITY_OFFICER)
        .get("/desk/three-party?ground=" + fixtures.area(Ground.HERE).id() + "&" + query)
        .body();
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
