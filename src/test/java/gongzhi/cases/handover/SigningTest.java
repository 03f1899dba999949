package gongzhi.cases.handover;

import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Handling;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each unit signs for what a meeting gave it, once, and nobody else does. */
@GongzhiTest
class SigningTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MeetingFixtures meeting;
  @Autowired Signing signing;
  @Autowired Handling handling;

  @Test
  void is_signed_once_by_its_unit_which_takes_the_case_on_with_it() {
    CaseNo no = fixtures.aStudiedCase();
    meeting.aHeldMeetingAbout(no);
    long line = meeting.lineOf(no).id();

    refused("handover.no-such-line", () -> sign(HE_OTHER_MANAGER, line));
    refused("handover.not-your-unit", () -> sign(SUN_SUBDISTRICT_OFFICER, line));
    sign(QIAN_PROPERTY_MANAGER, line);

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(meeting.lineOf(no).signedAt()).isNotNull();
    refused("handover.signed-already", () -> sign(QIAN_PROPERTY_MANAGER, line));
  }

  @Test
  void whoever_takes_the_case_on_has_signed_with_the_same_press_and_reads_so_before() {
    CaseNo no = fixtures.aStudiedCase();
    meeting.aHeldMeetingAbout(no);
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/cases/" + no).body())
        .contains("接单同时就签收");

    fixtures.as(
        QIAN_PROPERTY_MANAGER, () -> handling.accept(fixtures.act(QIAN_PROPERTY_MANAGER, no, "")));

    assertThat(meeting.lineOf(no).signedAt()).isNotNull();
    long line = meeting.lineOf(no).id();
    refused("handover.signed-already", () -> sign(QIAN_PROPERTY_MANAGER, line));
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/cases/" + no).body())
        .doesNotContain("接单同时就签收");
  }

  @Test
  void nobody_signs_before_the_meeting_is_held() {
    CaseNo no = fixtures.anAssignedCase();
    long id = meeting.aMeetingAbout(no);

    refused("handover.no-such-line", () -> sign(QIAN_PROPERTY_MANAGER, meeting.lineOf(no).id()));
    assertThat(
            fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/handovers/" + id).statusCode())
        .isEqualTo(404);
  }

  private void sign(Cast who, long line) {
    meeting.done(who, () -> signing.sign(fixtures.viewer(who), line));
  }

  private static void refused(String code, Runnable what) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(what::run).withMessage(code);
  }
}
