package gongzhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongzhi.shared.PackError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a pack is told all at once, with file, line and what was expected. */
class PackFaultsTest {

  @TempDir Path places;

  @BeforeEach
  void a_complete_default() throws IOException {
    for (String file : List.of("place.yaml", "roles.yaml", "cases.yaml", "categories.csv")) {
      write("default/" + file, Files.readString(Path.of("places/default").resolve(file)));
    }
  }

  @Test
  void a_pack_that_changes_nothing_has_no_faults() throws IOException {
    write("sixth/README.md", "notes\n");

    assertThat(RulePack.read(places, "sixth").place()).isEqualTo("sixth");
  }

  @Test
  void a_role_that_stands_nowhere_is_refused_where_it_is_named() throws IOException {
    write(
        "sixth/roles.yaml",
        """
        roles:
          grid_worker:
            falls-to: nobody
            also-held-by: [building_head, anybody]
        organisations:
          water_utility: {staff: plumber}
        service: [community_secretary,
          grid_king]
        participants:
          - property_manager
          - grandmother
        party-axis:
          - {key: community_party_committee, led-by: grandfather}
        neighbourhood:
          core: [residents_committee, moon_office]
        """);

    assertThat(faults())
        .containsExactlyInAnyOrder(
            "sixth/roles.yaml:3: expected a role that stands under 'roles', found 'nobody'",
            "sixth/roles.yaml:4: expected a role that stands under 'roles', found 'anybody'",
            "sixth/roles.yaml:6: expected a role that stands under 'roles', found 'plumber'",
            "sixth/roles.yaml:8: expected a role that stands under 'roles', found 'grid_king'",
            "sixth/roles.yaml:11: expected a role that stands under 'roles', found 'grandmother'",
            "sixth/roles.yaml:13: expected a role that stands under 'roles', found 'grandfather'",
            "sixth/roles.yaml:15: expected a kind of organisation that stands under"
                + " 'organisations', found 'moon_office'");
  }

  @Test
  void roles_that_fall_to_each_other_are_refused_once() throws IOException {
    write("sixth/roles.yaml", "roles:\n  district_leader: {falls-to: district_dispatcher}\n");

    assertThat(faults())
        .singleElement()
        .asString()
        .isEqualTo(
            "default/roles.yaml:%d: expected falls-to to end at the top, found the circle"
                    .formatted(lineOf("district_dispatcher:", "falls-to: district_leader"))
                + " district_dispatcher, district_leader, district_dispatcher");
  }

