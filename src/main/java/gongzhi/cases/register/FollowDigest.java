package gongzhi.cases.register;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells each morning what is new in what somebody follows, once a day for each and not at all where
 * nothing is. The day is marked in the transaction that tells; a second runner finds the mark.
 */
@Component
class FollowDigest {

  private static final Logger LOG = LoggerFactory.getLogger(FollowDigest.class);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int BATCH = 200;
  private static final int COUNTED_MOST = 50;

  /** The register is folded a moment after the act; what is younger is told tomorrow. */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private final JdbcClient db;
  private final ProgramWork program;
  private final FollowNews news;
  private final Notices notices;
  private final InstantSource clock;

  FollowDigest(
      JdbcClient db, ProgramWork program, FollowNews news, Notices notices, InstantSource clock) {
    this.db = db;
    this.program = program;
    this.news = news;
    this.notices = notices;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT10M", initialDelayString = "PT2M")
  void run() {
    Instant now = clock.instant();
    if (now.atZone(WorkingCalendar.ZONE).toLocalTime().isBefore(MORNING)) {
      return;
    }
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    long after = 0;
    List<Follow> due;
    do {
      due = due(today, after);
      for (Follow follow : due) {
        tellSafely(follow, today, now.minus(SETTLED));
        after = follow.id();
      }
    } while (due.size() == BATCH);
  }

  /** One that cannot be told must not keep the others waiting. */
  private void tellSafely(Follow follow, LocalDate today, Instant until) {
    try {
      tell(follow, today, until);
    } catch (RuntimeException e) {
      LOG.error("What is new in follow {} could not be told", follow.id(), e);
    }
  }

  private void tell(Follow follow, LocalDate today, Instant until) {
    int number = news.of(follow, follow.toldUntil(), until, COUNTED_MOST).size();
    program.run(
        () -> {
          if (mark(follow, today, until) && number > 0) {
            List<String> words = List.of(news.name(follow), String.valueOf(number));
            notices.tell(
                new Notice(
                    new PartyId(follow.partyId()), "follow.notice.news", words, "/me/follows"));
          }
        });
  }

  private boolean mark(Follow follow, LocalDate today, Instant until) {
    return db.sql(
                """
                update cases.follow set told_on = :today, told_until = greatest(told_until, :until)
                 where id = :id and told_on < :today
                """)
            .param("today", Date.valueOf(today))
            .param("until", Timestamp.from(until))
            .param("id", follow.id())
            .update()
        == 1;
  }

  private List<Follow> due(LocalDate today, long after) {
    return program.call(
        () ->
            db.sql(
                    """
                    select id, party_id, area_id, group_code as "group", case_no, since, told_until
                      from cases.follow
                     where told_on < :today and id > :after
                     order by id
                     limit :most
                    """)
                .param("today", Date.valueOf(today))
                .param("after", after)
                .param("most", BATCH)
                .query(Follow.class)
                .list());
  }
}
