package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.Ground.SUBDISTRICT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.Handling;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The boards of the three levels, and at which level matters end. */
@GongzhiTest
class BoardTest {

  private static final int OPEN = 0;
  private static final int REOPENED = 3;
  private static final int RAISED = 4;
  private static final int SUPERVISED = 5;

  private static final Pattern NUMBER =
      Pattern.compile("<td class=\"num\">.*?>(\\d+)<", Pattern.DOTALL);

  private static final Pattern LINKED =
      Pattern.compile("href=\"(/desk/cases[^\"]*)\">(?:[^<]*?(?:已经办结的 ))?(\\d+)(?: 件)?</a>");
  private static final Pattern ROW = Pattern.compile("id=\"row-([A-Z0-9-]+)\"");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Areas areas;
  @Autowired Closing closing;
  @Autowired Handling handling;

  private String board(Cast who, String query) {
    return Desk.of(who, fixtures, port).page("/desk/watch/board" + query);
  }

  /** The numbers of one part: open, soon, late, reopened, raised, supervised. */
  private List<Integer> numbers(Cast who, Cast.Ground board, Cast.Ground part) {
    String page = board(who, "?in=" + fixtures.area(board).id());
    int at =
        page.indexOf(
            "/desk/watch/board?in=" + fixtures.area(part).id() + "\">", page.indexOf("<tbody"));
    if (at < 0) {
      return List.of(0, 0, 0, 0, 0, 0);
    }
    Matcher found = NUMBER.matcher(page.substring(at, page.indexOf("</tr>", at)));
    return found.results().map(one -> Integer.valueOf(one.group(1))).toList();
  }

  private List<Integer> added(List<Integer> before, List<Integer> after) {
    return IntStream.range(0, 6).mapToObj(at -> after.get(at) - before.get(at)).toList();
  }

  private void again(CaseNo no) {
    fixtures.as(WANG_RESIDENT, () -> closing.reopen(fixtures.act(WANG_RESIDENT, no, "还是不亮")));
  }

  private void doneAgain(CaseNo no) {
    fixtures.as(
        QIAN_PROPERTY_MANAGER, () -> handling.accept(fixtures.act(QIAN_PROPERTY_MANAGER, no, "")));
    List<String> photo = List.of(fixtures.aPhoto());
    Act done = new Act(fixtures.viewer(QIAN_PROPERTY_MANAGER), no, null, "又换了一次", true, photo);
    fixtures.as(QIAN_PROPERTY_MANAGER, () -> handling.reportDone(done));
  }

  @Test
  void what_is_open_in_a_community_shows_at_each_level_above() {
    List<Integer> street = numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE);
    List<Integer> district = numbers(ZHENG_DISPATCHER, Cast.Ground.DISTRICT, SUBDISTRICT);

    fixtures.anAssignedCase();

