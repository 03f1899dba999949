package gongzhi.cases.web.emergency;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how an emergency stands, with the rights of the viewer. */
@Component
class SituationQuery {

  static final int PAGE = 50;
  private static final int MOST = 300;

  private final JdbcClient db;

  SituationQuery(JdbcClient db) {
    this.db = db;
  }

  /** How it stands as a whole. */
  record Sums(
      int called,
      int acknowledged,
      int buildings,
      int checked,
      int reached,
      int inNeed,
      int unreached,
      int helped,
      int open) {}

  /** Somebody who was called out. */
  record Call(
      PartyId party,
      String role,
      String duty,
      Instant calledAt,
      @Nullable Instant remindedAt,
      @Nullable Instant acknowledgedAt) {}

  /** A task. */
  record Task(
      String key,
      String role,
      String titleZh,
      String titleEn,
      @Nullable Instant doneAt,
      @Nullable PartyId doneBy) {}

  /** A building. */
  record Building(
      long buildingId,
      @Nullable PartyId worker,
      int reached,
      int inNeed,
      int unreached,
      String notes,
      @Nullable Instant checkedAt,
      @Nullable PartyId checkedBy,
      int helped) {

    /** When somebody last went there, in microseconds since 1970; zero before. */
    long knowing() {
      return checkedAt == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, checkedAt);
    }
  }

  Sums sums(long id, List<Long> communities) {
    return db.sql(
            """
            select c.called, c.acknowledged, b.buildings, b.checked, b.reached, b.in_need, b.unreached,
                   (select count(*) from cases.emergency_help where emergency_id = :id) as helped,
                   (select count(*) from unnest(cast(:communities as bigint[])) as one (community)
                      join cases.case_file f on f.community_id = one.community and f.closed_at is null) as open
              from (select count(*) as called, count(acknowledged_at) as acknowledged
                      from cases.emergency_call where emergency_id = :id) c
             cross join (select count(*) as buildings, count(checked_at) as checked, coalesce(sum(reached), 0) as reached,
                                coalesce(sum(in_need), 0) as in_need, coalesce(sum(unreached), 0) as unreached
                           from cases.emergency_check where emergency_id = :id) b
            """)
        .param("id", id)
        .param("communities", communities.toArray(Long[]::new))
        .query(Sums.class)
        .single();
  }

  /** Whoever is silent first. */
  List<Call> calls(long id) {
    return db.sql(
            """
            select party_id as party, role, duty, called_at, reminded_at, acknowledged_at
              from cases.emergency_call
             where emergency_id = :id
             order by acknowledged_at desc nulls first, party_id
             limit :most
            """)
        .param("id", id)
        .param("most", MOST)
        .query(Call.class)
        .list();
  }

  /** How this person, who was called out, has answered. */
  Call call(long id, PartyId person) {
    return db.sql(
            """
            select party_id as party, role, duty, called_at, reminded_at, acknowledged_at
              from cases.emergency_call
             where emergency_id = :id and party_id = :person
            """)
        .param("id", id)
        .param("person", person.value())
        .query(Call.class)
        .single();
  }

  List<Task> tasks(long id) {
    return db.sql(
            """
            select key, role, title_zh, title_en, done_at, done_by
              from cases.emergency_task
             where emergency_id = :id
             order by done_at nulls first, key
             limit 50
            """)
        .param("id", id)
        .query(Task.class)
        .list();
  }

  /** In the order of their ids, from where the page before ended: one more than a page. */
  List<Building> buildings(long id, long after) {
    return buildings(id, after, null, PAGE + 1);
  }

  /** Those in which this person goes from door to door. */
  List<Building> roundOf(long id, PartyId worker) {
    return buildings(id, 0, worker.value(), MOST);
  }

  private List<Building> buildings(long id, long after, @Nullable Long worker, int most) {
    return db.sql(
            """
            select c.building_id, c.worker_id as worker, c.reached, c.in_need, c.unreached, c.notes, c.checked_at, c.checked_by,
                   (select count(*) from cases.emergency_help h
                     where h.emergency_id = c.emergency_id and h.building_id = c.building_id) as helped
              from cases.emergency_check c
             where c.emergency_id = :id and c.building_id > :after
               and (cast(:worker as bigint) is null or c.worker_id = :worker)
             order by c.building_id
             limit :page
            """)
        .param("id", id)
        .param("after", after)
        .param("worker", worker)
        .param("page", most)
        .query(Building.class)
        .list();
  }

  /** The running call-outs of one person, the newest first. */
  List<Long> callsOf(PartyId person, Instant now) {
    return db.sql(
            """
            select e.id
              from cases.emergency_call c
              join cases.emergency e on e.id = c.emergency_id
             where c.party_id = :person and e.stood_down_at is null and e.until > :now
             order by e.started_at desc
             limit 10
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .list();
  }

  /** Cases that households there became. */
  List<String> helped(long id, long building) {
    return db.sql(
            """
            select case_no from cases.emergency_help
             where emergency_id = :id and building_id = :building
             order by id
             limit 100
            """)
        .param("id", id)
        .param("building", building)
        .query(String.class)
        .list();
  }
}