  @Test
  void stages_that_would_send_a_case_in_a_loop_are_refused() throws IOException {
    write(
        "sixth/cases.yaml",
        """
        stages: !replace
          - key: begin
            title: {zh: 开始, en: Begin}
            statuses: [received, in-progress]
            responsible: grid_worker
          - key: middle
            title: {zh: 中间, en: Middle}
            statuses:
              - verifying
              - deliberating
              - assigned
            responsible: community_officer
          - key: begin
            title: {zh: 反馈, en: End}
            statuses: [reopened, reported-done, resolved, rejected, withdrawn, merged]
            responsible: return_visitor
        """);

    assertThat(faults())
        .hasSize(4)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("sixth/cases.yaml:9: expected stages in the order of the path")
                    .contains("'verifying' after 'in-progress'"))
        .contains("sixth/cases.yaml:13: expected each stage once, found 'begin' again");
  }

  @Test
  void a_stage_that_is_missing_is_told_where_the_stages_stand() throws IOException {
    write(
        "sixth/cases.yaml",
        """
        # nothing but a beginning
        stages: !replace
          - key: begin
            title: {zh: 开始, en: Begin}
            statuses: [received]
            responsible: grid_worker
        """);

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("sixth/cases.yaml:2: out of range: stages cover each status once");
  }

  @Test
  void whoever_is_responsible_must_be_able_to_do_it() throws IOException {
    write("sixth/cases.yaml", "stages:\n  - key: verify\n    responsible: system_administrator\n");

    assertThat(faults())
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("sixth/cases.yaml:2: expected as responsible a role with case-"));
  }

  @Test
  void a_name_that_stands_nowhere_is_refused_with_all_others() throws IOException {
    write(
        "sixth/cases.yaml",
        """
        extension: {approver: nobody}
        dispatch: {district: moon_office}
        categories:
          ZZ99: {normal: 1 hour}
        """);

    assertThat(faults())
        .containsExactly(
            "sixth/cases.yaml:1: expected a role of roles.yaml, found 'nobody'",
            "sixth/cases.yaml:2: expected an organisation of roles.yaml, found 'moon_office'",
            "sixth/cases.yaml:4: expected a code of categories.csv, found 'ZZ99'");
  }

  @Test
  void a_time_limit_written_another_way_is_told_with_an_example() throws IOException {
    write("sixth/cases.yaml", "categories:\n  UT09:\n    normal: soon\n    urgent: 0 hours\n");

    assertThat(faults())
        .containsExactly(
            "sixth/cases.yaml:3: expected a time limit from one minute to a year, such as"
                + " '16 working hours' or '3 days', found 'soon'",
            "sixth/cases.yaml:4: expected a time limit from one minute to a year, such as"
                + " '16 working hours' or '3 days', found '0 hours'");
  }

  @Test
  void a_clock_names_kinds_of_matter_that_there_are() throws IOException {
    write(
        "sixth/cases.yaml",
        """
        timing:
          clocks: !replace
            - {clock: contact, kinds: [consult], limit: 1 hour}
            - clock: accept
              kinds: [question]
              limit: 1 hour
        """);

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("sixth/cases.yaml:5: expected one of consult, help, complaint, report");
  }

  @Test
  void a_clock_for_no_kind_at_all_is_refused() throws IOException {
    write(
        "sixth/cases.yaml",
        "timing:\n  clocks: !replace\n    - {clock: contact, kinds: [], limit: 1 hour}\n");

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("sixth/cases.yaml:3: out of range: kinds are one or more");
  }

  @Test
  void no_place_can_set_a_guard_aside() throws IOException {
    write("sixth/cases.yaml", "confirm: {attempts: 1}\nclosed-by-handler: true\n");

    assertThat(faults())
        .hasSize(2)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("sixth/cases.yaml:1: out of range: attempts is from 3 to 10"))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("sixth/cases.yaml:2: unknown key 'closed-by-handler'"));
  }

  @Test
  void a_bad_row_of_the_categories_names_its_line() throws IOException {
    write("sixth/categories.csv", "code,normal,typical-level\nPM01,often,moon\n");

    assertThat(faults())
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault).startsWith("sixth/categories.csv:2: expected "));
  }

  @Test
  void a_file_that_nobody_would_read_is_refused() throws IOException {
    write("sixth/case.yaml", "confirm: {attempts: 4}\n");

    assertThat(faults())
        .containsExactly(
            "sixth/case.yaml:1: expected one of place.yaml, roles.yaml, cases.yaml, categories.csv, grids.yaml, levels.yaml,"
                + " records.yaml, replies.yaml, sessions.yaml, emergencies.yaml, wechat.yaml, three-party.yaml,"
                + " joint-meeting.yaml, notices.yaml, meetings.yaml, ballots.yaml, procedures.yaml, funds.yaml,"
                + " matching.yaml as its name");
  }

  @Test
  void faults_of_form_and_of_names_in_all_files_are_told_at_once() throws IOException {
    write("sixth/roles.yaml", "roles:\n  grid_head: {falls-to: nobody, level: moon}\n");
    write("sixth/cases.yaml", "extension: {approver: nobody, times: often}\n");
    write("sixth/categories.csv", "code,normal,lead-role\nPM01,often,moon_office\n");
    write("sixth/category.csv", "code\n");

    assertThat(faults())
        .extracting(fault -> fault.replaceFirst(": .*", ""))
        .containsExactlyInAnyOrder(
            "sixth/roles.yaml:2",
            "sixth/roles.yaml:2",
            "sixth/cases.yaml:1",
            "sixth/cases.yaml:1",
            "sixth/categories.csv:2",
            "sixth/categories.csv:2",
            "sixth/category.csv:1");
  }

  private List<String> faults() {
    PackError error = catchThrowableOfType(PackError.class, () -> RulePack.read(places, "sixth"));
    return error.faults().stream().map(fault -> fault.replace(places + "/", "")).toList();
  }

  /** Where the second text stands after the first, in the roles of the default. */
  private int lineOf(String first, String second) throws IOException {
    List<String> lines = Files.readAllLines(places.resolve("default/roles.yaml"));
    int at = 0;
    while (!lines.get(at).strip().equals(first)) {
      at++;
    }
    while (!lines.get(at).strip().equals(second)) {
      at++;
    }
    return at + 1;
  }

  private void write(String file, String text) throws IOException {
    Path target = places.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}
