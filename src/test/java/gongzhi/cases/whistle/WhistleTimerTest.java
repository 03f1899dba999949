package gongzhi.cases.whistle;

import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.site.Browser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who is called and does not come is told of, once. */
@GongzhiTest
@Import(MovedClock.class)
class WhistleTimerTest {

  private static final String TOLD = "有单位没有按时报到";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Whistles whistles;
  @Autowired WhistleTimer timer;
  @Autowired MovedClock clock;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_unit_that_does_not_come_within_half_an_hour_is_told_of_once_and_for_everyone() {
    CaseNo no = anEmergency();

    clock.pass(Duration.ofMinutes(29));
    timer.run();
    assertThat(page(no)).doesNotContain(TOLD);
    clock.pass(Duration.ofMinutes(2));
    timer.run();
    timer.run();

    assertThat(page(no)).containsOnlyOnce(TOLD);
  }

  @Test
  void a_unit_that_came_in_time_is_not_told_of() {
    CaseNo no = anEmergency();
    fixtures.as(
        HAN_DEPARTMENT_HANDLER,
        () -> whistles.answer(fixtures.act(HAN_DEPARTMENT_HANDLER, no, "")));

    clock.pass(Duration.ofHours(1));
    timer.run();

    assertThat(page(no)).doesNotContain(TOLD);
  }

  private CaseNo anEmergency() {
    CaseNo no = fixtures.aStudiedCase();
    fixtures.as(
        SUN_SUBDISTRICT_OFFICER,
        () ->
            whistles.blow(
                fixtures.act(SUN_SUBDISTRICT_OFFICER, no, "围墙塌了"),
                WhistleKind.EMERGENCY,
                List.of(Cast.Unit.URBAN_MANAGEMENT.id())));
    return no;
  }

  private String page(CaseNo no) {
    return new Browser(port).get("/cases/" + no).body();
  }
}
