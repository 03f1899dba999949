package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.offline.SaidOffline;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside an act that came in late stands when the phone says it was done. */
@GongzhiTest
class LateArrivalsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired gongzhi.parties.Cast people;
  @Autowired SaidOffline offline;
  @Autowired JdbcClient db;

  @Test
  void staff_read_both_times_and_an_odd_clock() {
    CaseNo no = writtenOnAPhone(Duration.ofMinutes(5));

    String page = Desk.of(CHEN_COMMUNITY_OFFICER, fixtures, port).open(no).body();

    assertThat(page).contains("手机上记的是", "传到。", "手机的钟快 5 分钟");
  }

  @Test
  void a_clock_that_is_right_is_told_nothing_of() {
    CaseNo no = writtenOnAPhone(Duration.ZERO);

    assertThat(Desk.of(CHEN_COMMUNITY_OFFICER, fixtures, port).open(no).body())
        .contains("手机上记的是")
        .doesNotContain("手机的钟");
  }

  @Test
  void officers_of_another_ground_read_nothing_of_it() {
    long id = idOf(writtenOnAPhone(Duration.ZERO));

    assertThat(fixtures.as(CHEN_COMMUNITY_OFFICER, () -> offline.of(id))).hasSize(1);
    Map<Integer, SaidOffline.Said> seen = fixtures.as(MA_OTHER_OFFICER, () -> offline.of(id));
    assertThat(seen).isEmpty();
  }

  @Test
  void what_came_by_no_phone_is_not_marked_by_a_draft_that_came_with_it() {
    CaseNo online = snapped("路沿石松动");
    CaseNo other = writtenOnAPhone(Duration.ZERO);

    assertThat(said(online)).isEmpty();
    assertThat(said(other)).containsOnlyKeys(1);
  }

  @Test
  void two_drafts_sent_at_once_keep_each_its_own_time() {
    Instant now = Instant.now();
    CaseNo first = snapped("井盖松了", phone(now.minus(Duration.ofHours(3)), now));
    CaseNo second = snapped("树枝断了", phone(now.minus(Duration.ofHours(2)), now));
    sent("/grid/tasks/" + first + "/take", Map.of(), phone(now.minus(Duration.ofHours(1)), now));

    assertThat(hoursAgo(first, 1, now)).isEqualTo(3);
    assertThat(hoursAgo(second, 1, now)).isEqualTo(2);
    assertThat(hoursAgo(first, 2, now)).isEqualTo(1);
    assertThat(said(second)).hasSize(1);
  }

  /** As the grid page sends it an hour after it was written down. */
  private CaseNo writtenOnAPhone(Duration ahead) {
    Instant now = Instant.now().plus(ahead);
    return snapped("楼道的灯坏了", phone(now.minus(Duration.ofHours(1)), now));
  }

  private CaseNo snapped(String words, String... headers) {
    String address =
        sent("/grid/snap", Map.of("words", words), headers)
            .headers()
            .firstValue("location")
            .orElseThrow();
    return CaseNo.of(address.substring(address.lastIndexOf('/') + 1));
  }

  private static String[] phone(Instant said, Instant sent) {
    return new String[] {
      "X-Phone-Said", String.valueOf(said.toEpochMilli()),
      "X-Phone-Now", String.valueOf(sent.toEpochMilli())
    };
  }

  private HttpResponse<String> sent(String address, Map<String, String> said, String... headers) {
    Browser li = fixtures.browser(port, LI_GRID_WORKER);
    Map<String, String> form = new HashMap<>(li.hiddenFields("/grid/snap"));
    form.putAll(said);
    return li.post(address, form, headers);
  }

  private Map<Integer, SaidOffline.Said> said(CaseNo no) {
    long id = idOf(no);
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> offline.of(id));
  }

  private long hoursAgo(CaseNo no, int seq, Instant now) {
    return Duration.between(Objects.requireNonNull(said(no).get(seq)).at(), now).toHours();
  }

  private long idOf(CaseNo no) {
    return people.asProgram(
        () ->
            db.sql("select id from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }
}
