package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Leaving;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who leaves takes their words along; what is still open is finished first. */
@GongzhiTest
class ErasureTest {

  private static final String WORDS = "我家楼上半夜装修，电钻声特别响";

  @Autowired CaseFixtures fixtures;
  @Autowired gongzhi.parties.Cast people;
  @Autowired Closing closing;
  @Autowired Leaving leaving;
  @Autowired ProgramWork program;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  private PartyId zhao;
  private CaseNo no;

  @BeforeEach
  void somebody_with_a_matter() {
    zhao = people.person();
    no = fixtures.aReceivedCase(zhao, Cast.Ground.HERE, WORDS, CaseFixtures.LAMP);
  }

  @Test
  void an_open_matter_is_finished_first_and_nothing_is_destroyed() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> leaving.leave(viewer()))
        .withMessage("case.open-before-deletion")
        .satisfies(refused -> assertThat(refused.link()).isEqualTo("/cases/" + no));

    assertThat(kept().get("words_kept")).isEqualTo(WORDS);
  }

  @Test
  void words_and_what_opens_the_record_are_destroyed_and_the_leaves_stay() {
    asZhao(() -> closing.add(Act.of(viewer(), no, "我是刘大妈，住2栋302")));
    asZhao(() -> closing.withdraw(Act.of(viewer(), no, "刘大妈不想办了")));
    long leaves = leaves();

    leaving.leave(viewer());

    assertThat(kept().get("words_kept")).isEqualTo("");
    assertThat(kept().get("title")).isEqualTo(no.value());
    assertThat(kept().get("address")).isEqualTo("");
    assertThat(
            count(
                """
                select count(*) from cases.case_event e join cases.case_file c on c.id = e.case_id
                 where 'case:' || c.no = :subject and e.words <> ''
                """))
        .isZero();
    assertThat(
            count(
                "select count(*) from transparency.opening where subject = :subject and salt is not null"))
        .isEqualTo(1);
    assertThat(leaves()).isEqualTo(leaves + 1);
  }

  private Viewer viewer() {
    return Viewer.resident(zhao, Instant.now());
  }

  private void asZhao(Runnable act) {
    viewer().scope().run(() -> transactions.executeWithoutResult(status -> act.run()));
  }

  private Map<String, Object> kept() {
    return program.call(
        () ->
            db.sql(
                    """
                    select w.words_kept, c.title, c.address
                      from cases.case_words w
                      join cases.case_file c on c.id = w.case_id
                     where c.no = :no
                    """)
                .param("no", no.value())
                .query()
                .singleRow());
  }

  private long leaves() {
    return count("select count(*) from transparency.opening where subject = :subject");
  }

  private long count(String sql) {
    return program.call(
        () -> db.sql(sql).param("subject", no.subject()).query(Long.class).single());
  }
}
