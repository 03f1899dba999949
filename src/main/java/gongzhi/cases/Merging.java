package gongzhi.cases;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.Route;
import gongzhi.shared.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What two reports must be like before one is handled with the other (并案): nothing that was
 * promised gets later by it, and nobody's work in hand falls away.
 */
@Component
class Merging {

  private final JdbcClient db;

  Merging(JdbcClient db) {
    this.db = db;
  }

  /**
   * Refuses (422) a lead of another category, and (409) a petition, whose dates the law sets, one
   * that was promised for later, what disputes a posted sheet, or a case with sub-cases, those of a
   * joint order among them, or a whistle under way.
   */
  void require(Case before, Case lead) {
    if (before.matter().route() == Route.PETITION) {
      throw Rejection.of("petition.stays-on-its-way", before.no().value());
    }
    if (before.where().disputed() != null) {
      throw Rejection.of("case.dispute-stays-alone", before.no().value());
    }
    if (!before.matter().category().equals(lead.matter().category())) {
      throw Rejection.invalid("case.lead-is-of-another-category", lead.no().value());
    }
    if (lead.course().promisedAt().isAfter(before.course().promisedAt())) {
      throw Rejection.of("case.lead-is-promised-later", lead.no().value(), before.no().value());
    }
    if (hasWorkInHand(before.id())) {
      throw Rejection.of("case.work-in-hand-first", before.no().value());
    }
  }

  private boolean hasWorkInHand(long id) {
    return db.sql(
            """
            select exists (select from cases.part where case_id = :id and ended_at is null)
                or exists (select from cases.whistle where case_id = :id and ended_at is null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
