package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.path.CaseStatus;
import gongzhi.site.Look;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, as readers with other senses, small phones and other habits find it. {@code
 * -Dgongzhi.sights=letters} looks only at those whose description contains the word, or one of
 * several that are parted by a bar.
 */
@LivingDistrict
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

  @Autowired DemoPeople people;
  @LocalServerPort int port;

  private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
  private final Map<Who, Visitor> large = new EnumMap<>(Who.class);
  private final Map<Who, Visitor> english = new EnumMap<>(Who.class);
  private final Map<String, String> addresses = new HashMap<>();

  static Stream<Sight> all() {
    return Sights.all().filter(EveryPageTest::wanted);
  }

  static Stream<Sight> main() {
    return Sights.main().filter(EveryPageTest::wanted);
  }

  private static boolean wanted(Sight sight) {
    return Arrays.stream(System.getProperty("gongzhi.sights", "").split("[|]"))
        .anyMatch(sight.toString()::contains);
  }

  @AfterAll
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("all")
  void axe_finds_nothing_on_desktop_and_phone_and_nothing_scrolls_sideways(Sight sight) {
    Visitor visitor = visitors.computeIfAbsent(sight.who(), this::visitor);

    look(visitor.turn(Screen.DESKTOP), sight);

    assertThat(Axe.violations(visitor.page())).as("%s on a desktop", sight).isEmpty();
    visitor.turn(Screen.PHONE);
    assertThat(Axe.violations(visitor.page())).as("%s on a phone", sight).isEmpty();
    fits(visitor.turn(Screen.NARROW), sight);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("main")
  void large_print_and_high_contrast_hold_too(Sight sight) {
    Visitor visitor =
        large.computeIfAbsent(
            sight.who(), who -> visitor(who).with(Look.SIZE, "large").with(Look.CONTRAST, "high"));

    look(visitor.turn(Screen.PHONE), sight);

    assertThat(visitor.page().getAttribute("html", "data-size")).isEqualTo("large");
    assertThat(visitor.page().getAttribute("html", "data-contrast")).isEqualTo("high");
    assertThat(Axe.violations(visitor.page())).as("%s", sight).isEmpty();
    fits(visitor.turn(Screen.SMALL), sight);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("all")
  void english_is_english_and_fits_as_well(Sight sight) {
    Visitor visitor =
        english.computeIfAbsent(sight.who(), who -> visitor(who).with(Look.LANGUAGE, "en"));

    look(visitor.turn(Screen.DESKTOP), sight);

    assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("en");
    fits(visitor.turn(Screen.NARROW), sight);
  }

  private static void fits(Visitor visitor, Sight sight) {
    assertThat(visitor.tooWide()).as("%s scrolls sideways", sight).isEmpty();
    assertThat(visitor.squeezed()).as("%s has no room to write", sight).isEmpty();
  }

  private void look(Visitor visitor, Sight sight) {
    visitor.open(address(sight.path()));
    sight.taps().forEach(visitor::tap);
    visitor.sees(sight.until());
  }

  private Visitor visitor(Who who) {
    Visitor visitor = Visitor.at(Screen.DESKTOP, port);
    return switch (who) {
      case NOBODY -> visitor;
      case RESIDENT -> visitor.as(people.reporterOf(address("{done}")));
      default -> visitor.as(people.officer(who.loginName));
    };
  }

  /** A meeting on the day after tomorrow. */
  private String called() {
    String day = LocalDate.now(WorkingCalendar.ZONE).plusDays(2).toString();
    visitor(Who.COMMUNITY_OFFICER)
        .open("/desk/meetings/new")
        .tap("input[value=bench]")
        .write("#topic", "树下板凳会")
        .write("#agenda", "晾衣架放哪里")
        .write("#day", day)
        .write("#from", "19:00")
        .write("#venue", "三号楼前")
        .press("form#meeting .btn-primary");
    return visitor(Who.COMMUNITY_OFFICER)
        .open("/desk/meetings")
        .address("main .gz-cells a[href^='/desk/meetings/HY-']")
        .replace("/desk", "");
  }

  /** The path with the addresses of this district in it. */
  private String address(String path) {
    int begin = path.indexOf('{');
    if (begin < 0) {
      return path;
    }
    String name = path.substring(begin, path.indexOf('}') + 1);
    String known = addresses.get(name);
    if (known == null) {
      known = find(name);
      addresses.put(name, known);
    }
    return path.replace(name, known);
  }

  private String find(String name) {
    return switch (name) {
      case "{done}" -> people.caseThatIs(CaseStatus.REPORTED_DONE);
      case "{receipt}" -> reported().address(".gz-actions a.btn-primary");
      case "{record}" -> reported().open(address("{receipt}")).address(".gz-verify");
      case "{card}" -> visitor(Who.NOBODY).open("/open").address("a[href^='/open/areas/']");
      case "{task}" -> visitor(Who.GRID_WORKER).open("/grid/today").address("article a.gz-task");
      case "{desk}" -> visitor(Who.COMMUNITY_OFFICER).open("/desk/cases").address("tr a.gz-t");
      case "{reading}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open(
                  visitor(Who.COMMUNITY_OFFICER)
                      .open("/desk/todo")
                      .address("main a[href$='/publication']"))
              .address("main a[href*='/publication/words']");
      case "{draft}" -> visitor(Who.COMMUNITY_OFFICER).open("/desk/echo").address(".gz-cells a");
      case "{posted}" ->
          visitor(Who.NOBODY)
              .open("/notices?place=yuhua&kind=public-notice")
              .address("main .gz-cells a[href^='/notices/GS-']:has-text('项目名单')");
      case "{objected}" ->
          address("{posted}")
              + "/objections/"
              + visitor(Who.NOBODY).open(address("{posted}")).text("main p[id^='YY-'] b");
      case "{unposted}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/notices")
              .address("main a[href^='/desk/notices/drafts/']");
      case "{called}" -> called();
      case "{pact}" ->
          visitor(Who.NOBODY)
              .open("/pacts?place=yuhua")
              .address("main .gz-cells a[href^='/pacts/']");
      case "{finding}" ->
          visitor(Who.NOBODY)
              .open("/findings?place=yuhua&state=OPEN")
              .address("main .gz-cells a[href^='/findings/JD-']");
      case "{hall}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/halls")
              .address("main .gz-cells a[href^='/desk/halls/']")
              .replace("/desk", "");
      case "{pool}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/bodies")
              .address("main .gz-cells a[href$='legal-advisers']");
      case "{advice}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open(address("{pool}") + "/advice")
              .address("main .gz-cells a[href*='/advice/FL-']");
      case "{plan}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/plans")
              .address("main .gz-cells a[href^='/desk/plans/']")
              .replace("/desk", "");
      case "{club}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/groups")
              .address("main .gz-cells a[href^='/desk/groups/']")
              .replace("/desk", "");
      case "{need}" ->
          visitor(Who.NOBODY).open("/needs?place=yuhua").address("main .gz-cells a.gz-cell");
      case "{need-lent}" ->
          visitor(Who.NOBODY)
              .open("/needs?place=yuhua&kind=RESOURCE")
              .address("main .gz-cells a.gz-cell");
      case "{need-waits}" ->
          visitor(Who.COMMUNITY_OFFICER).open("/desk/needs").address("main .gz-cells a.gz-cell");
      case "{asked}" ->
          visitor(Who.MEDIATOR).open("/advice").address("main .gz-cells a[href^='/advice/FL-']");
      case "{body}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/bodies")
              .address("main .gz-cells a[href$='supervision-committee']")
              .replace("/desk", "");
      case "{wall}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open(address("{draft}"))
              .press("form[action$=publish] button")
              .address("main a[href^='/echo/']");
      case "{screen}" -> visitor(Who.NOBODY).open("/echo").address("main a[href^='/open/screen/']");
      case "{petition}" ->
          visitor(Who.PETITION_OFFICER)
              .open("/desk/petitions")
              .address("td a[href^='/desk/cases/']");
      case "{change}" ->
          visitor(Who.SUBDISTRICT_OFFICER)
              .open("/desk/grids/changes?state=proposed")
              .address("main .gz-cells a");
      case "{reply}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/replies")
              .address("main a[href^='/desk/replies/'].gz-t");
      case "{meeting}" ->
          visitor(Who.COMMUNITY_OFFICER)
              .open("/desk/sessions")
              .address("main li:has(.is-you) a.gz-cell");
      case "{past}" ->
          visitor(Who.NOBODY).open("/open/sessions").address("main li:has(.is-done) a.gz-cell");
      case "{poll-counted}" ->
          visitor(Who.NOBODY).open("/polls?place=yuhua").address("main li:has(.is-done) a.gz-cell");
      case "{poll-running}" ->
          visitor(Who.NOBODY)
              .open("/polls?place=yuhua")
              .address("main li:has(.is-doing) a.gz-cell[href^='/polls/V-']");
      case "{poll-ahead}" ->
          visitor(Who.NOBODY)
              .open("/polls?place=yuhua")
              .address("main li:not(:has(.is-doing)):not(:has(.is-done)) a.gz-cell");
      case "{poll-ballot}" ->
          visitor(Who.RESIDENT)
              .open(address("{poll-running}"))
              .address("main a[href$='choice=YES']");
      case "{poll-roll}" ->
          visitor(Who.COMMUNITY_OFFICER).open("/desk/rolls").address("main .gz-cells a");
      case "{election-counted}" ->
          visitor(Who.NOBODY)
              .open("/elections?place=yuhua")
              .address("main li:has(.is-done) a.gz-cell");
      case "{election-hearing}" ->
          visitor(Who.NOBODY)
              .open("/elections?place=yuhua")
              .address("main li:has(.is-doing) a.gz-cell");
      case "{budget-counted}" ->
          visitor(Who.NOBODY)
              .open("/budgets?place=yuhua")
              .address("main li:has(.is-done) a.gz-cell");
      case "{budget-running}" ->
          visitor(Who.NOBODY)
              .open("/budgets?place=yuhua")
              .address("main li:has(.is-doing) a.gz-cell");
      case "{roll-posted}" ->
          visitor(Who.NOBODY)
              .open("/polls?place=yuhua")
              .address("main a.gz-cell[href^='/polls/rolls/']");
      case "{decision}" ->
          visitor(Who.NOBODY)
              .open("/decisions?place=yuhua&q=小广场地面怎么修")
              .address("main li:has(.is-doing) a.gz-cell");
      case "{drafted}" ->
          visitor(Who.DISPATCHER)
              .open("/admin/procedures")
              .choose("#from", "四议两公开")
              .press("form[action='/admin/procedures'] .btn-primary")
              .page()
              .url()
              .replaceFirst("https?://[^/]+", "");
      case "{trace}" -> {
        String decision =
            visitor(Who.NOBODY)
                .open("/decisions?place=yuhua")
                .address("main li:has(.is-doing) a.gz-cell");
        yield decision.replace("/decisions/", "/trace/");
      }
      case "{proposal}" ->
          visitor(Who.NOBODY)
              .open("/proposals?place=yuhua")
              .address("main li:has(.is-doing) a.gz-cell");
      case "{fund}" ->
          visitor(Who.NOBODY).open("/open/funds?place=yuhua").address("main .gz-cells a");
      case "{project}" -> visitor(Who.NOBODY).open(address("{fund}")).address("main .gz-cells a");
      case "{income}" ->
          visitor(Who.NOBODY).open("/open/income?place=yuhua").address("main .gz-cells a");
      case "{deed}" ->
          visitor(Who.COMMUNITY_OFFICER).open("/desk/deeds").address("main .gz-cells a");
      case "{done-deed}" -> visitor(Who.NOBODY).open("/open/deeds").address("main .gz-cells a");
      case "{quarter}" ->
          visitor(Who.COMMUNITY_OFFICER).open("/desk/neighbourhoods").address("th a.gz-t");
      case "{mall}" ->
          visitor(Who.SUBDISTRICT_OFFICER)
              .open("/desk/grids/special")
              .address("main a[href$='/host']")
              .replace("/host", "");
      case "{notice}" -> visitor(Who.NOBODY).open("/open/grid-changes").address("main .gz-cells a");
      case "{grid}" ->
          visitor(Who.SUBDISTRICT_OFFICER)
              .open("/desk/grids/load")
              .address("th a.gz-t")
              .replaceAll(".*=", "");
      case "{split}" ->
          visitor(Who.COMMUNITY_OFFICER).open("/desk/parts?kind=OPEN").address(".gz-cells a");
      case "{shared}" ->
          visitor(Who.COMMUNITY_OFFICER).open("/desk/three-party").address(".gz-cells a");
      case "{forward}" -> address("{shared}").replace("/three-party", "/joint-meeting");
      case "{mediation}" ->
          visitor(Who.MEDIATOR).open("/desk/mediations?kind=OPEN").address(".gz-cells a");
      case "{dispute}" -> address("{mediation}").substring("/desk".length());
      case "{alarm}" ->
          visitor(Who.SUBDISTRICT_OFFICER).open("/desk/emergencies").address("main .gz-cells a");
      case "{held}" -> meeting("held");
      case "{planned}" -> meeting("preparing");
      case "{listed}" ->
          visitor(Who.SUBDISTRICT_OFFICER)
              .open(address("{planned}"))
              .address("td a[href*='/lines/']");
      case "{door}" -> aDoor().address("a[href^='/grid/visits/']");
      case "{point}" ->
          visitor(Who.GRID_WORKER).open("/grid/patrol").address("a[href^='/grid/patrol/']");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String meeting(String state) {
    return visitor(Who.SUBDISTRICT_OFFICER)
        .open("/desk/handovers?state=" + state)
        .address("td a[href^='/desk/handovers/']");
  }

  /** A grid worker who has put a door on a list. */
  private Visitor aDoor() {
    Visitor worker = visitor(Who.GRID_WORKER).open("/grid/visits").tap("main details summary");
    return worker.write("#place", "1 单元 101").press("main details form button");
  }

  /** Somebody at the receipt of what they have just reported. */
  private Visitor reported() {
    Visitor somebody = visitor(Who.NOBODY).open("/report");
    somebody.write("#words", "河边的栏杆断了一截，孩子放学都从那儿过").press("button[form=report]");
    somebody.press("button[name=area]").press("button[form=where]");
    return somebody.press("button[name=anonymous]").sees(".gz-receipt");
  }
}
