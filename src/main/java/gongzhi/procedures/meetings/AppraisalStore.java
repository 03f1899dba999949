package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about ratings at appraisal meetings. */
@Component
public class AppraisalStore {

  private final JdbcClient db;

  AppraisalStore(JdbcClient db) {
    this.db = db;
  }

  /** How many there are of each level. */
  Map<RatingLevel, Integer> of(long meeting) {
    Map<RatingLevel, Integer> slips = new EnumMap<>(RatingLevel.class);
    db.sql(
            """
            select level, count(*) from procedures.appraisal_slip
             where meeting_id = :id
             group by level
             limit 10
            """)
        .param("id", meeting)
        .query(
            (RowCallbackHandler)
                row -> slips.put(RatingLevel.valueOf(row.getString(1)), row.getInt(2)));
    return slips;
  }

  /** Whether this person rated by phone. */
  public boolean hasRated(HeldMeeting meeting, PartyId who) {
    return db.sql(
            "select count(*) > 0 from procedures.appraisal_voter where meeting_id = :id and party_id = :who")
        .param("id", meeting.id())
        .param("who", who.value())
        .query(Boolean.class)
        .single();
  }

  /** Says whether they had not rated before. */
  boolean vote(HeldMeeting meeting, PartyId who) {
    return db.sql(
                """
                insert into procedures.appraisal_voter (meeting_id, party_id) values (:id, :who)
                on conflict do nothing
                """)
            .param("id", meeting.id())
            .param("who", who.value())
            .update()
        == 1;
  }

  void insert(HeldMeeting meeting, RatingLevel level, String channel, int slips) {
    db.sql(
            """
            insert into procedures.appraisal_slip (meeting_id, level, channel)
            select :id, :level, :channel from generate_series(1, :slips)
            """)
        .param("id", meeting.id())
        .param("level", level.name())
        .param("channel", channel)
        .param("slips", slips)
        .update();
  }

  /** Once the slips are on record, nobody needs to know who rated. */
  void forget(HeldMeeting meeting) {
    db.sql("delete from procedures.appraisal_voter where meeting_id = :id")
        .param("id", meeting.id())
        .update();
  }
}
