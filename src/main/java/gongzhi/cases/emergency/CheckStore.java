package gongzhi.cases.emergency;

import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about buildings to be gone through, and households helped. */
@Component
class CheckStore {

  private final JdbcClient db;

  CheckStore(JdbcClient db) {
    this.db = db;
  }

  /** A building and who is to go there. */
  record Round(Area building, @Nullable PartyId worker) {}

  /**
   * Who went there, when.
   *
   * @param knowing when somebody last went there, as far as they knew, in microseconds since 1970;
   *     zero for nobody yet, null where they were not asked
   */
  record Went(PartyId by, Instant at, @Nullable Long knowing) {}

  void give(long emergency, List<Round> rounds) {
    db.sql(
            """
            insert into cases.emergency_check (emergency_id, building_id, area_path, worker_id)
            select :id, b.building, b.path, b.worker
              from unnest(cast(:buildings as bigint[]), cast(:paths as text[]), cast(:workers as bigint[]))
                as b (building, path, worker)
            """)
        .param("id", emergency)
        .param(
            "buildings",
            rounds.stream().map(one -> one.building().id().value()).toArray(Long[]::new))
        .param("paths", rounds.stream().map(one -> one.building().path()).toArray(String[]::new))
        .param("workers", rounds.stream().map(CheckStore::worker).toArray(Long[]::new))
        .update();
  }

  private static @Nullable Long worker(Round round) {
    return round.worker() == null ? null : round.worker().value();
  }

  Optional<AreaId> building(long emergency, long building) {
    return db.sql(
            "select building_id from cases.emergency_check where emergency_id = :id and building_id = :building")
        .param("id", emergency)
        .param("building", building)
        .query(Long.class)
        .optional()
        .map(AreaId::new);
  }

  /** Says whether nobody had gone there without their knowing. */
  boolean checked(long emergency, AreaId building, DoorCount count, Went went) {
    return db.sql(
                """
            update cases.emergency_check
               set reached = :reached, in_need = :need, unreached = :unreached, notes = :notes, checked_at = :now,
                   checked_by = :by
             where emergency_id = :id and building_id = :building
               and (cast(:knowing as bigint) is null
                    or :knowing = coalesce((extract(epoch from checked_at) * 1000000)::bigint, 0))
            """)
            .param("id", emergency)
            .param("knowing", went.knowing())
            .param("building", building.value())
            .param("reached", count.reached())
            .param("need", count.inNeed())
            .param("unreached", count.unreached())
            .param("notes", count.notes())
            .param("by", went.by().value())
            .param("now", Timestamp.from(went.at()))
            .update()
        == 1;
  }

  /** The same case again changes nothing. */
  void helped(long emergency, Area building, String caseNo, Went went) {
    db.sql(
            """
            insert into cases.emergency_help (emergency_id, building_id, area_path, case_no, by_id, at)
            values (:id, :building, :path, :no, :by, :now)
            on conflict do nothing
            """)
        .param("id", emergency)
        .param("building", building.id().value())
        .param("path", building.path())
        .param("no", caseNo)
        .param("by", went.by().value())
        .param("now", Timestamp.from(went.at()))
        .update();
  }
}