    assertThat(added(street, numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE)).get(OPEN))
        .isOne();
    assertThat(
            added(district, numbers(ZHENG_DISPATCHER, Cast.Ground.DISTRICT, SUBDISTRICT)).get(OPEN))
        .isOne();
  }

  /** Each number of each line, and of the sum, at three levels. */
  @ParameterizedTest
  @CsvSource({
    "ZHENG_DISPATCHER, DISTRICT",
    "SUN_SUBDISTRICT_OFFICER, SUBDISTRICT",
    "ZHAO_SECRETARY, HERE"
  })
  void a_number_opens_exactly_the_list_it_counts(Cast who, Cast.Ground ground) {
    CaseNo raised = fixtures.aCaseReportedDone();
    again(raised);
    doneAgain(raised);
    again(raised);
    fixtures.aResolvedCase();
    CaseNo next = fixtures.aReceivedCase(WANG_RESIDENT, NEXT_DOOR, "灯坏了", CaseFixtures.LAMP);

    String board = board(who, "?in=" + fixtures.area(ground).id());
    Matcher cell = LINKED.matcher(board.substring(board.indexOf("<tbody")));
    int seen = 0;
    while (cell.find()) {
      String list = cell.group(1).replace("&amp;", "&");
      assertThat(rows(who, list)).as(list).hasSize(Integer.parseInt(cell.group(2)));
      seen++;
    }
    assertThat(seen).as(board).isGreaterThan(3);
    assertThat(board).contains("mark=raised", "mark=supervised", "ended=all", "ended=COMMUNITY");
    String here = "/desk/cases?status=open&mark=raised&ground=" + fixtures.area(HERE).id();
    assertThat(rows(who, here)).contains(raised.value()).doesNotContain(next.value());
  }

  /** The numbers of all cases on all pages of a list. */
  private Set<String> rows(Cast who, String list) {
    Set<String> all = new HashSet<>();
    String address = list;
    while (!address.isEmpty()) {
      HttpResponse<String> answer = Desk.of(who, fixtures, port).browser().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      String page = answer.body();
      ROW.matcher(page).results().forEach(row -> all.add(row.group(1)));
      Matcher next = NEXT.matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    return all;
  }

  @Test
  void quiet_ground_says_that_nothing_is_open() {
    Area quiet = areas.children(fixtures.area(SUBDISTRICT).id()).getLast();

    assertThat(board(SUN_SUBDISTRICT_OFFICER, "?in=" + quiet.id()))
        .contains("这里没有没办完的事")
        .doesNotContain("<tbody");
  }

  @Test
  void a_second_not_solved_is_raised_and_seen_one_level_up() {
    CaseNo no = fixtures.aCaseReportedDone();
    List<Integer> before = numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE);

    again(no);
    assertThat(added(before, numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE)))
        .satisfies(first -> assertThat(first.get(REOPENED)).isOne())
        .satisfies(first -> assertThat(first.get(RAISED)).isZero());
    doneAgain(no);
    again(no);

    assertThat(added(before, numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE)).get(RAISED))
        .isOne();
  }

  @Test
  void the_way_upward_stays_open_after_the_end_and_is_counted() {
    CaseNo no = fixtures.aResolvedCase();
    List<Integer> before = numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE);

    fixtures.as(WANG_RESIDENT, () -> closing.appeal(fixtures.act(WANG_RESIDENT, no, "灯又坏了")));

    List<Integer> more = added(before, numbers(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, HERE));
    assertThat(more.get(RAISED)).isOne();
    assertThat(more.get(SUPERVISED)).isOne();
    assertThat(board(SUN_SUBDISTRICT_OFFICER, "")).containsPattern("再往上反映 [1-9]");
  }

  @Test
  void where_matters_end_is_told_with_what_it_is_a_share_of() {
    fixtures.aResolvedCase();

    assertThat(board(ZHAO_SECRETARY, ""))
        .contains("社区堡垒化解", "街道主导化解", "区级一线指挥化解")
        .containsPattern("近 90 天收到、已经办结的 [1-9][0-9,]* 件")
        .contains("占 ");
  }

  @Test
  void each_secretary_has_a_board_of_their_own_level() {
    assertThat(board(ZHAO_SECRETARY, "")).contains(fixtures.area(HERE).name(), "社区党组织书记 赵先生", "抓总");
    assertThat(board(Cast.XU_SUBDISTRICT_SECRETARY, ""))
        .contains(fixtures.area(SUBDISTRICT).name(), "街道党工委书记 许女士");
  }

  @Test
  void a_board_of_other_ground_is_not_there() {
    Browser community = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    assertThat(community.get("/desk/watch/board?in=" + fixtures.area(NEXT_DOOR).id()).statusCode())
        .isEqualTo(404);
    assertThat(
            community.get("/desk/watch/board?in=" + fixtures.area(SUBDISTRICT).id()).statusCode())
        .isEqualTo(404);
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/watch/board").statusCode())
        .isEqualTo(404);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/desk/watch/board").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "0, 5, 0.0", "5, 5, 100.0", "1, 2000, 0.1"})
  void shares_are_rounded_once_to_a_tenth(long part, long whole, String told) {
    assertThat(LevelRates.share(part, whole)).isEqualTo(told);
  }
}
