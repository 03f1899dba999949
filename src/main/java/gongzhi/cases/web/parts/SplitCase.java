package gongzhi.cases.web.parts;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case that is split or shared, as far as its page needs it. */
public record SplitCase(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    @Nullable String titlePublic,
    long areaId,
    String areaPath,
    long communityId,
    @Nullable PartyId unit,
    CaseStatus status,
    boolean restricted,
    Instant dueAt,
    int version) {

  /** With the rights of the running transaction; out of reach looks like not there. */
  public static SplitCase read(JdbcClient db, CaseNo no) {
    return db.sql(
            """
            select id, no, place, rule_version, category, title_public, area_id, area_path, community_id,
                   unit_id as unit, status, restricted, due_at, version
              from cases.case_file
             where no = :no
            """)
        .param("no", no.value())
        .query(SplitCase.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
  }
}
