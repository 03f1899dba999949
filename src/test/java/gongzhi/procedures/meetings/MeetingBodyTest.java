package gongzhi.procedures.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.shared.Pack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a body could decide follows from who was there, by the line of its place. */
class MeetingBodyTest {

  @ParameterizedTest(name = "{0}: {2} of {1} there, {3} yes: quorate {4}, carried {5}")
  @CsvSource({
    // More than half does not count the line itself; two thirds and above does.
    "residents-meeting-residents, 100, 50, 40, false, true",
    "residents-meeting-residents, 100, 51, 25, true, false",
    "residents-meeting-residents, 100, 51, 26, true, true",
    "residents-meeting-households, 99, 50, 25, true, false",
    "residents-representatives, 30, 20, 11, true, true",
    "residents-representatives, 30, 19, 19, false, true",
    "residents-representatives, 30, 20, 10, true, false",
    "villagers-meeting-households, 300, 200, 101, true, true",
    "villagers-meeting-households, 300, 199, 101, false, true",
    // Of a Party body's members entitled to attend, not of those who came.
    "party-members-meeting, 30, 20, 15, true, false",
    "party-members-meeting, 30, 20, 16, true, true",
    "owners-committee, 7, 4, 3, true, false",
    "owners-committee, 7, 4, 4, true, true",
    "owners-committee, 7, 3, 3, false, false",
    "supervision-committee, 3, 2, 2, true, true",
    "bench, 12, 1, 1, true, true",
    "bench, 12, 0, 0, false, false",
  })
  void heads_are_held_against_the_line(
      String key, int due, int present, int yes, boolean quorate, boolean passed) {
    MeetingBody body = body(key);
    Map<String, Attendance> there =
        Map.of(body.sides().getFirst().key(), new Attendance(due, present));

    assertThat(body.isQuorate(there)).isEqualTo(quorate);
    assertThat(body.isPassed(there, yes)).isEqualTo(passed);
  }

  @ParameterizedTest(name = "party {0}, committee {1}, owners {2}, company {3}, residents {4}: {5}")
  @CsvSource({
    "1, 1, 1, 1, 1, true",
    // Without one of the three bodies, the property company or the residents nothing is decided.
    "0, 1, 1, 1, 1, false",
    "1, 0, 1, 1, 1, false",
    "1, 1, 0, 1, 1, false",
    "1, 1, 1, 0, 1, false",
    "1, 1, 1, 1, 0, false",
  })
  void a_joint_meeting_counts_sides(
      int party, int committee, int owners, int company, int residents, boolean quorate) {
    Map<String, Attendance> there = new HashMap<>();
    there.put("party", new Attendance(1, party));
    there.put("committee", new Attendance(1, committee));
    there.put("owners", new Attendance(1, owners));
    there.put("company", new Attendance(1, company));
    there.put("residents", new Attendance(3, residents));

    assertThat(body("joint-meeting").isQuorate(there)).isEqualTo(quorate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "qingshui"})
  void at_a_joint_meeting_each_side_has_one_vote_however_many_came_and_departments_none(
      String place) {
    MeetingBody body =
        Pack.read(Path.of("places"), place, MeetingBodies.FILE, MeetingBodies.class)
            .find("joint-meeting")
            .orElseThrow();
    Map<String, Attendance> there = new HashMap<>();
    body.sides().forEach(side -> there.put(side.key(), new Attendance(8, 7)));

    assertThat(body.voices(there)).isEqualTo(5);
    assertThat(body.isPassed(there, 2)).isFalse();
    assertThat(body.isPassed(there, 3)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_place_has_bodies_with_their_source(String place) {
    MeetingBodies bodies =
        Pack.read(Path.of("places"), place, MeetingBodies.FILE, MeetingBodies.class);

    assertThat(bodies.bodies()).hasSizeGreaterThan(10);
    assertThat(bodies.bodies()).allSatisfy(body -> assertThat(body.law().zh()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "three-five-one, 6, true, 0",
    "street-talk, 1, false, 0",
    "law-talk, 2, false, 4",
  })
  void qingshui_meets_people_face_to_face_in_the_street_and_about_the_law(
      String key, int sides, boolean answers, int materials) {
    MeetingBody body =
        Pack.read(Path.of("places"), "qingshui", MeetingBodies.FILE, MeetingBodies.class)
            .find(key)
            .orElseThrow();

    assertThat(body.sides()).hasSize(sides);
    assertThat(body.answers()).as("each of what is raised is answered").isEqualTo(answers);
    assertThat(body.materials()).hasSize(materials);
    assertThat(body.duties()).isNotEmpty();
  }

  private static MeetingBody body(String key) {
    return Pack.read(Path.of("places"), "default", MeetingBodies.FILE, MeetingBodies.class)
        .find(key)
        .orElseThrow();
  }
}
