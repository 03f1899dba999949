package gongzhi.cases.handover;

import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.MovedClock;
import gongzhi.cases.path.CaseNo;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who does not sign in a working day is reminded, once. */
@GongzhiTest
@Import(MovedClock.class)
class SigningTimerTest {

  private static final String UNSIGNED = "handover.notice.unsigned " + MeetingFixtures.TITLE;
  private static final String TOLD = "handover.notice.not-signed-yet " + MeetingFixtures.TITLE;

  @Autowired CaseFixtures fixtures;
  @Autowired MeetingFixtures meeting;
  @Autowired Signing signing;
  @Autowired SigningTimer timer;
  @Autowired MovedClock clock;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_unit_is_reminded_after_a_working_day_and_never_again() {
    meeting.aHeldMeetingAbout(fixtures.aStudiedCase());

    clock.pass(Duration.ofHours(7));
    timer.run();
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).doesNotContain(UNSIGNED);
    clock.pass(Duration.ofDays(2));
    timer.run();
    timer.run();

    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).containsOnlyOnce(UNSIGNED);
    assertThat(fixtures.toldTo(SUN_SUBDISTRICT_OFFICER)).containsOnlyOnce(TOLD);
  }

  @Test
  void who_has_signed_is_left_in_peace() {
    CaseNo no = fixtures.aStudiedCase();
    meeting.aHeldMeetingAbout(no);
    long before = reminders();
    meeting.done(
        QIAN_PROPERTY_MANAGER,
        () -> signing.sign(fixtures.viewer(QIAN_PROPERTY_MANAGER), meeting.lineOf(no).id()));

    clock.pass(Duration.ofDays(5));
    timer.run();

    assertThat(reminders()).isEqualTo(before);
  }

  private long reminders() {
    return fixtures.toldTo(QIAN_PROPERTY_MANAGER).stream().filter(UNSIGNED::equals).count();
  }
}
