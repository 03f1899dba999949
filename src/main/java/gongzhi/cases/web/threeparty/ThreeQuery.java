package gongzhi.cases.web.threeparty;

import gongzhi.cases.threeparty.OneOfThree;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the board with the rights of the viewer. */
@Component
class ThreeQuery {

  static final int PAGE = 30;

  private final JdbcClient db;

  ThreeQuery(JdbcClient db) {
    this.db = db;
  }

  /** Which matters are listed. */
  enum ThreeKind {
    OPEN,
    /** Somebody has not answered in time. */
    LATE,
    /** Waiting for the joint meeting. */
    MEETING,
    ENDED
  }

  /** A neighbourhood with matters that the viewer sees. */
  record Ground(long id, long open) {}

  /** One matter; keys of the page before come from here. */
  record Row(
      long caseId,
      String no,
      String place,
      int ruleVersion,
      String category,
      @Nullable String titlePublic,
      long communityId,
      Instant putAt,
      @Nullable Instant toMeetingAt,
      boolean ended) {}

  /** How one side answered what it was asked in a month. */
  record Answered(OneOfThree side, int inTime, int late, int overdue, int waiting) {

    /** What was answered, or should have been by now. */
    int due() {
      return inTime + late + overdue;
    }
  }

  List<Ground> grounds() {
    return db.sql(
            """
            select b.ground_id as id, count(*) filter (where b.off_at is null and c.closed_at is null) as open
              from cases.three_party b
              join cases.case_file c on c.id = b.case_id
             group by b.ground_id
             order by open desc, id
             limit 100
            """)
        .query(Ground.class)
        .list();
  }

  /** One more than a page, put there before the given one. */
  List<Row> rows(long ground, ThreeKind kind, @Nullable Key before, Instant now) {
    return db.sql(
            """
            select b.case_id, c.no, c.place, c.rule_version, c.category, c.title_public, c.community_id, b.put_at,
                   b.to_meeting_at, b.off_at is not null or c.closed_at is not null as ended
              from cases.three_party b
              join cases.case_file c on c.id = b.case_id
             where b.ground_id = :ground
               and (b.off_at is not null or c.closed_at is not null) = (:kind = 'ENDED')
               and (:kind <> 'MEETING' or b.to_meeting_at is not null)
               and (:kind <> 'LATE' or exists (
                     select from cases.three_party_turn t
                      where t.case_id = b.case_id and t.answered_at is null and t.due_at < :now))
               and (:first or (b.put_at, b.case_id) < (:at::timestamptz, :id))
             order by b.put_at desc, b.case_id desc
             limit :page
            """)
        .param("ground", ground)
        .param("kind", kind.name())
        .param("now", Timestamp.from(now))
        .param("first", before == null)
        .param("at", before == null ? null : Timestamp.from(before.at()))
        .param("id", before == null ? 0 : before.id())
        .param("page", PAGE + 1)
        .query(Row.class)
        .list();
  }

  /** Where a page ends. */
  record Key(Instant at, long id) {}

  /** The sides in this month, by when they were asked. */
  List<Answered> answered(long ground, YearMonth month, Instant now) {
    return db.sql(
            """
            select t.side,
                   count(*) filter (where t.answered_at <= t.due_at)                      as in_time,
                   count(*) filter (where t.answered_at > t.due_at)                       as late,
                   count(*) filter (where t.answered_at is null and t.due_at < :now)      as overdue,
                   count(*) filter (where t.answered_at is null and t.due_at >= :now)     as waiting
              from cases.three_party_turn t
              join cases.three_party b on b.case_id = t.case_id
             where b.ground_id = :ground and t.asked_at >= :from and t.asked_at < :to
             group by t.side
             limit 3
            """)
        .param("ground", ground)
        .param("now", Timestamp.from(now))
        .param("from", start(month))
        .param("to", start(month.plusMonths(1)))
        .query(Answered.class)
        .list();
  }

  private static Timestamp start(YearMonth month) {
    return Timestamp.from(month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
  }
}
