package gongzhi.cases.path;

import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;
import static gongzhi.cases.path.CaseStatus.RESOLVED;
import static gongzhi.cases.path.CaseStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStatusTest {

  @Test
  void nothing_but_the_answer_to_a_result_leads_to_resolved() {
    assertThat(CaseStatus.values())
        .filteredOn(status -> status.allows(RESOLVED))
        .containsExactlyInAnyOrder(REPORTED_DONE, CaseStatus.MERGED);
  }

  @Test
  void only_a_withdrawn_case_has_no_way_on() {
    assertThat(CaseStatus.values())
        .filteredOn(status -> Arrays.stream(CaseStatus.values()).noneMatch(status::allows))
        .containsExactly(WITHDRAWN);
  }

  @Test
  void every_status_can_be_reached_from_a_report() {
    assertThat(reachable(CaseStatus.RECEIVED, new HashSet<>()))
        .containsExactlyInAnyOrder(CaseStatus.values());
  }

  @Test
  void every_open_status_can_still_end() {
    assertThat(CaseStatus.values())
        .filteredOn(status -> !status.isClosed())
        .allMatch(status -> reachable(status, new HashSet<>()).contains(RESOLVED));
  }

  private static Set<CaseStatus> reachable(CaseStatus from, Set<CaseStatus> seen) {
    if (seen.add(from)) {
      Arrays.stream(CaseStatus.values())
          .filter(from::allows)
          .forEach(next -> reachable(next, seen));
    }
    return seen;
  }
}
