package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.casting.BallotImports;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.register.RowFault;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Ballots of an official system: tried first, taken in whole or not at all, never counted twice.
 */
@GongzhiTest
@Import(Superuser.class)
class ImportTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired BallotImports imports;

  @Test
  void a_list_with_a_fault_stores_nothing_and_names_each_row() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    int wang = fixtures.entryOf(no, "2046");
    int liu = fixtures.entryOf(no, "2047");
    String list =
        "序号,意见,票号\n%d,同意,A1\n%d,同意,A2\n%d,不同意,A3\n99,同意,A4\n%d,也许,\n"
            .formatted(wang, liu, liu, wang);

    assertThat(take(no, list).faults().stream().map(fault -> fault.row() + " " + fault.key()))
        .containsExactlyInAnyOrder(
            "2 import.fault.voted",
            "4 import.fault.twice",
            "5 import.fault.entry",
            "6 import.fault.twice",
            "6 import.fault.said",
            "6 import.fault.number");
    assertThat(count(no)).isEqualTo("1");
  }

  @Test
  void a_trial_stores_nothing_and_what_is_taken_in_is_counted_once() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    int liu = fixtures.entryOf(no, "2047");
    String list = "序号,意见,票号\n%d,不同意,GOV-7\n".formatted(liu);

    assertThat(
            cases
                .as(
                    CHEN_COMMUNITY_OFFICER,
                    () ->
                        imports.tried(
                            cases.viewer(CHEN_COMMUNITY_OFFICER), no, list.getBytes(UTF_8)))
                .ballots())
        .isEqualTo(1);
    assertThat(count(no)).isEqualTo("0");
    assertThat(take(no, list).ballots()).isEqualTo(1);
    assertThat(take(no, list).faults()).hasSize(2);
    assertThat(cases.toldTo(LIU_RESIDENT)).anyMatch(told -> told.contains("poll.notice.recorded"));

    fixtures.close(no);
    assertThat(fixtures.ask("select content from ballots.result where poll_no = '" + no + "'"))
        .contains("IMPORTED", "\"no\":1")
        .doesNotContain("GOV-7");
    refused("poll.takes-no-ballots", () -> take(no, list));
  }

  @Test
  void two_people_bring_one_list_each_ticket_counts_once_and_no_web_ballot_takes_its_place() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    int wang = fixtures.entryOf(no, "2046");
    int liu = fixtures.entryOf(no, "2047");
    String list = "序号,意见,票号\n%d,同意,A2\n".formatted(wang);
    assertThat(
            read(CHEN_COMMUNITY_OFFICER, no, "序号,意见,票号\n%d,同意,A2\n%d,同意,A2\n".formatted(wang, liu))
                .faults())
        .extracting(RowFault::key)
        .containsExactly("import.fault.number-twice");
    refused("import.not-waiting", () -> checked(ZHAO_SECRETARY, no, list));
    read(CHEN_COMMUNITY_OFFICER, no, list);
    refused("paper.needs-another-person", () -> checked(CHEN_COMMUNITY_OFFICER, no, list));
    refused("import.another-file", () -> checked(ZHAO_SECRETARY, no, list.replace(",同意", ",不同意")));

    checked(ZHAO_SECRETARY, no, list);

    assertThat(read(CHEN_COMMUNITY_OFFICER, no, "序号,意见,票号\n%d,同意,A2\n".formatted(liu)).faults())
        .extracting(RowFault::key)
        .containsExactly("import.fault.number-twice");
    refused("poll.voted-other-way", () -> deeds.vote(WANG_RESIDENT, no, "2046", Choice.NO));
  }

  private BallotImports.Taken take(PollNo no, String list) {
    BallotImports.Taken first = read(CHEN_COMMUNITY_OFFICER, no, list);
    return first.faults().isEmpty() ? checked(ZHAO_SECRETARY, no, list) : first;
  }

  private BallotImports.Taken read(Cast by, PollNo no, String list) {
    return cases.as(by, () -> imports.first(cases.viewer(by), no, list.getBytes(UTF_8)));
  }

  private BallotImports.Taken checked(Cast by, PollNo no, String list) {
    return cases.as(by, () -> imports.take(cases.viewer(by), no, list.getBytes(UTF_8)));
  }

  private String count(PollNo no) {
    return fixtures.ask("select count(*)::text from ballots.voice where poll_no = '" + no + "'");
  }
}
