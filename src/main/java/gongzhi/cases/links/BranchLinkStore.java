package gongzhi.cases.links;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about links and attendance, with the rights of the running transaction. */
@Component
class BranchLinkStore {

  private static final String SELECT =
      """
      select id, officer_id as officer, area_id as area, area_path, linked_at
        from cases.branch_link
       where ended_at is null
      """;

  private final JdbcClient db;

  BranchLinkStore(JdbcClient db) {
    this.db = db;
  }

  List<BranchLink> open(int most) {
    return db.sql(SELECT + " order by area_path, id limit :most")
        .param("most", most)
        .query(BranchLink.class)
        .list();
  }

  Optional<BranchLink> find(long id) {
    return db.sql(SELECT + " and id = :id").param("id", id).query(BranchLink.class).optional();
  }

  List<BranchLink.Count> counts(List<Long> links, LocalDate from) {
    return db.sql(
            """
            select link_id, kind, count(*)::int as times, max(held_on) as last
              from cases.branch_attendance
             where link_id = any (:links) and held_on >= :from
             group by link_id, kind
             limit 2000
            """)
        .param("links", links.toArray(Long[]::new))
        .param("from", Date.valueOf(from))
        .query(BranchLink.Count.class)
        .list();
  }

  void link(PartyId officer, Area ground, PartyId by, Instant now) {
    int linked =
        db.sql(
                """
                insert into cases.branch_link (officer_id, area_id, area_path, linked_by, linked_at)
                values (:officer, :area, :path, :by, :now)
                on conflict do nothing
                """)
            .param("officer", officer.value())
            .param("area", ground.id().value())
            .param("path", ground.path())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update();
    if (linked == 0) {
      throw Rejection.of("links.linked-already");
    }
  }

  void attended(BranchLink link, AttendanceKind kind, LocalDate on, String words, Instant now) {
    int noted =
        db.sql(
                """
                insert into cases.branch_attendance (link_id, kind, held_on, words, noted_by, noted_at)
                values (:link, :kind, :on, :words, :by, :now)
                on conflict do nothing
                """)
            .param("link", link.id())
            .param("kind", kind.name())
            .param("on", Date.valueOf(on))
            .param("words", words)
            .param("by", link.officer().value())
            .param("now", Timestamp.from(now))
            .update();
    if (noted == 0) {
      throw Rejection.of("links.noted-already");
    }
  }

  void end(BranchLink link, PartyId by, Instant now) {
    db.sql(
            "update cases.branch_link set ended_by = :by, ended_at = :now where id = :id and ended_at is null")
        .param("id", link.id())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }
}
