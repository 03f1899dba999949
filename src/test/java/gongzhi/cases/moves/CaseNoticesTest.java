package gongzhi.cases.moves;

import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Handling;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.parties.access.ProgramWork;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a message about a case says where others may see the phone. */
@GongzhiTest
class CaseNoticesTest {

  @Autowired CaseFixtures fixtures;
  @Autowired Intake intake;
  @Autowired Handling handling;
  @Autowired FollowUp followUp;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void its_reporter_is_told_in_their_own_words_unless_only_those_who_work_on_it_may_read_them() {
    assertThat(toldToTheReporter(done(false))).contains("老人走失过两次");
    assertThat(toldToTheReporter(done(true))).isNotEmpty().doesNotContain("老人");
  }

  private CaseNo done(boolean hidden) {
    fixtures.viewer(WANG_RESIDENT);
    Report report =
        new Report(
            Channel.WEB,
            "老人走失过两次，楼道灯又坏了",
            List.of(),
            null,
            fixtures.area(HERE).id(),
            "3 栋",
            CaseFixtures.LAMP,
            false,
            false,
            hidden);
    String key = UUID.randomUUID().toString();
    CaseNo no =
        intake.receive(report, new Submitter(WANG_RESIDENT.id(), null, "test", key, "00")).no();
    fixtures.moveToCompany(no, "换灯");
    fixtures.as(
        QIAN_PROPERTY_MANAGER, () -> handling.accept(fixtures.act(QIAN_PROPERTY_MANAGER, no, "")));
    fixtures.reportsDoneAgain(no);
    fixtures.as(
        ZHOU_RETURN_VISITOR,
        () ->
            followUp.heardSolved(
                fixtures.act(ZHOU_RETURN_VISITOR, no, "她说灯亮了"), FollowUp.Told.of("")));
    return no;
  }

  private String toldToTheReporter(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select coalesce(string_agg(words ->> 1, ' '), '')
                      from parties.notice
                     where party_id = :wang and words ->> 0 = :no
                    """)
                .param("wang", WANG_RESIDENT.id().value())
                .param("no", no.value())
                .query(String.class)
                .single());
  }
}
