package gongzhi.cases.web;

import gongzhi.shared.database.Scope;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What browsers have begun to report (草稿). */
@Component
class Drafts {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient db;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  Drafts(JdbcClient db, JsonMapper json, TransactionTemplate transactions, InstantSource clock) {
    this.db = db;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The draft of this browser, or an empty one. */
  Draft of(String device) {
    return work(
        () ->
            db.sql("select fields from cases.draft where device = :device")
                .param("device", device)
                .query(String.class)
                .optional()
                .map(fields -> json.readValue(fields, Draft.class))
                .orElseGet(Draft::empty));
  }

  void keep(String device, Draft draft) {
    work(
        () ->
            db.sql(
                    """
                    insert into cases.draft (device, fields, updated_at) values (:device, :fields::jsonb, :now)
                    on conflict (device) do update set fields = excluded.fields, updated_at = excluded.updated_at
                    """)
                .param("device", device)
                .param("fields", json.writeValueAsString(draft))
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  void forget(String device) {
    work(
        () ->
            db.sql("delete from cases.draft where device = :device")
                .param("device", device)
                .update());
  }

  /** Nothing unsent is kept longer than seven days. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forgetOld() {
    work(
        () ->
            db.sql("delete from cases.draft where updated_at < :since")
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .update());
  }

  private <T> T work(Supplier<T> statement) {
    return Scope.job().call(() -> transactions.execute(_ -> statement.get()));
  }
}
