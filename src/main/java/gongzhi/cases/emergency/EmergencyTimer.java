package gongzhi.cases.emergency;

import gongzhi.cases.emergency.EmergencyStore.Due;
import gongzhi.parties.Holder;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down the end of what ran out, and tells once that a review is late or that what it left
 * falls due. Rights do not wait for it: they end by their own date.
 */
@Component
class EmergencyTimer {

  private static final Logger LOG = LoggerFactory.getLogger(EmergencyTimer.class);
  private static final int BATCH = 200;
  private static final String ABOVE = "subdistrict_secretary";

  private final JdbcClient db;
  private final Emergencies emergencies;
  private final EmergencyStore store;
  private final Telling telling;
  private final ProgramWork program;
  private final InstantSource clock;

  EmergencyTimer(
      JdbcClient db,
      Emergencies emergencies,
      EmergencyStore store,
      Telling telling,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.emergencies = emergencies;
    this.store = store;
    this.telling = telling;
    this.program = program;
    this.clock = clock;
  }

  /** Who hears that a review is late. */
  @Component
  record Telling(Notices notices, MatterNotices matters, Posts posts, Areas areas) {

    void late(Emergency about, Instant now) {
      Area ground = areas.get(about.area());
      Stream.concat(
              Stream.of(about.startedBy()),
              posts.holder(ABOVE, ground.id(), now).map(Holder::party).stream())
          .distinct()
          .forEach(
              who ->
                  notices.tell(
                      new Notice(
                          who,
                          "emergency.notice.review-late",
                          List.of(ground.name()),
                          "/desk/emergencies/" + about.id())));
    }
  }

  @Scheduled(fixedRateString = "PT30S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    each(over(now), emergencies::endByItself);
    each(unreviewed(now), id -> reminded(id, now));
    due(now).forEach(matter -> each(List.of(matter.emergencyId()), _ -> due(matter, now)));
  }

  /** One that fails must not keep the others waiting; a second node finds it done. */
  private void each(List<Long> ids, LongConsumer act) {
    for (long id : ids) {
      try {
        program.run(() -> act.accept(id));
      } catch (RuntimeException e) {
        LOG.error("Emergency {} could not be gone on with", id, e);
      }
    }
  }

  private boolean reminded(long id, Instant now) {
    boolean first = store.remind(id, now);
    if (first) {
      telling.late(emergencies.find(id), now);
    }
    return first;
  }

  private List<Due> due(Instant now) {
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    return program.call(() -> store.due(today, BATCH));
  }

  private void due(Due matter, Instant now) {
    if (store.remindOf(matter, now)) {
      telling
          .matters()
          .due(
              emergencies.find(matter.emergencyId()),
              new Review.Matter(matter.what(), matter.role(), matter.dueOn()),
              now);
    }
  }

  private List<Long> over(Instant now) {
    return ids(
        "select id from cases.emergency where stood_down_at is null and until <= :now order by until limit :most",
        now);
  }

  private List<Long> unreviewed(Instant now) {
    return ids(
        """
        select id from cases.emergency
         where review_due <= :now and reviewed_at is null and reminded_at is null
         order by review_due limit :most
        """,
        now);
  }

  private List<Long> ids(String sql, Instant now) {
    return program.call(
        () ->
            db.sql(sql)
                .param("now", Timestamp.from(now))
                .param("most", BATCH)
                .query(Long.class)
                .list());
  }
}
