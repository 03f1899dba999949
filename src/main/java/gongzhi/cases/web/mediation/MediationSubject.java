package gongzhi.cases.web.mediation;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The case a mediation is about, as far as its page needs it.
 *
 * @param atWork whether the unit is still at work on it
 */
record MediationSubject(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    @Nullable String titlePublic,
    long areaId,
    long communityId,
    @Nullable PartyId unit,
    @Nullable PartyId reporter,
    boolean atWork,
    int version) {

  /** With the rights of the running transaction; out of reach looks like not there. */
  static MediationSubject read(JdbcClient db, CaseNo no) {
    return db.sql(
            """
            select id, no, place, rule_version, category, title_public, area_id, community_id, unit_id as unit,
                   coalesce((select w.reporter_id from cases.case_words w where w.case_id = c.id), cases.reporter_of(id)) as reporter, (closed_at is null and done_at is null) as at_work, version
              from cases.case_file c
             where no = :no
            """)
        .param("no", no.value())
        .query(MediationSubject.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
  }

  /** Whether the reporter gave no name. */
  boolean isAnonymous() {
    return reporter == null || reporter.value() < 0;
  }
}
