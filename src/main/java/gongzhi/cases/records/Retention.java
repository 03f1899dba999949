package gongzhi.cases.records;

import gongzhi.cases.records.DueQuery.Asked;
import gongzhi.cases.records.DueQuery.Due;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Anonymises each night what has been kept long enough (个人信息保护法第十九条、第四十七条). Each batch is one
 * transaction together with its line in the public log, which says how many of which kind; a second
 * runner finds the lock taken.
 */
@Component
public class Retention {

  static final int BATCH = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final RetentionBook book;
  private final DueQuery due;
  private final Anonymiser anonymiser;
  private final TransparencyLog log;
  private final Areas areas;
  private final JdbcClient db;
  private final ProgramWork program;
  private final InstantSource clock;

  Retention(
      RetentionBook book,
      DueQuery due,
      Anonymiser anonymiser,
      TransparencyLog log,
      Areas areas,
      JdbcClient db,
      ProgramWork program,
      InstantSource clock) {
    this.book = book;
    this.due = due;
    this.anonymiser = anonymiser;
    this.log = log;
    this.areas = areas;
    this.db = db;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void run() {
    book.places().forEach(place -> run(new Asked(place, "/", clock.instant())));
  }

  /** Everything that is due on this ground now; says how many cases it was. */
  int run(Asked asked) {
    int done = 0;
    int batch = BATCH;
    while (batch > 0) {
      int found = batch(asked, batch);
      done += Math.max(found, 0);
      // One case that cannot be anonymised must not keep the others: after a failure one by one.
      batch = found < 0 && batch > 1 ? 1 : found == batch ? batch : 0;
    }
    return done;
  }

  /** How many of a batch were done; below zero where it failed as a whole. */
  private int batch(Asked asked, int most) {
    try {
      return program.call(() -> isOurTurn() ? anonymised(asked, most) : 0);
    } catch (RuntimeException e) {
      LOG.error("What is due in {} could not be anonymised", asked.place(), e);
      return -1;
    }
  }

  private int anonymised(Asked asked, int most) {
    List<Due> batch = due.take(asked, most);
    batch.forEach(one -> anonymiser.forget(one, asked.at()));
    if (!batch.isEmpty()) {
      commit(asked, batch);
    }
    return batch.size();
  }

  /** How many of which kind; nothing else leaves the table. */
  private void commit(Asked asked, List<Due> batch) {
    Map<String, Long> counts =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.rule().name(), TreeMap::new, Collectors.counting()));
    String district =
        areas
            .district(asked.place())
            .orElseThrow(() -> Rejection.notFound("ground.no-such-area"))
            .code();
    Fact fact =
        new Fact("records anonymised", district, "retention:" + asked.place(), asked.at(), counts);
    log.append(log.lastOf(fact.subject()).map(fact::after).orElse(fact));
  }

  private boolean isOurTurn() {
    return db.sql("select pg_try_advisory_xact_lock(hashtext('gongzhi retention'))")
        .query(Boolean.class)
        .single();
  }
}
