package gongzhi.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Decisions;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The register as everybody reads it. */
@GongzhiTest
@Import({Superuser.class, Ledger.class})
class RegisterTest {

  private static final String PERSONAL_DATA = "CG13";
  private static final Pattern NEXT =
      Pattern.compile("rel=\"next\" href=\"(/open/cases\\?[^\"]*)\"");
  private static final Pattern LINE = Pattern.compile("href=\"/cases/(YH-[0-9-]+)\"");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;
  @Autowired Ledger ledger;
  @Autowired Decisions decisions;

  @Test
  void names_a_case_by_its_kind_until_an_officer_has_released_a_title() {
    CaseNo no = fixtures.aReceivedCase();
    ledger.upToDate();
    assertThat(page(here())).contains(no.value()).doesNotContain("三楼楼道的灯坏了");

    released(no, "楼道照明损坏");
    ledger.upToDate();

    assertThat(page(here())).contains("楼道照明损坏").doesNotContain("三楼楼道的灯坏了");
  }

  @Test
  void leaves_out_what_is_confidential() {
    CaseNo no = fixtures.aReceivedCase(Cast.WANG_RESIDENT, Ground.HERE, "请删掉我的登记信息", PERSONAL_DATA);
    ledger.upToDate();

    assertThat(page(here())).doesNotContain(no.value());
  }

  @Test
  void what_stops_being_public_is_gone_before_the_register_is_folded() {
    CaseNo no = fixtures.aReceivedCase();
    ledger.upToDate();

    change(no, "hidden = true, title_public = null");

    assertThat(page(here())).doesNotContain(no.value());
    assertThat(superuser.read("select no from cases.register_line where no = '" + no + "'"))
        .as("the line itself still stands there")
        .hasSize(1);
  }

  @Test
  void shows_what_is_overdue_and_lists_the_longest_overdue_first() {
    CaseNo late = fixtures.aReceivedCase();
    CaseNo later = fixtures.aReceivedCase();
    change(late, "promised_at = now() - interval '2 days'");
    change(later, "promised_at = now() - interval '30 days'");
    released(late, "迟到的事");
    released(later, "迟到很久的事");
    ledger.upToDate();

    String all = page(here());
    String overdue = page(here() + "&status=late");

    assertThat(all).contains("gz-due is-late", "已超时");
    assertThat(overdue.indexOf(later.value())).isBetween(1, overdue.indexOf(late.value()));
  }

  @Test
  void finds_any_two_letters_of_a_title() {
    CaseNo no = fixtures.aReceivedCase();
    released(no, "龙潭桥栏杆缺了");
    ledger.upToDate();

    assertThat(page(here() + "&q=" + encoded("栏杆缺"))).contains(no.value());
    assertThat(page(district() + "&q=" + encoded("潭桥"))).contains(no.value());
    assertThat(page(district() + "&q=" + encoded("桥潭"))).doesNotContain(no.value());
  }

  @Test
  void never_tells_the_exact_point() {
    CaseNo no = fixtures.aReceivedCase();
    change(no, "lng = 113.034567, lat = 28.123456");
    released(no, "有地点的事");
    ledger.upToDate();

    assertThat(page(here()))
        .contains("data-lng=\"113.0345\" data-lat=\"28.1235\"")
        .doesNotContain("113.034567", "28.123456");
  }

  @ParameterizedTest
  @EnumSource(names = {"NEXT_DOOR", "DISTRICT"})
  void no_case_is_left_out_between_two_pages_though_all_came_in_at_one_moment(Ground ground) {
    List<String> together =
        IntStream.range(0, 65)
            .mapToObj(
                _ -> fixtures.aReceivedCase(Cast.LIU_RESIDENT, Ground.NEXT_DOOR, "树倒了", "HB02"))
            .map(Object::toString)
            .toList();
    ledger.upToDate();
    superuser.run(
        "update cases.register_line set received_at = '2020-06-01' where no in ('%s')"
            .formatted(String.join("','", together)));

    assertThat(everyPage("/open/cases?area=" + fixtures.area(ground).id()))
        .containsAll(together)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "resolved, true",
    "open, false",
    "asked, false",
    "ended, false",
    "late, false",
  })
  void a_solved_case_stands_among_the_solved(String status, boolean shown) {
    CaseNo no = fixtures.aResolvedCase();
    ledger.upToDate();

    assertThat(page(here() + "&status=" + status).contains(no.value())).isEqualTo(shown);
  }

  @Test
  void narrows_to_a_kind_of_matter_and_a_month() {
    CaseNo no = fixtures.aReceivedCase();
    ledger.upToDate();

    assertThat(page(here() + "&category=HB")).contains(no.value());
    assertThat(page(here() + "&category=UT")).doesNotContain(no.value());
    assertThat(page(here() + "&month=2021-02")).doesNotContain(no.value());
  }

  @Test
  void equals_its_source_and_its_counts_equal_a_recount() {
    String made = fixtures.aResolvedCase() + "','" + fixtures.aReceivedCase();
    ledger.upToDate();

    assertThat(
            superuser.read(
                """
                select no from cases.register_source s full join cases.register_line l using (case_id, no)
                 where no in ('%s')
                   and (s.status, s.title, s.closed_at) is distinct from (l.status, l.title, l.closed_at) limit 9
                """
                    .formatted(made)))
        .isEmpty();
    assertThat(
            superuser.read(
                """
                select month from (select place, month, community_id, group_code, count(*) as again
                                     from cases.register_line group by 1, 2, 3, 4) l
                  full join cases.register_count c using (place, month, community_id, group_code)
                 where coalesce(again, 0) <> coalesce(lines, 0) limit 9
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "area=1&status=nonsense",
        "category=XX",
        "month=2026-13",
        "month=-999999-01",
        "q=%E7%81%AF",
        "after=yesterday",
        "after=%2B1000000000-01-01T00:00:00Z~1",
        "area=999999999",
        "area=none",
        "place=nowhere"
      })
  void refuses_in_words_what_is_no_address_of_ours(String query) {
    HttpResponse<String> answer = new Browser(port).get("/open/cases?" + query);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("<h1");
  }

  @Test
  void a_place_that_is_chosen_wins_over_an_area_of_another() {
    String page = page("/open/cases?place=anning&area=" + fixtures.area(Ground.HERE).id());

    assertThat(page).contains("安宁市").doesNotContain(fixtures.area(Ground.HERE).name());
  }

  private String here() {
    return "/open/cases?area=" + fixtures.area(Ground.HERE).id();
  }

  private String district() {
    return "/open/cases?area=" + fixtures.area(Ground.DISTRICT).id();
  }

  private void released(CaseNo no, String title) {
    fixtures.as(
        Cast.CHEN_COMMUNITY_OFFICER,
        () -> decisions.publish(fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, title)));
  }

  private void change(CaseNo no, String what) {
    superuser.run("update cases.case_file set " + what + " where no = '" + no + "'");
  }

  private String page(String address) {
    HttpResponse<String> answer = new Browser(port).get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<String> everyPage(String first) {
    List<String> all = new ArrayList<>();
    for (String next = first; !next.isEmpty(); ) {
      String page = page(next);
      LINE.matcher(page).results().map(line -> line.group(1)).forEach(all::add);
      Matcher link = NEXT.matcher(page);
      next = link.find() ? link.group(1).replace("&amp;", "&") : "";
    }
    return all;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
