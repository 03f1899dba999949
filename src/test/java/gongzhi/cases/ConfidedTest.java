package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A confidential matter reaches whoever takes such matters, soon, and nobody else by any way. */
@GongzhiTest
@Import(Superuser.class)
class ConfidedTest {

  @Autowired CaseFixtures fixtures;
  @Autowired Reclassifying reclassifying;
  @Autowired Assignments assignments;
  @Autowired CaseStore cases;
  @Autowired ProgramWork program;
  @Autowired Superuser superuser;

  @Test
  void violence_that_was_taken_for_something_else_is_urgent_from_the_moment_it_is_known() {
    Case confided = confided("DL04");

    assertThat(confided.matter().urgent()).isTrue();
    assertThat(Duration.between(Instant.now(), confided.duty().due()))
        .isLessThan(Duration.ofMinutes(31));
  }

  @Test
  void no_unit_that_takes_no_such_matters_gets_a_part_of_it() {
    Case confided = confided("CG10");
    Act act = fixtures.act(CHEN_COMMUNITY_OFFICER, confided.no(), "请协办");

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                program.run(
                    () -> assignments.helper(confided, act, Cast.Unit.PROPERTY_COMPANY.id())))
        .withMessage("case.unit-takes-nothing-confidential");
  }

  @Test
  void no_message_says_what_it_is_about() {
    CaseNo no = confided("DL04").no();

    List<String> said =
        superuser.read(
            "select words::text from parties.notice where key <> 'case.notice.received' and words ->> 0 = '%s'"
                .formatted(no));
    assertThat(said).anyMatch(words -> words.equals("[\"%s\", \"%s\"]".formatted(no, no)));
  }

  private Case confided(String category) {
    CaseNo no = fixtures.aStudiedCase();
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(CHEN_COMMUNITY_OFFICER, no, "原来是保密事项"), category, null));
    return program.call(() -> cases.take(no).orElseThrow());
  }
}
