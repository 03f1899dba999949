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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells each morning what is new in what somebody follows, once a day and in one message for each
 * person, and not at all where nothing is. The day is marked in the transaction that tells; a
 * second runner finds the mark.
 */
@Component
class FollowDigest {

  private static final Logger LOG = LoggerFactory.getLogger(FollowDigest.class);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int BATCH = 200;
  private static final int COUNTED_MOST = 50;

  /** The register is folded a moment after the act; what is younger is told tomorrow. */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  /** What is new in one follow. */
  private record Lately(Follow follow, List<FeedEntry> entries) {}

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
    List<Long> due;
    do {
      due = due(today, after);
      for (long person : due) {
        tell(new PartyId(person), today, now.minus(SETTLED));
        after = person;
      }
    } while (due.size() == BATCH);
  }

  /** What happened in several follows counts once, and all of them are one message. */
  private void tell(PartyId person, LocalDate today, Instant until) {
    List<Lately> lately =
        of(person, today).stream().flatMap(follow -> lately(follow, until).stream()).toList();
    program.run(
        () -> {
          List<Lately> fresh =
              lately.stream()
                  .filter(one -> mark(one.follow(), today, until))
                  .filter(one -> !one.entries().isEmpty())
                  .toList();
          if (!fresh.isEmpty()) {
            notices.tell(notice(person, fresh));
          }
        });
  }

  /** One that cannot be told must not keep the others waiting. */
  private Optional<Lately> lately(Follow follow, Instant until) {
    try {
      return Optional.of(
          new Lately(follow, news.of(follow, follow.toldUntil(), until, COUNTED_MOST)));
    } catch (RuntimeException e) {
      LOG.error("What is new in follow {} could not be told", follow.id(), e);
      return Optional.empty();
    }
  }

  private Notice notice(PartyId person, List<Lately> fresh) {
    boolean several = fresh.size() > 1;
    long number = fresh.stream().flatMap(one -> one.entries().stream()).distinct().count();
    return new Notice(
        person,
        several ? "follow.notice.news-of-several" : "follow.notice.news",
        List.of(
            several ? String.valueOf(fresh.size()) : news.name(fresh.getFirst().follow()),
            String.valueOf(number)),
        "/me/follows");
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

  private List<Long> due(LocalDate today, long after) {
    return program.call(
        () ->
            db.sql(
                    """
                    select distinct party_id from cases.follow
                     where told_on < :today and party_id > :after
                     order by party_id
                     limit :most
                    """)
                .param("today", Date.valueOf(today))
                .param("after", after)
                .param("most", BATCH)
                .query(Long.class)
                .list());
  }

  private List<Follow> of(PartyId person, LocalDate today) {
    return program.call(
        () ->
            db.sql(
                    """
                    select id, party_id, area_id, group_code as "group", case_no, since, told_until
                      from cases.follow
                     where told_on < :today and party_id = :person
                     order by id
                     limit :most
                    """)
                .param("today", Date.valueOf(today))
                .param("person", person.value())
                .param("most", BATCH)
                .query(Follow.class)
                .list());
  }
}
