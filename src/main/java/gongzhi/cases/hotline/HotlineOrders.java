package gongzhi.cases.hotline;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which work orders of the hotline became which cases, and how those stand. */
@Component
public class HotlineOrders {

  private final JdbcClient db;
  private final ProgramWork program;
  private final InstantSource clock;

  HotlineOrders(JdbcClient db, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.program = program;
    this.clock = clock;
  }

  /** An order that was taken over. */
  record Taken(String caseNo, String bodyHash) {}

  /**
   * How an order stands, for the list and for the file that goes back.
   *
   * @param category null for what is confidential and not the viewer's to read
   * @param unitId who answers for the work; null before it was given to a unit
   * @param answer what the unit told the reporter last; null before, and for what is confidential
   */
  public record Answered(
      String orderNo,
      String no,
      String place,
      int ruleVersion,
      @Nullable String category,
      CaseStatus status,
      @Nullable ResultKind result,
      @Nullable Long unitId,
      Instant receivedAt,
      Instant promisedAt,
      @Nullable Instant doneAt,
      @Nullable Instant closedAt,
      @Nullable String answer) {}

  Optional<Taken> find(String place, String orderNo) {
    return program.call(
        () ->
            db.sql(
                    "select case_no, body_hash from cases.hotline_order where place = :place and order_no = :no")
                .param("place", place)
                .param("no", orderNo)
                .query(Taken.class)
                .optional());
  }

  void note(String place, WorkOrder order, CaseNo no, PartyId clerk) {
    program.run(
        () ->
            db.sql(
                    """
                    insert into cases.hotline_order
                           (place, order_no, area_path, case_id, case_no, body_hash, imported_by, imported_at)
                    select :place, :order, c.area_path, c.id, c.no, :hash, :by, :now
                      from cases.case_file c
                     where c.no = :no
                    on conflict do nothing
                    """)
                .param("place", place)
                .param("order", order.no())
                .param("hash", order.hash())
                .param("by", clerk.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("no", no.value())
                .update());
  }

  /**
   * Orders of the viewer's ground, the latest taken over first. What is confidential is among them
   * with its number, its state and its dates, and nothing about what it is or who has it: otherwise
   * the hotline would wait for an answer that never comes.
   *
   * @param before only what was taken over earlier; null for the first page
   */
  public List<Answered> latest(@Nullable Instant before, int most) {
    return db.sql(
            """
            select o.order_no, c.no, c.place, c.rule_version, c.category, c.status, c.result, c.unit_id, o.imported_at as received_at,
                   c.promised_at, c.done_at, c.closed_at,
                   (select e.words from cases.case_event e
                     where e.case_id = c.id and e.act = 'REPORTED_DONE' and e.audience <> 'STAFF'
                     order by e.seq desc limit 1) as answer
              from cases.hotline_order o
              join cases.case_file c on c.id = o.case_id
             where o.imported_at < :before and not c.restricted
            union all
            select o.order_no, o.no, o.place, o.rule_version, null, o.status, o.result, null, o.received_at, o.promised_at,
                   o.done_at, o.closed_at, null
              from cases.confidential_orders(:before, :most) o
             order by received_at desc, order_no desc
             limit :most
            """)
        .param("before", Timestamp.from(before == null ? clock.instant().plusSeconds(60) : before))
        .param("most", most)
        .query(Answered.class)
        .list();
  }
}
