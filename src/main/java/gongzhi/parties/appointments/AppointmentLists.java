package gongzhi.parties.appointments;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals that wait for a second person, on the ground the viewer serves. */
@Component
public class AppointmentLists {

  /** Most lines of one page. */
  public static final int PAGE = 30;

  private static final String OPEN =
      """
      select p.id, p.act, p.party_id as person, w.label, p.role, p.area_id as area,
             p.organisation_id as organisation,              p.starts_on, p.last_day, p.basis, p.proposed_by, b.label as proposer, p.proposed_at
        from parties.proposal p
        join parties.party w on w.id = p.party_id
        join parties.party b on b.id = p.proposed_by
        join territory.area_label a on a.id = p.area_id
       where p.outcome = 'OPEN' and shared.in_scope(a.path)
      """;

  /**
   * One open proposal.
   *
   * @param act {@code APPOINT} or {@code END}
   */
  public record Open(
      long id,
      String act,
      PartyId person,
      String label,
      String role,
      AreaId area,
      @Nullable PartyId organisation,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate lastDay,
      String basis,
      PartyId proposedBy,
      String proposer,
      Instant proposedAt) {}

  private final JdbcClient db;

  AppointmentLists(JdbcClient db) {
    this.db = db;
  }

  /** The oldest first, at most {@link #PAGE} and one more after the given number. */
  public List<Open> open(long after) {
    return db.sql(OPEN + " and p.id > :after order by p.id limit :page")
        .param("after", after)
        .param("page", PAGE + 1)
        .query(Open.class)
        .list();
  }

  /** One of them. */
  public Optional<Open> find(long id) {
    return db.sql(OPEN + " and p.id = :id").param("id", id).query(Open.class).optional();
  }
}
