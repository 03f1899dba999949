package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.procedures.meetings.HeldMeeting.Record;
import gongzhi.procedures.meetings.HeldMeeting.Resolution;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about meetings. */
@Component
public class MeetingStore {

  /** Meetings on one page. */
  public static final int PAGE = 30;

  static final String SELECT =
      """
      select id, no, body, area_id, area_path, topic, agenda, venue, starts_at, notice, recorded_by, recorded_at, quorate,
             coalesce((select m.words from procedures.minutes m where m.meeting_id = id), '') as minutes, disclosure, cancelled_at, cancel_reason
        from procedures.meeting
      """;

  private final JdbcClient db;
  private final SatInStore satIn;

  MeetingStore(JdbcClient db, SatInStore satIn) {
    this.db = db;
    this.satIn = satIn;
  }

  Optional<HeldMeeting> find(MeetingNo no) {
    return db.sql(SELECT + " where no = :no")
        .param("no", no.value())
        .query(this::meeting)
        .optional();
  }

  /** The meeting, kept for this transaction; refuses (404) what is not there. */
  HeldMeeting take(MeetingNo no) {
    return db.sql(SELECT + " where no = :no for no key update")
        .param("no", no.value())
        .query(this::meeting)
        .optional()
        .orElseThrow(() -> Rejection.notFound("meetings.no-such-meeting"));
  }

  /** Meetings of this ground before this one, the latest first: one more than a page. */
  public List<HeldMeeting> on(Area ground, long before) {
    return db.sql(
            SELECT + " where area_path ^@ :path and id < :before order by id desc limit :most")
        .param("path", ground.path())
        .param("before", before)
        .param("most", PAGE + 1)
        .query(this::meeting)
        .list();
  }

  MeetingNo insert(NewMeeting wanted, Instant starts, String notice, PartyId by, Instant now) {
    return new MeetingNo(
        db.sql(
                """
                insert into procedures.meeting
                       (no, body, area_id, area_path, topic, agenda, venue, starts_at, notice, called_by, called_at)
                select format('HY-%s-%s', to_char(cast(:day as date), 'YYMM'), lpad((count(*) + 1)::text, 4, '0')),
                       :body, :area, :path, :topic, :agenda, :venue, :starts, :notice, :by, :now
                  from procedures.meeting,
                       (select pg_advisory_xact_lock(hashtext('gongzhi meeting numbers'))) as alone
                 where no like 'HY-' || to_char(cast(:day as date), 'YYMM') || '-%'
                returning no
                """)
            .param("day", now.atZone(WorkingCalendar.ZONE).toLocalDate())
            .param("body", wanted.body())
            .param("area", wanted.area().id().value())
            .param("path", wanted.area().path())
            .param("topic", wanted.topic())
            .param("agenda", wanted.agenda())
            .param("venue", wanted.venue())
            .param("starts", Timestamp.from(starts))
            .param("notice", notice)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .query(String.class)
            .single());
  }

  void record(HeldMeeting meeting, Record record) {
    db.sql(
            """
            update procedures.meeting
               set recorded_by = :by, recorded_at = :at, quorate = :quorate
             where id = :id
            """)
        .param("by", record.by().value())
        .param("at", Timestamp.from(record.at()))
        .param("quorate", record.quorate())
        .param("id", meeting.id())
        .update();
    db.sql("insert into procedures.minutes (meeting_id, words) values (:id, :words)")
        .param("id", meeting.id())
        .param("words", record.minutes())
        .update();
    record.there().forEach((side, of) -> insert(meeting, side, of));
    record.resolutions().forEach(one -> insert(meeting, one));
    satIn.insert(meeting.id(), record.satIn());
    satIn.insert(meeting.id(), record.outcome());
  }

  void sign(HeldMeeting meeting, String disclosure, PartyId by, Instant now) {
    db.sql(
            """
            update procedures.meeting set disclosure = :disclosure, signed_by = :by, signed_at = :now
             where id = :id
            """)
        .param("disclosure", disclosure)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("id", meeting.id())
        .update();
  }

  void cancel(HeldMeeting meeting, String reason, Instant now) {
    db.sql(
            "update procedures.meeting set cancelled_at = :now, cancel_reason = :reason where id = :id")
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .param("id", meeting.id())
        .update();
  }

  /** Says whether it was open until now. */
  boolean done(HeldMeeting meeting, long resolution, Instant now) {
    return db.sql(
                """
                update procedures.resolution set done_at = :now
                 where id = :id and meeting_id = :meeting and passed and owner <> '' and done_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("id", resolution)
            .param("meeting", meeting.id())
            .update()
        == 1;
  }

  private void insert(HeldMeeting meeting, String side, Attendance of) {
    db.sql(
            "insert into procedures.attendance (meeting_id, side, due, present) values (:id, :side, :due, :present)")
        .param("id", meeting.id())
        .param("side", side)
        .param("due", of.due())
        .param("present", of.present())
        .update();
  }

  private void insert(HeldMeeting meeting, Resolution one) {
    db.sql(
            """
            insert into procedures.resolution (meeting_id, words, yes, no, passed, owner, due_on, about, beyond_why)
            values (:id, :words, :yes, :no, :passed, :owner, :due, :about, :beyond)
            """)
        .param("id", meeting.id())
        .param("words", one.words())
        .param("yes", one.yes())
        .param("no", one.no())
        .param("passed", one.passed())
        .param("owner", one.owner())
        .param("due", one.dueOn())
        .param("about", one.about())
        .param("beyond", one.beyondWhy())
        .update();
  }

  HeldMeeting meeting(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    @Nullable Timestamp cancelled = row.getTimestamp("cancelled_at");
    return new HeldMeeting(
        id,
        new MeetingNo(row.getString("no")),
        row.getString("body"),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        new HeldMeeting.Call(
            row.getString("topic"),
            row.getString("agenda"),
            row.getString("venue"),
            row.getTimestamp("starts_at").toInstant()),
        row.getString("notice"),
        row.getTimestamp("recorded_at") == null ? null : record(row, id),
        row.getString("disclosure"),
        cancelled == null ? null : cancelled.toInstant(),
        row.getString("cancel_reason"));
  }

  private Record record(ResultSet row, long id) throws SQLException {
    return new Record(
        new PartyId(row.getLong("recorded_by")),
        row.getTimestamp("recorded_at").toInstant(),
        row.getBoolean("quorate"),
        row.getString("minutes"),
        attendance(id),
        db.sql(
                "select id, words, yes, no, passed, owner, due_on, done_at, about, beyond_why from procedures.resolution"
                    + " where meeting_id = :id order by id limit 50")
            .param("id", id)
            .query(Resolution.class)
            .list(),
        satIn.of(id),
        satIn.ratings(id),
        satIn.outcome(id));
  }

  private Map<String, Attendance> attendance(long id) {
    Map<String, Attendance> there = new LinkedHashMap<>();
    db.sql("select side, due, present from procedures.attendance where meeting_id = :id limit 50")
        .param("id", id)
        .query(
            (RowCallbackHandler)
                row -> there.put(row.getString(1), new Attendance(row.getInt(2), row.getInt(3))));
    return there;
  }
}
