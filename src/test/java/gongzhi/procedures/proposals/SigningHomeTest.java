package gongzhi.procedures.proposals;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.ProcedurePack;
import gongzhi.procedures.rule.SupportRule;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;

/** Where the rule of a place asks for residents of the ground, nobody else signs. */
@GongzhiTest
@Import(Superuser.class)
class SigningHomeTest {

  private static final String AUTHOR = "13990002233";

  @Autowired CaseFixtures fixtures;
  @Autowired ProposalDesk desk;
  @Autowired Sheets sheets;
  @Autowired Proposals proposals;
  @Autowired ProposalStore store;
  @Autowired ProcedureBook book;
  @Autowired Areas areas;
  @Autowired ProgramWork program;
  @Autowired Superuser superuser;

  private ProcedurePack usual;

  @BeforeEach
  void only_who_lives_there() {
    usual = packs().get(place());
    SupportRule rule = usual.support();
    packs()
        .put(
            place(),
            new ProcedurePack(
                new SupportRule(
                    rule.signatures(), true, rule.days(), rule.screened(), rule.basis()),
                usual.delegation(),
                usual.procedures()));
  }

  @AfterEach
  void as_it_was() {
    packs().put(place(), usual);
    livesAt("null");
  }

  private String place() {
    return areas.place(fixtures.area(HERE));
  }

  @SuppressWarnings("unchecked")
  private Map<String, ProcedurePack> packs() {
    return Objects.requireNonNull(
        (Map<String, ProcedurePack>) ReflectionTestUtils.getField(book, "packs"));
  }

  private void livesAt(String home) {
    superuser.run(
        "update parties.identity set home_path = "
            + home
            + " where party_id = "
            + fixtures.viewer(LIU_RESIDENT).party().value());
  }

  private ProposalNo proposed() {
    Viewer chen = fixtures.viewer(CHEN_COMMUNITY_OFFICER);
    NewProposal wanted = new NewProposal(fixtures.area(HERE), "楼道口装一盏灯", "楼道口夜里太暗，老人上下楼看不清台阶");
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> desk.writeDown(chen, AUTHOR, wanted));
  }

  private int sign(ProposalNo no) {
    return fixtures.as(
        LIU_RESIDENT,
        () -> {
          proposals.support(fixtures.viewer(LIU_RESIDENT), no);
          return 1;
        });
  }

  private int enter(ProposalNo no) {
    sheets.enter(fixtures.viewer(CHEN_COMMUNITY_OFFICER), no, List.of("13800002047"), "sheet");
    return 1;
  }

  @Test
  void who_lives_elsewhere_or_is_known_nowhere_does_not_sign_online() {
    ProposalNo no = proposed();

    livesAt("null");
    refused("proposal.home-unknown", () -> sign(no));
    livesAt("'/1/'");
    refused("proposal.lives-elsewhere", () -> sign(no));
    refused(
        "proposal.signer-lives-elsewhere",
        () -> fixtures.as(CHEN_COMMUNITY_OFFICER, () -> enter(no)));
    livesAt("'" + fixtures.area(HERE).path() + "'");
    sign(no);

    assertThat(program.call(() -> store.get(no)).signed().all()).isEqualTo(1);
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
