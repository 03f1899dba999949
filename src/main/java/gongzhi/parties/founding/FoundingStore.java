package gongzhi.parties.founding;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about organisations and posts that come with a list. */
@Repository
class FoundingStore {

  private final JdbcClient db;

  FoundingStore(JdbcClient db) {
    this.db = db;
  }

  Optional<String> nameOf(String kind, AreaId area) {
    return db.sql(
            """
            select p.label from parties.organisation o join parties.party p on p.id = o.party_id
             where o.kind = :kind and o.area_id = :area and p.closed_at is null
             limit 1
            """)
        .param("kind", kind)
        .param("area", area.value())
        .query(String.class)
        .optional();
  }

  /** The public office of the nearest of these areas. */
  Optional<Long> officeOf(List<Area> above) {
    return db.sql(
            """
            select party_id from parties.organisation
             where kind in ('residents_committee', 'subdistrict_office', 'dispatch_centre')
               and area_id = any (:areas)
             order by length(area_path) desc, party_id
             limit 1
            """)
        .param("areas", above.stream().map(area -> area.id().value()).toArray(Long[]::new))
        .query(Long.class)
        .optional();
  }

  void insert(NewBody body, Area area, @Nullable Long parent, Instant now) {
    db.sql(
            """
            with entered as (
              insert into parties.party (kind, label, created_at)
              values ('ORGANISATION', :name, :now) returning id
            )
            insert into parties.organisation
              (party_id, kind, area_id, area_path, parent_id, credit_code, phone)
            select id, :kind, :area, :path, :parent, :credit, :phone from entered
            """)
        .param("name", body.name())
        .param("now", Timestamp.from(now))
        .param("kind", body.kind())
        .param("area", area.id().value())
        .param("path", area.path())
        .param("parent", parent)
        .param("credit", body.creditCode())
        .param("phone", body.phone())
        .update();
  }

  boolean holds(PartyId person, String role, AreaId area) {
    return db.sql(
            """
            select exists (select from parties.post
                            where party_id = :person and role = :role and area_id = :area and held_to is null)
            """)
        .param("person", person.value())
        .param("role", role)
        .param("area", area.value())
        .query(Boolean.class)
        .single();
  }

  /** Refuses when the person may not hold this beside what they hold. */
  void insertPost(
      NewHolder holder, PartyId person, Area area, @Nullable PartyId unit, Instant now) {
    try {
      db.sql(
              """
              insert into parties.post
                (party_id, role, area_id, area_path, organisation_id, held_from, basis)
              values (:person, :role, :area, :path, :unit, :now, :basis)
              """)
          .param("person", person.value())
          .param("role", holder.role())
          .param("area", area.id().value())
          .param("path", area.path())
          .param("unit", unit == null ? null : unit.value())
          .param("now", Timestamp.from(now))
          .param("basis", holder.basis())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw Rejection.of("post.not-beside-the-others");
    }
  }
}
