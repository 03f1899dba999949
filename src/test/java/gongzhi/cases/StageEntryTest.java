package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.Limit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The stage 集中排查 of Yuhua: the community officer answers for it, within 16 working hours. */
@GongzhiTest
@Import(MovedClock.class)
class StageEntryTest {

  private static final Limit STAGE = Limit.parse("16 working hours");

  @Autowired CaseFixtures fixtures;
  @Autowired Triage triage;
  @Autowired Deadlines deadlines;
  @Autowired MovedClock clock;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void whoever_goes_to_see_brings_it_into_a_stage_with_its_own_post_and_limit() {
    CaseNo no = aDispute();
    clock.pass(Duration.ofHours(1));

    Case seen = takenUp(LI_GRID_WORKER, no);

    assertThat(seen.duty().owner()).isEqualTo(CHEN_COMMUNITY_OFFICER.id());
    assertThat(seen.duty().due()).isEqualTo(inTheStage(clock.instant()));
  }

  @Test
  void whoever_holds_the_post_of_the_stage_keeps_it() {
    Case seen = takenUp(CHEN_COMMUNITY_OFFICER, fixtures.aReceivedCase());

    assertThat(seen.duty().owner()).isEqualTo(CHEN_COMMUNITY_OFFICER.id());
  }

  @Test
  void to_study_what_was_found_is_the_same_stage_so_its_time_goes_on() {
    CaseNo no = aDispute();
    Instant due = takenUp(LI_GRID_WORKER, no).duty().due();
    clock.pass(Duration.ofHours(3));

    Case studied =
        fixtures.as(LI_GRID_WORKER, () -> triage.verify(fixtures.act(LI_GRID_WORKER, no, "灯确实坏了")));

    assertThat(studied.duty().due()).isEqualTo(due);
  }

  /** Promised later than the stage ends. */
  private CaseNo aDispute() {
    return fixtures.aReceivedCase(WANG_RESIDENT, HERE, "物业费涨了一倍", "PM05");
  }

  private Case takenUp(Cast who, CaseNo no) {
    return fixtures.as(who, () -> triage.takeUp(fixtures.act(who, no, "")));
  }

  private Instant inTheStage(Instant from) {
    return deadlines.after("yuhua", from, STAGE);
  }
}
