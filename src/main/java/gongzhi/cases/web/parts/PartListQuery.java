package gongzhi.cases.web.parts;

import gongzhi.cases.parts.Part;
import gongzhi.cases.parts.PartStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads parts with the rights of the viewer, the newest first. */
@Component
class PartListQuery {

  static final int PAGE = 30;

  private final JdbcClient db;

  PartListQuery(JdbcClient db) {
    this.db = db;
  }

  /** Which parts are listed; the first is what waits for a unit of the viewer's. */
  enum PartKind {
    MINE,
    OPEN,
    /** By a joint order. */
    TOGETHER,
    LATE,
    ENDED
  }

  /** One part with the number of its case, and whether that has ended. */
  record Row(String no, boolean over, Part part) {}

  /** One more than a page, older than the given one. */
  List<Row> of(PartKind kind, long before, Viewer viewer, Instant now) {
    return db.sql(
            """
            select c.no, c.closed_at is not null as over, %s
              from cases.part p
              join cases.case_file c on c.id = p.case_id
             where p.id < :before
               and case :kind
                     when 'MINE' then p.unit_id = any (cast(:units as bigint[])) and p.state in ('GIVEN', 'TAKEN')
                     when 'OPEN' then p.ended_at is null
                     when 'TOGETHER' then p.ended_at is null and p.order_id is not null
                     when 'LATE' then p.state in ('GIVEN', 'TAKEN') and p.due_at < :now
                     else p.ended_at is not null or c.closed_at is not null end
               and (:kind = 'ENDED' or c.closed_at is null)
             order by p.id desc
             limit :page
            """
                .formatted(PartStore.COLUMNS))
        .param("before", before)
        .param("kind", kind.name())
        .param("units", viewer.organisations().stream().map(PartyId::value).toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .param("page", PAGE + 1)
        .query(
            (row, _) -> new Row(row.getString("no"), row.getBoolean("over"), PartStore.part(row)))
        .list();
  }
}
