package gongzhi.cases.web;

import gongzhi.parties.Viewer;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what was promised first from the event that received the report. */
@Component
class FirstPromises {

  private final JdbcClient db;
  private final TransactionTemplate reading;

  FirstPromises(JdbcClient db, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.reading = reading;
  }

  /** What its reporter was told; how it stands now for a report that kept nothing. */
  FirstPromise of(CaseSheet sheet, Viewer reporter) {
    return reporter.scope().call(() -> Objects.requireNonNull(reading.execute(_ -> read(sheet))));
  }

  private FirstPromise read(CaseSheet sheet) {
    return db.sql(
            """
            select detail ->> 'category' as category, (detail ->> 'dueAt')::timestamptz as due_at,
                   (detail ->> 'promised')::timestamptz as promised_at, (detail ->> 'firstUnit')::bigint as unit_id
              from cases.case_event
             where case_id = :id
               and seq = 1
               and detail ->> 'promised' is not null
            """)
        .param("id", sheet.id())
        .query(FirstPromise.class)
        .optional()
        .orElseGet(() -> FirstPromise.now(sheet));
  }
}
