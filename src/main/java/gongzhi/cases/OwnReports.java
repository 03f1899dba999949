package gongzhi.cases;

import gongzhi.cases.OwnReport.OwnStep;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the reports of a person to what they take along, read with the rights of their reporter:
 * what only staff may see stays out, also where the reporter is an officer.
 */
@Component
class OwnReports {

  private static final int MOST = 10_000;
  private static final int MOST_STEPS = 500;

  private final JdbcClient db;
  private final RuleBook book;
  private final Areas areas;
  private final TransactionTemplate apart;

  /** Apart from the transaction of the request, which reads with other rights. */
  OwnReports(JdbcClient db, RuleBook book, Areas areas, PlatformTransactionManager transactions) {
    this.db = db;
    this.book = book;
    this.areas = areas;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** One report as it is stored. */
  record Row(
      long id,
      String no,
      String place,
      int ruleVersion,
      String category,
      String status,
      String words,
      long areaId,
      String address,
      Instant receivedAt,
      Instant promisedAt,
      @Nullable Instant closedAt) {}

  @EventListener
  void on(OwnDataAsked asked) {
    Scope reporter = Viewer.resident(asked.person(), Instant.EPOCH).scope();
    asked.add(
        "reports",
        reporter.call(
            () -> Objects.requireNonNull(apart.execute(_ -> of(asked.person().value())))));
  }

  private List<OwnReport> of(long person) {
    return rows(person).stream().map(this::report).toList();
  }

  private List<Row> rows(long person) {
    return db.sql(
            """
            select c.id, c.no, c.place, c.rule_version, c.category, c.status, w.words_kept as words, c.area_id, c.address,
                   c.received_at, c.promised_at, c.closed_at
              from cases.case_words w
              join cases.case_file c on c.id = w.case_id
             where w.reporter_id = :person
             order by w.case_id
             limit :most
            """)
        .param("person", person)
        .param("most", MOST)
        .query(Row.class)
        .list();
  }

  private OwnReport report(Row row) {
    return new OwnReport(
        row.no(),
        row.words(),
        book.of(row.place(), row.ruleVersion()).category(row.category()).name().zh(),
        names(new AreaId(row.areaId())),
        row.address(),
        row.status(),
        row.receivedAt(),
        row.promisedAt(),
        row.closedAt(),
        steps(row.id()));
  }

  private List<OwnStep> steps(long id) {
    return db.sql(
            """
            select act, at, words, detail ->> 'remedy' as remedy, (detail ->> 'until')::timestamptz as until
              from cases.case_event
             where case_id = :id
             order by seq
             limit :most
            """)
        .param("id", id)
        .param("most", MOST_STEPS)
        .query(OwnStep.class)
        .list();
  }

  private String names(AreaId deepest) {
    return areas.ancestors(areas.get(deepest)).reversed().stream()
        .filter(area -> !area.level().isAbove(Level.DISTRICT))
        .map(Area::name)
        .collect(Collectors.joining(" "));
  }
}
