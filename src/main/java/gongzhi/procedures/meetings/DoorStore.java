package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about codes at the door and who came by one. */
@Component
public class DoorStore {

  private final JdbcClient db;
  private final ProgramWork program;

  DoorStore(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** The code of this meeting; empty before the door was opened, or for whom it is not. */
  public Optional<String> code(HeldMeeting meeting) {
    return db.sql("select code from procedures.door where meeting_id = :id")
        .param("id", meeting.id())
        .query(String.class)
        .optional();
  }

  /** How many of each side came by the code. */
  public Map<String, Integer> came(HeldMeeting meeting) {
    Map<String, Integer> came = new HashMap<>();
    db.sql(
            """
            select side, count(*) from procedures.arrival
             where meeting_id = :id
             group by side
             limit 50
            """)
        .param("id", meeting.id())
        .query((RowCallbackHandler) row -> came.put(row.getString(1), row.getInt(2)));
    return came;
  }

  /** The members of lists who came by the code; the program looks, since members hold no ground. */
  Set<Long> members(HeldMeeting meeting) {
    return program.call(() -> arrived(meeting));
  }

  private Set<Long> arrived(HeldMeeting meeting) {
    return new HashSet<>(
        db.sql(
                """
                select p.member_id
                  from procedures.arrival a join procedures.member_person p on p.party_id = a.party_id
                 where a.meeting_id = :id
                 limit 2000
                """)
            .param("id", meeting.id())
            .query(Long.class)
            .list());
  }

  /** Whether this person came already. */
  public boolean isThere(HeldMeeting meeting, PartyId who) {
    return db.sql(
            "select count(*) > 0 from procedures.arrival where meeting_id = :id and party_id = :who")
        .param("id", meeting.id())
        .param("who", who.value())
        .query(Boolean.class)
        .single();
  }

  /** For which side this person came; empty for nobody who did. */
  Optional<String> side(HeldMeeting meeting, PartyId who) {
    return db.sql("select side from procedures.arrival where meeting_id = :id and party_id = :who")
        .param("id", meeting.id())
        .param("who", who.value())
        .query(String.class)
        .optional();
  }

  void open(HeldMeeting meeting, String code) {
    db.sql(
            "insert into procedures.door (meeting_id, code) values (:id, :code) on conflict do nothing")
        .param("id", meeting.id())
        .param("code", code)
        .update();
  }

  /** Once the numbers are on record, nobody needs to know who came. */
  void forget(HeldMeeting meeting) {
    db.sql("delete from procedures.arrival where meeting_id = :id")
        .param("id", meeting.id())
        .update();
    db.sql("delete from procedures.door where meeting_id = :id").param("id", meeting.id()).update();
  }

  void arrive(HeldMeeting meeting, PartyId who, String side, Instant now) {
    db.sql(
            """
            insert into procedures.arrival (meeting_id, party_id, side, at) values (:id, :who, :side, :now)
            on conflict do nothing
            """)
        .param("id", meeting.id())
        .param("who", who.value())
        .param("side", side)
        .param("now", Timestamp.from(now))
        .update();
  }
}
