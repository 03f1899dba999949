package gongzhi.cases.offline;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When phones say that the acts on a case were done, for those that came in late (补传时间). */
@Component
public class SaidOffline {

  /**
   * What a phone said.
   *
   * @param at when it was done, by the clock of the phone
   * @param arrived when it came in, which is the time that counts
   * @param ahead how far the clock of the phone was ahead of ours; negative where it was behind
   */
  public record Said(int seq, Instant at, Instant arrived, Duration ahead) {}

  private final JdbcClient db;

  SaidOffline(JdbcClient db) {
    this.db = db;
  }

  /** By number of the act; read with the rights of an officer. */
  public Map<Integer, Said> of(long caseId) {
    return db
        .sql("select seq, said_at, received_at, skew_millis from cases.said_offline(:id)")
        .param("id", caseId)
        .query(
            (row, _) ->
                new Said(
                    row.getInt(1),
                    moment(row.getTimestamp(2)),
                    moment(row.getTimestamp(3)),
                    Duration.ofMillis(row.getLong(4))))
        .list()
        .stream()
        .collect(Collectors.toMap(Said::seq, said -> said));
  }

  private static Instant moment(Timestamp at) {
    return at.toInstant();
  }
}
