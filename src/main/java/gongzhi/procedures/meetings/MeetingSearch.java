package gongzhi.procedures.meetings;

import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds meetings by when and where they are. */
@Component
public class MeetingSearch {

  /** Meetings on one page. */
  public static final int PAGE = 30;

  /** Meetings in one calendar. */
  private static final int MOST = 200;

  /** Meetings at one venue. */
  private static final int THERE = 30;

  private final JdbcClient db;
  private final MeetingStore store;

  MeetingSearch(JdbcClient db, MeetingStore store) {
    this.db = db;
    this.store = store;
  }

  /**
   * Which meetings are looked for.
   *
   * @param ahead those that begin now or later, the next first; else those before, the latest first
   * @param all whether those that were called off are found among those that were
   * @param body key of their body; empty for any
   * @param words part of their name; empty for any
   */
  public record Query(
      Area ground, boolean ahead, boolean all, String body, String words, Instant now) {}

  /** A place in such a list. */
  public record Cursor(Instant at, long id) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,12})-([0-9]{1,18})");

    /** The place of this meeting. */
    public static Cursor of(HeldMeeting meeting) {
      return new Cursor(meeting.call().startsAt(), meeting.id());
    }

    /** As it stands in an address; null for none, and for what is none. */
    public static @Nullable Cursor read(@Nullable String text) {
      Matcher read = TEXT.matcher(text == null ? "" : text);
      return read.matches()
          ? new Cursor(
              Instant.ofEpochSecond(Long.parseLong(read.group(1))), Long.parseLong(read.group(2)))
          : null;
    }

    public String text() {
      return at.getEpochSecond() + "-" + id;
    }
  }

  /** A page of them after this place, one more than a page. */
  public List<HeldMeeting> page(Query query, @Nullable Cursor after) {
    String wanted =
        query.ahead()
            ? "starts_at >= :now and (starts_at, id) > (:at, :id)"
            : "starts_at < :now and (starts_at, id) < (:at, :id) and (:all or cancelled_at is null)";
    Cursor from =
        after != null
            ? after
            : new Cursor(query.now(), query.ahead() ? Long.MIN_VALUE : Long.MAX_VALUE);
    return db.sql(
            MeetingStore.SELECT
                + " where area_path ^@ :path and (:body = '' or body = :body)"
                + " and (:words = '' or strpos(topic, :words) > 0) and "
                + wanted
                + (query.ahead() ? " order by starts_at, id" : " order by starts_at desc, id desc")
                + " limit :most")
        .param("path", query.ground().path())
        .param("body", query.body())
        .param("words", query.words())
        .param("now", Timestamp.from(query.now()))
        .param("all", query.all())
        .param("at", Timestamp.from(from.at()))
        .param("id", from.id())
        .param("most", PAGE + 1)
        .query(store::meeting)
        .list();
  }

  /** Meetings of this ground that begin at this moment or later, the next first. */
  public List<HeldMeeting> from(Area ground, Instant from) {
    return db.sql(
            MeetingStore.SELECT
                + " where area_path ^@ :path and starts_at >= :from order by starts_at, id limit :most")
        .param("path", ground.path())
        .param("from", Timestamp.from(from))
        .param("most", MOST)
        .query(store::meeting)
        .list();
  }

  /** Meetings of these bodies on this ground or around it since this day, the latest first. */
  public List<HeldMeeting> around(String path, Set<String> bodies, LocalDate from) {
    return db.sql(
            MeetingStore.SELECT
                + " where cast(:path as text) ^@ area_path and body = any (:bodies) and starts_at >= :from"
                + " order by starts_at desc, id limit :most")
        .param("path", path)
        .param("bodies", bodies.toArray(String[]::new))
        .param("from", Timestamp.from(from.atStartOfDay(WorkingCalendar.ZONE).toInstant()))
        .param("most", THERE)
        .query(store::meeting)
        .list();
  }

  /** Meetings of this area at this venue, the latest first. */
  public List<HeldMeeting> at(Area area, String venue) {
    return db.sql(
            MeetingStore.SELECT
                + " where area_id = :area and venue = :venue order by starts_at desc, id limit :most")
        .param("area", area.id().value())
        .param("venue", venue)
        .param("most", THERE)
        .query(store::meeting)
        .list();
  }
}
