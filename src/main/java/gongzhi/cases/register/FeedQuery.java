package gongzhi.cases.register;

import gongzhi.cases.register.FeedEntry.Kind;
import gongzhi.shared.database.Scope;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is new in the register with the rights of the public, whoever asks. */
@Component
public class FeedQuery {

  /** How far back anything counts as new. */
  public static final Duration LATELY = Duration.ofDays(30);

  private static final String NEW =
      "select "
          + RegisterQuery.COLUMNS
          + """

        from cases.register_line l
       where %1$s and l.%2$s > :since and l.%2$s <= :until%3$s
       order by l.%2$s desc, l.case_id desc
       limit :most
      """;

  private final JdbcClient db;
  private final TransactionTemplate apart;

  /** Apart from the transaction of a request, which reads with other rights. */
  FeedQuery(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What came in and what ended after one moment and up to another, the newest first. */
  public List<FeedEntry> between(Wanted wanted, Instant since, Instant until, int most) {
    return Scope.anonymous()
        .call(() -> Objects.requireNonNull(apart.execute(_ -> read(wanted, since, until, most))));
  }

  /** The same of one case: its end, if that is new. */
  public List<FeedEntry> ofCase(String no, Instant since, Instant until) {
    return Scope.anonymous()
        .call(() -> Objects.requireNonNull(apart.execute(_ -> endOf(no, since, until))));
  }

  private List<FeedEntry> endOf(String no, Instant since, Instant until) {
    return lines("l.no = :no", "closed_at", "")
        .param("no", no)
        .param("since", Timestamp.from(since))
        .param("until", Timestamp.from(until))
        .param("most", 1)
        .query(RegisterLine.class)
        .stream()
        .map(FeedQuery::ended)
        .toList();
  }

  private JdbcClient.StatementSpec lines(String ground, String moment, String group) {
    return db.sql(NEW.formatted(ground, moment, group));
  }

  private static FeedEntry ended(RegisterLine line) {
    return new FeedEntry(line, Kind.CASE_ENDED, Objects.requireNonNull(line.closedAt()));
  }

  /** The community of a case that everybody may read now; empty for any other. */
  public Optional<AreaId> communityOf(String no) {
    return Scope.anonymous()
        .call(
            () ->
                Objects.requireNonNull(
                    apart.execute(
                        _ ->
                            db.sql("select community_id from cases.case_file where no = :no")
                                .param("no", no)
                                .query(Long.class)
                                .optional()
                                .map(AreaId::new))));
  }

  private List<FeedEntry> read(Wanted wanted, Instant since, Instant until, int most) {
    Function<String, Stream<RegisterLine>> by =
        moment ->
            lines(ground(wanted), moment, group(wanted))
                .param("place", wanted.place())
                .param(
                    "communities",
                    wanted.communities().stream().map(area -> area.value()).toArray(Long[]::new))
                .param("group", wanted.group())
                .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(RegisterLine.class)
                .list()
                .stream();
    return Stream.concat(
            by.apply("received_at")
                .map(line -> new FeedEntry(line, Kind.NEW_CASE, line.receivedAt())),
            by.apply("closed_at").map(FeedQuery::ended))
        .sorted(Comparator.comparing(FeedEntry::at).reversed())
        .limit(most)
        .toList();
  }

  private static String ground(Wanted wanted) {
    return wanted.isWholePlace()
        ? "l.place = :place"
        : "l.community_id = any (cast(:communities as bigint[]))";
  }

  private static String group(Wanted wanted) {
    return (wanted.group().isEmpty() ? "" : " and l.group_code = :group")
        + (wanted.kind() == null ? "" : " and l.kind = :kind");
  }
}
