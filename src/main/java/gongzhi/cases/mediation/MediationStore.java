package gongzhi.cases.mediation;

import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.parties.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about mediations; the case itself is held by whoever changes one. */
@Component
public class MediationStore {

  private final JdbcClient db;

  MediationStore(JdbcClient db) {
    this.db = db;
  }

  /** The newest mediation of this case, with the rights of whoever asks. */
  public Optional<Mediation> newest(long caseId) {
    return db.sql(
            """
            select id, case_id, unit_id, open, began_at, state, sessions, form, effective_on, perform_by, performed
              from cases.mediation
             where case_id = :case
             order by id desc
             limit 1
            """)
        .param("case", caseId)
        .query(this::mediation)
        .optional();
  }

  /** Whether one goes on, whoever asks. */
  public boolean goesOn(long caseId) {
    return db.sql(
            "select exists (select from cases.mediation where case_id = :case and ended_at is null)")
        .param("case", caseId)
        .query(Boolean.class)
        .single();
  }

  /** Whether the sides came to an agreement in the last one; it is what shows the result. */
  public boolean isAgreed(long caseId) {
    return newest(caseId).filter(found -> found.agreement() != null).isPresent();
  }

  /** Begins one; empty where one goes on already. */
  Optional<Long> begin(Mediation begun, PartyId by) {
    Optional<Long> id =
        db.sql(
                """
                insert into cases.mediation (case_id, unit_id, open, began_at, began_by)
                values (:case, :unit, :open, :at, :by)
                on conflict do nothing
                returning id
                """)
            .param("case", begun.caseId())
            .param("unit", begun.unit().value())
            .param("open", begun.open())
            .param("at", Timestamp.from(begun.beganAt()))
            .param("by", by.value())
            .query(Long.class)
            .optional();
    id.ifPresent(mediation -> insertSides(mediation, begun.sides()));
    return id;
  }

  private void insertSides(long mediation, List<Side> sides) {
    db.sql(
            """
            insert into cases.mediation_side (mediation_id, party_id)
            select :id, side from unnest(cast(:sides as bigint[])) as side
            """)
        .param("id", mediation)
        .param("sides", ids(sides.stream().map(Side::party).toList()))
        .update();
  }

  void answered(Mediation about, PartyId side, boolean wants, Instant now) {
    db.sql(
            """
            update cases.mediation_side set agreed = :agreed, answered_at = :now
             where mediation_id = :id and party_id = :side and agreed is null
            """)
        .param("agreed", wants)
        .param("now", Timestamp.from(now))
        .param("id", about.id())
        .param("side", side.value())
        .update();
  }

  void moved(Mediation about, MediationState state, Instant now) {
    db.sql(
            "update cases.mediation set state = :state, ended_at = :ended where id = :id and ended_at is null")
        .param("state", state.name())
        .param("ended", state.isOpen() ? null : Timestamp.from(now))
        .param("id", about.id())
        .update();
  }

  void chosen(Mediation about, List<PartyId> mediators) {
    db.sql("delete from cases.mediation_mediator where mediation_id = :id")
        .param("id", about.id())
        .update();
    db.sql(
            """
            insert into cases.mediation_mediator (mediation_id, party_id)
            select :id, mediator from unnest(cast(:mediators as bigint[])) as mediator
            """)
        .param("id", about.id())
        .param("mediators", ids(mediators))
        .update();
  }

  void heard(Mediation about) {
    db.sql("update cases.mediation set sessions = sessions + 1 where id = :id and ended_at is null")
        .param("id", about.id())
        .update();
  }

  void agreed(Mediation about, MediationAgreement on, Instant now) {
    db.sql(
            """
            update cases.mediation
               set state = 'AGREED', ended_at = :now, form = :form, effective_on = :effective, perform_by = :perform
             where id = :id and ended_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("form", on.form().name())
        .param("effective", on.effectiveOn())
        .param("perform", on.performBy())
        .param("id", about.id())
        .update();
  }

  void performed(Mediation about, Performed found) {
    db.sql("update cases.mediation set performed = :found where id = :id and state = 'AGREED'")
        .param("found", found.name())
        .param("id", about.id())
        .update();
  }

  private Mediation mediation(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    @Nullable String performed = row.getString("performed");
    return new Mediation(
        id,
        row.getLong("case_id"),
        new PartyId(row.getLong("unit_id")),
        row.getBoolean("open"),
        row.getTimestamp("began_at").toInstant(),
        MediationState.valueOf(row.getString("state")),
        sides(id),
        mediators(id),
        row.getInt("sessions"),
        agreement(row),
        performed == null ? null : Performed.valueOf(performed));
  }

  private static @Nullable MediationAgreement agreement(ResultSet row) throws SQLException {
    @Nullable String form = row.getString("form");
    return form == null
        ? null
        : new MediationAgreement(
            Form.valueOf(form),
            row.getObject("effective_on", LocalDate.class),
            row.getObject("perform_by", LocalDate.class));
  }

  private List<Side> sides(long mediation) {
    return db.sql(
            """
            select party_id as party, agreed, answered_at
              from cases.mediation_side
             where mediation_id = :id
             order by party_id
             limit :most
            """)
        .param("id", mediation)
        .param("most", Mediation.MOST_SIDES)
        .query(Side.class)
        .list();
  }

  private List<PartyId> mediators(long mediation) {
    return db.sql(
            "select party_id from cases.mediation_mediator where mediation_id = :id order by party_id limit :most")
        .param("id", mediation)
        .param("most", Mediation.MOST_MEDIATORS)
        .query((row, _) -> new PartyId(row.getLong(1)))
        .list();
  }

  private static Long[] ids(List<PartyId> parties) {
    return parties.stream().map(PartyId::value).toArray(Long[]::new);
  }
}
