package gongzhi.cases.emergency;

import gongzhi.cases.emergency.EmergencyRules.Task;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who was called out, and about tasks. */
@Component
class CallStore {

  private final JdbcClient db;

  CallStore(JdbcClient db) {
    this.db = db;
  }

  void call(long emergency, String path, RosterLine who, Instant now) {
    db.sql(
            """
            insert into cases.emergency_call (emergency_id, area_path, party_id, role, duty, called_at)
            values (:id, :path, :party, :role, :duty, :now)
            on conflict do nothing
            """)
        .param("id", emergency)
        .param("path", path)
        .param("party", who.party().value())
        .param("role", who.role())
        .param("duty", who.duty())
        .param("now", Timestamp.from(now))
        .update();
  }

  void give(long emergency, String path, Task task) {
    db.sql(
            """
            insert into cases.emergency_task (emergency_id, area_path, key, role, title_zh, title_en)
            values (:id, :path, :key, :role, :zh, :en)
            """)
        .param("id", emergency)
        .param("path", path)
        .param("key", task.key())
        .param("role", task.role())
        .param("zh", task.title().zh())
        .param("en", task.title().en())
        .update();
  }

  boolean isCalled(long emergency, PartyId party) {
    return db.sql(
            "select exists (select from cases.emergency_call where emergency_id = :id and party_id = :party)")
        .param("id", emergency)
        .param("party", party.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether they were called out in the post that this task names. */
  boolean isCalledFor(long emergency, PartyId party, String task) {
    return db.sql(
            """
            select exists (
              select from cases.emergency_call c
                join cases.emergency_task t on t.emergency_id = c.emergency_id and t.role = c.role
               where c.emergency_id = :id and c.party_id = :party and t.key = :task)
            """)
        .param("id", emergency)
        .param("party", party.value())
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  /** Says whether they had not answered before. */
  boolean acknowledge(long emergency, PartyId party, Instant now) {
    return db.sql(
                """
                update cases.emergency_call set acknowledged_at = :now
                 where emergency_id = :id and party_id = :party and acknowledged_at is null
                """)
            .param("id", emergency)
            .param("party", party.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** Whoever has not answered, and was told longer ago than this. */
  List<PartyId> silent(long emergency, Instant toldBefore) {
    return db
        .sql(
            """
            select party_id
              from cases.emergency_call
             where emergency_id = :id and acknowledged_at is null and coalesce(reminded_at, called_at) <= :before
             order by party_id
             limit :most
            """)
        .param("id", emergency)
        .param("before", Timestamp.from(toldBefore))
        .param("most", Rosters.MOST)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  void reminded(long emergency, List<PartyId> people, Instant now) {
    db.sql(
            "update cases.emergency_call set reminded_at = :now where emergency_id = :id and party_id = any (:people)")
        .param("id", emergency)
        .param("people", people.stream().map(PartyId::value).toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  List<PartyId> everybody(long emergency) {
    return db
        .sql(
            "select party_id from cases.emergency_call where emergency_id = :id order by party_id limit :most")
        .param("id", emergency)
        .param("most", Rosters.MOST)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  /** Says whether it was still to be done. */
  boolean done(long emergency, String key, PartyId by, Instant now) {
    return db.sql(
                """
                update cases.emergency_task set done_at = :now, done_by = :by
                 where emergency_id = :id and key = :key and done_at is null
                """)
            .param("id", emergency)
            .param("key", key)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }
}
