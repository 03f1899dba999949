package gongzhi.cases.grids;

import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.SpecialChanged;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a special-purpose grid ends, what was kept under it goes to its community in the same
 * transaction; of every change the public log has the fact.
 */
@Component
class SpecialFollow {

  private static final long PROGRAM = 0;

  private final JdbcClient db;
  private final ChangeBook book;
  private final GridFacts facts;
  private final InstantSource clock;

  SpecialFollow(JdbcClient db, ChangeBook book, GridFacts facts, InstantSource clock) {
    this.db = db;
    this.book = book;
    this.facts = facts;
    this.clock = clock;
  }

  @EventListener
  void on(SpecialChanged changed) {
    if (changed.kind() == ChangeKind.END_SPECIAL) {
      moveVisits(changed);
      moveFollows(changed);
      note(changed);
    }
    String type =
        switch (changed.kind()) {
          case BEGIN_SPECIAL -> "special grid begun";
          case END_SPECIAL -> "special grid ended";
          default -> "special grid has another host";
        };
    facts.write(book.get(changed.change()), type, PROGRAM);
  }

  private void moveVisits(SpecialChanged changed) {
    db.sql(
            """
            update cases.visit_target t set area_id = :to, area_path = :path
             where area_id = :from and left_at is null and not exists (
               select from cases.visit_target o
                where o.area_id = :to and o.group_key = t.group_key and o.place = t.place and o.left_at is null)
            """)
        .param("to", changed.community().value())
        .param("path", changed.communityPath())
        .param("from", changed.grid().value())
        .update();
    db.sql("update cases.visit_target set left_at = :now where area_id = :from and left_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("from", changed.grid().value())
        .update();
  }

  private void moveFollows(SpecialChanged changed) {
    db.sql(
            """
            update cases.follow f set area_id = :to
             where area_id = :from and not exists (
               select from cases.follow o
                where o.party_id = f.party_id and o.area_id = :to and o.group_code = f.group_code
                  and o.case_no = f.case_no)
            """)
        .param("from", changed.grid().value())
        .param("to", changed.community().value())
        .update();
    db.sql("delete from cases.follow where area_id = :from")
        .param("from", changed.grid().value())
        .update();
  }

  /** Open cases that were reported for the special grid itself follow one by one. */
  private void note(SpecialChanged changed) {
    db.sql(
            """
            insert into cases.ground_follow (change_id, grids, heirs, buildings, paths, noted_at)
            values (:change, :grids, :heirs, '{}', '{}', :now)
            """)
        .param("change", changed.change())
        .param("grids", new Long[] {changed.grid().value()})
        .param("heirs", new Long[] {changed.community().value()})
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
