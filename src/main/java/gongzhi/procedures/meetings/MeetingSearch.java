package gongzhi.procedures.meetings;

import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds meetings by when and where they are. */
@Component
public class MeetingSearch {

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
