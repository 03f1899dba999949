package gongzhi.cases.handover;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that writes meetings and their lists, or holds one for a change. */
@Component
class HandoverStore {

  private static final String MEETING =
      """
      select id, area_id as area, area_path, title, venue, meets_at, state, prepared_by, settled_at, settled_by, reason
        from cases.handover_meeting
      """;

  private static final String LINE =
      """
      select id, meeting_id, case_id, case_no, unit_id as unit, due_on, demand, was_with, handed_at, signed_at
        from cases.handover_line
      """;

  private final JdbcClient db;

  HandoverStore(JdbcClient db) {
    this.db = db;
  }

  long insert(MeetingPlan plan, PartyId by, Instant now) {
    return db.sql(
            """
            insert into cases.handover_meeting (area_id, area_path, title, venue, meets_at, prepared_by, prepared_at)
            values (:area, :path, :title, :venue, :at, :by, :now)
            returning id
            """)
        .param("area", plan.area().id().value())
        .param("path", plan.area().path())
        .param("title", plan.title())
        .param("venue", plan.venue())
        .param("at", Timestamp.from(plan.meetsAt()))
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** The meeting as the reader may see it. */
  Optional<HandoverMeeting> look(long id) {
    return db.sql(MEETING + " where id = :id")
        .param("id", id)
        .query(HandoverMeeting.class)
        .optional();
  }

  /** The same, held until the transaction ends: its list and its state change one at a time. */
  Optional<HandoverMeeting> take(long id) {
    return db.sql(MEETING + " where id = :id for no key update")
        .param("id", id)
        .query(HandoverMeeting.class)
        .optional();
  }

  /** What waits is over; a meeting that was settled meanwhile is held by the caller's lock. */
  void settle(HandoverMeeting meeting, MeetingState to, PartyId by, String reason, Instant now) {
    db.sql(
            """
            update cases.handover_meeting
               set state = :state, settled_by = :by, settled_at = :now, reason = :reason
             where id = :id
            """)
        .param("id", meeting.id())
        .param("state", to.name())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .update();
  }

  /** Lines that a cancelled meeting leaves free for another one. */
  void free(HandoverMeeting meeting) {
    db.sql("update cases.handover_line set waiting = false where meeting_id = :id and waiting")
        .param("id", meeting.id())
        .update();
  }

  /** Says whether the case stood on no list before. */
  boolean put(HandoverMeeting meeting, HandoverLine line) {
    @Nullable PartyId had = line.wasWith();
    return db.sql(
                """
                insert into cases.handover_line (meeting_id, area_path, case_id, case_no, unit_id, due_on, demand, was_with)
                values (:meeting, :path, :case, :no, :unit, :due, :demand, :had)
                on conflict do nothing
                """)
            .param("meeting", meeting.id())
            .param("path", meeting.areaPath())
            .param("case", line.caseId())
            .param("no", line.caseNo())
            .param("unit", line.unit().value())
            .param("due", line.dueOn())
            .param("demand", line.demand())
            .param("had", had == null ? null : had.value())
            .update()
        > 0;
  }

  int count(HandoverMeeting meeting) {
    return db.sql("select count(*) from cases.handover_line where meeting_id = :id")
        .param("id", meeting.id())
        .query(Integer.class)
        .single();
  }

  List<HandoverLine> lines(HandoverMeeting meeting) {
    return db.sql(LINE + " where meeting_id = :id order by id limit :most")
        .param("id", meeting.id())
        .param("most", HandoverMeeting.MOST_LINES)
        .query(HandoverLine.class)
        .list();
  }

  Optional<HandoverLine> line(long id) {
    return db.sql(LINE + " where id = :id").param("id", id).query(HandoverLine.class).optional();
  }

  /** Held until the transaction ends, because somebody else of the unit may sign just now. */
  Optional<HandoverLine> takeLine(long id) {
    return db.sql(LINE + " where id = :id for no key update")
        .param("id", id)
        .query(HandoverLine.class)
        .optional();
  }

  void change(HandoverLine line) {
    db.sql(
            "update cases.handover_line set unit_id = :unit, due_on = :due, demand = :demand, was_with = :had where id = :id")
        .param("id", line.id())
        .param("had", line.wasWith() == null ? null : line.wasWith().value())
        .param("unit", line.unit().value())
        .param("due", line.dueOn())
        .param("demand", line.demand())
        .update();
  }

  void takeOff(HandoverLine line) {
    db.sql("delete from cases.handover_line where id = :id").param("id", line.id()).update();
  }

  void handed(HandoverLine line, Instant due, Instant now) {
    db.sql(
            "update cases.handover_line set waiting = false, handed_at = :now, due_at = :due where id = :id")
        .param("id", line.id())
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(due))
        .update();
  }

  void signed(HandoverLine line, PartyId by, Instant now) {
    db.sql("update cases.handover_line set signed_at = :now, signed_by = :by where id = :id")
        .param("id", line.id())
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .update();
  }
}
