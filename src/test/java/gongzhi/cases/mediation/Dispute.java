package gongzhi.cases.mediation;

import static gongzhi.cases.Cast.SONG_MEDIATOR;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Handling;
import gongzhi.cases.Triage;
import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.Mediations.Plan;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a dispute of Wang with the property company as far as a test needs it. */
@Lazy
@Component
class Dispute {

  static final LocalDate DAY = LocalDate.parse("2026-11-02");

  private final CaseFixtures fixtures;
  private final Triage triage;
  private final Handling handling;
  private final Mediations mediations;
  private final Outcomes outcomes;
  private final MediationStore store;
  private final ProgramWork program;
  private final JdbcClient db;

  Dispute(
      CaseFixtures fixtures,
      Triage triage,
      Handling handling,
      Mediations mediations,
      Outcomes outcomes,
      MediationStore store,
      ProgramWork program,
      JdbcClient db) {
    this.fixtures = fixtures;
    this.triage = triage;
    this.handling = handling;
    this.mediations = mediations;
    this.outcomes = outcomes;
    this.store = store;
    this.program = program;
    this.db = db;
  }

  /** Given to the committee and taken on by Song. */
  CaseNo given() {
    return givenTo(fixtures.aStudiedCase());
  }

  /** The same, from somebody who left no name. */
  CaseNo fromNobody() {
    return givenTo(fixtures.anAnonymousCase());
  }

  private CaseNo givenTo(CaseNo no) {
    as(
        Cast.CHEN_COMMUNITY_OFFICER,
        no,
        "请调委会调解",
        act -> triage.assign(act, Cast.Unit.MEDIATION_COMMITTEE.id()));
    as(SONG_MEDIATOR, no, "", handling::accept);
    return no;
  }

  /** Both sides are being asked. */
  CaseNo begun() {
    CaseNo no = given();
    as(SONG_MEDIATOR, no, "物业费争执", act -> mediations.begin(act, withCompany()));
    return no;
  }

  /** Both want it, and Song mediates. */
  CaseNo underWay() {
    CaseNo no = begun();
    as(Cast.WANG_RESIDENT, no, "", act -> mediations.answer(act, true));
    as(
        SONG_MEDIATOR,
        no,
        "当面问了经理",
        act -> mediations.note(act, Cast.Unit.PROPERTY_COMPANY.id(), true));
    as(SONG_MEDIATOR, no, "", act -> mediations.choose(act, List.of(SONG_MEDIATOR.id())));
    return no;
  }

  /** They were heard once. */
  CaseNo heard() {
    CaseNo no = underWay();
    as(SONG_MEDIATOR, no, "双方到场，各说各的理", outcomes::hear);
    return no;
  }

  /** They agreed by word of mouth. */
  CaseNo agreed() {
    CaseNo no = heard();
    MediationAgreement on = new MediationAgreement(Form.ORAL, DAY, DAY.plusDays(10));
    as(SONG_MEDIATOR, no, "减免一个月，其余月底交清", act -> outcomes.agree(act, on));
    return no;
  }

  static Plan withCompany() {
    return new Plan(List.of(Cast.Unit.PROPERTY_COMPANY.id()), false);
  }

  <T> T as(Cast who, CaseNo no, String words, Function<Act, T> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  /** Who stands on either side. */
  List<Long> sidesOf(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select s.party_id
                      from cases.mediation_side s
                      join cases.mediation m on m.id = s.mediation_id
                      join cases.case_file c on c.id = m.case_id
                     where c.no = :no
                     limit 20
                    """)
                .param("no", no.value())
                .query(Long.class)
                .list());
  }

  Mediation of(CaseNo no) {
    return program.call(
        () ->
            store
                .newest(
                    db.sql("select id from cases.case_file where no = :no")
                        .param("no", no.value())
                        .query(Long.class)
                        .single())
                .orElseThrow());
  }
}
