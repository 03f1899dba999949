package gongzhi.procedures.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongzhi.parties.Roles;
import gongzhi.shared.PackError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack cannot set a fork of the law aside, and what is wrong is told with file and line. */
class ProcedurePackTest {

  private static final Path PLACES = Path.of("places");

  @TempDir Path places;

  @BeforeEach
  void a_default() throws IOException {
    Files.createDirectories(places.resolve("default"));
    Files.writeString(
        places.resolve("default/procedures.yaml"),
        Files.readString(PLACES.resolve("default/procedures.yaml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_place_has_every_procedure(String place) {
    assertThat(ProcedurePack.read(PLACES, place, Roles.read(PLACES, place)).procedures())
        .extracting(ProcedureRule::key)
        .contains(
            "four-two",
            "three-two-two",
            "five-steps",
            "self-governance-451",
            "residents-pact",
            "three-two-x",
            "joint-follow-up",
            "council-election",
            "owners-committee-setup",
            "owners-committee-reelection",
            "secretary-led",
            "micro-project");
  }

  @Test
  void a_secretary_led_project_is_reviewed_by_criteria_before_it_is_carried_out() {
    ProcedureRule rule =
        ProcedurePack.read(PLACES, "anning", Roles.read(PLACES, "anning")).procedures().stream()
            .filter(one -> one.key().equals("secretary-led"))
            .findFirst()
            .orElseThrow();

    assertThat(rule.steps())
        .extracting(StepRule::key)
        .containsSubsequence("post", "criteria", "carry-out");
    assertThat(rule.step("criteria").orElseThrow().papers()).contains(Paper.OPINION_LIST);
    assertThat(rule.step("criteria").orElseThrow().back()).isEqualTo("survey");
  }

  @Test
  void a_pack_that_lets_the_party_end_what_belongs_to_residents_stops_the_start()
      throws IOException {
    write(
        """
        procedures:
          - key: four-two
            steps:
              - key: resolve
                body: party-members-meeting
                rule: party-members-meeting
        """);

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("default/procedures.yaml:")
        .contains("for matters of self-governance a meet or vote of the residents-meeting");
  }

  @Test
  void owners_matters_without_an_owners_vote_stop_the_start_at_the_line_that_carries_out()
      throws IOException {
    write(
        """
        procedures:
          - key: three-two-x
            matters: [owners]
        """);

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("default/procedures.yaml:")
        .contains("a vote of the owners-assembly before anything is carried out");
  }

  @Test
  void faults_are_told_with_line_and_what_was_expected() throws IOException {
    write(
        """
        procedures:
          - key: four-two
            steps:
              - key: members
                rule: residents-representatives
                back: resolve
              - key: resolve
                role: grandfather
                rule: moon-rule
              - key: accept
                body: residents-committee
              - key: publish-result
                least: null
        """);

    assertThat(faults())
        .containsExactlyInAnyOrder(
            "sixth/procedures.yaml:5: expected a rule that the law gives to this body",
            "sixth/procedures.yaml:6: expected as back a step that stands before it and has the same matters",
            "sixth/procedures.yaml:8: expected a role of roles.yaml, found 'grandfather'",
            "sixth/procedures.yaml:9: expected a rule of the law, see src/main/resources/ballots/rules.csv",
            "sixth/procedures.yaml:11: expected an accept by another body than the one that carries out before it",
            "sixth/procedures.yaml:12: expected least, how long it hangs at least");
  }

  @Test
  void a_kind_that_is_none_of_the_twelve_is_refused() throws IOException {
    write(
        """
        procedures:
          - key: four-two
            steps:
              - key: resolve
                kind: decree
                term: soon
        """);

    assertThat(faults())
        .hasSize(2)
        .anySatisfy(
            fault ->
                assertThat(fault).startsWith("sixth/procedures.yaml:5: expected one of propose"))
        .anySatisfy(
            fault -> assertThat(fault).startsWith("sixth/procedures.yaml:6: expected a term from"));
  }

  private void write(String text) throws IOException {
    Files.createDirectories(places.resolve("sixth"));
    Files.writeString(places.resolve("sixth/procedures.yaml"), text);
  }

  private List<String> faults() {
    PackError error =
        catchThrowableOfType(
            PackError.class,
            () -> ProcedurePack.read(places, "sixth", Roles.read(PLACES, "default")));
    return error.faults().stream().map(fault -> fault.replace(places + "/", "")).toList();
  }
}
