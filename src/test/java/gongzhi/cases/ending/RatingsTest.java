package gongzhi.cases.ending;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Closing;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rating is voluntary and apart from whether it is solved; a bad one is called back. */
@GongzhiTest
class RatingsTest {

  @LocalServerPort int port;
  @Autowired private CaseFixtures cases;
  @Autowired private Closing closing;
  @Autowired private Ratings ratings;
  @Autowired private ProgramWork program;
  @Autowired private JdbcClient db;

  @Test
  void a_good_rating_waits_for_nobody() {
    CaseNo no = rated(new Rating(5, List.of(RatingReason.SPEED, RatingReason.SPEED)));

    assertThat(kept(no)).containsEntry("score", 5).containsEntry("call_by", null);
    assertThat(String.valueOf(kept(no).get("reasons"))).isEqualTo("{SPEED}");
  }

  @Test
  void nothing_is_kept_where_nothing_was_rated() {
    assertThat(keptOrNone(rated(Rating.NONE))).isEmpty();
  }

  @Test
  void somebody_may_be_dissatisfied_with_what_was_solved_and_the_unit_calls_back_once() {
    CaseNo no = rated(Rating.of(1));
    assertThat(cases.toldTo(QIAN_PROPERTY_MANAGER)).contains("case.notice.bad-rating " + no);

    callBack(no);

    assertThat(kept(no)).containsEntry("outcome", "RECTIFIED");
    assertThat(cases.toldTo(WANG_RESIDENT)).contains("case.notice.called-back " + no);
    refused("case.no-rating-to-call-back", () -> callBack(no));
  }

  @Test
  void a_single_letter_says_nothing_about_what_came_of_a_call() {
    CaseNo no = rated(Rating.of(1));

    refused("case.say-what-came-of-it", () -> callBack(no, "x"));
    assertThat(kept(no).get("outcome")).isNull();
  }

  @Test
  void somebody_may_rate_what_is_not_solved() {
    CaseNo no = cases.aCaseReportedDone();

    cases.as(
        WANG_RESIDENT, () -> closing.reopen(cases.act(WANG_RESIDENT, no, "还是不亮"), Rating.of(2)));

    assertThat(kept(no)).containsEntry("score", 2);
  }

  @Test
  void only_the_unit_that_did_the_work_calls_back() {
    CaseNo no = rated(Rating.of(2));

    refused(
        "case.not-your-unit",
        () ->
            cases.as(
                CHEN_COMMUNITY_OFFICER,
                () ->
                    ratings.callBack(
                        cases.act(CHEN_COMMUNITY_OFFICER, no, "问过了"), CallBack.RECTIFIED)));
  }

  @Test
  void the_desk_asks_for_it_and_for_what_came_of_it() {
    CaseNo no = rated(Rating.of(1));
    Browser qian = cases.browser(port, QIAN_PROPERTY_MANAGER);
    String page = "/desk/cases/" + no;
    assertThat(qian.get(page).body()).contains("差评回访");

    assertThat(qian.submit(page, page + "/call-back", Map.of("words", "问过了")).body())
        .contains("请选回访的结果", "问过了");
    var sent = Map.of("words", "已经换成感应灯", "came", "RECTIFIED");
    assertThat(qian.submit(page, page + "/call-back", sent).statusCode()).isEqualTo(303);
    assertThat(qian.get(page).body()).contains("已经换成感应灯");
  }

  @Test
  void a_score_beyond_five_stars_is_refused() {
    refused("case.score-is-one-to-five", () -> Rating.of(6));
    refused("case.score-is-one-to-five", () -> Rating.of(0));
  }

  private CaseNo rated(Rating rating) {
    CaseNo no = cases.aCaseReportedDone();
    cases.as(WANG_RESIDENT, () -> closing.confirm(cases.act(WANG_RESIDENT, no, ""), rating));
    return no;
  }

  private void callBack(CaseNo no) {
    callBack(no, "上门道歉，换了灯");
  }

  private void callBack(CaseNo no, String words) {
    cases.as(
        QIAN_PROPERTY_MANAGER,
        () -> ratings.callBack(cases.act(QIAN_PROPERTY_MANAGER, no, words), CallBack.RECTIFIED));
  }

  private Map<String, Object> kept(CaseNo no) {
    return keptOrNone(no).getFirst();
  }

  private List<Map<String, Object>> keptOrNone(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select r.score::int as score, r.call_by, r.outcome, r.reasons::text as reasons
                      from cases.rating r join cases.case_file c on c.id = r.case_id
                     where c.no = :no limit 5
                    """)
                .param("no", no.value())
                .query()
                .listOfRows());
  }

  private static void refused(String key, Runnable work) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(work::run).withMessage(key);
  }
}
