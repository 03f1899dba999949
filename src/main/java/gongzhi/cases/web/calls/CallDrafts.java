package gongzhi.cases.web.calls;

import gongzhi.cases.path.Channel;
import gongzhi.cases.web.desk.NewCaseForm;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an officer has typed of a call and not sent (接线草稿). Who called is never kept in it; a page
 * that was lost comes back without the number.
 */
@Component
class CallDrafts {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient db;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private final ProgramWork program;
  private final InstantSource clock;

  CallDrafts(
      JdbcClient db,
      JsonMapper json,
      TransactionTemplate transactions,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.json = json;
    this.transactions = transactions;
    this.program = program;
    this.clock = clock;
  }

  /** The draft of this officer, or an empty one. */
  NewCaseForm of(Viewer officer) {
    return Objects.requireNonNull(transactions.execute(_ -> read(officer)));
  }

  /** Keeps what was typed; who called is left out. */
  void keep(Viewer officer, NewCaseForm typed) {
    transactions.executeWithoutResult(
        _ ->
            db.sql(
                    """
                    insert into cases.call_draft (author_id, fields, updated_at) values (:me, :fields::jsonb, :now)
                    on conflict (author_id) do update set fields = excluded.fields, updated_at = excluded.updated_at
                    """)
                .param("me", officer.party().value())
                .param("fields", json.writeValueAsString(typed.withoutPerson()))
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  void forget(Viewer officer) {
    transactions.executeWithoutResult(
        _ ->
            db.sql("delete from cases.call_draft where author_id = :me")
                .param("me", officer.party().value())
                .update());
  }

  /** Nothing unsent is kept longer than seven days. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
  void forgetOld() {
    program.run(
        () ->
            db.sql("delete from cases.call_draft where updated_at < :since")
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .update());
  }

  private NewCaseForm read(Viewer officer) {
    return db.sql("select fields from cases.call_draft where author_id = :me")
        .param("me", officer.party().value())
        .query(String.class)
        .optional()
        .map(fields -> json.readValue(fields, NewCaseForm.class))
        .orElseGet(NewCaseForm::empty)
        .through(Channel.PHONE);
  }
}
