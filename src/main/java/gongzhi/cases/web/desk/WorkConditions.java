package gongzhi.cases.web.desk;

import java.util.Objects;

/** What narrows a list, as one condition of every branch of it. */
final class WorkConditions {

  private static final String SOON =
      """
       and c.due_at > :now and c.soon_after <= :now and (c.due_at - :now < make_interval(hours => :soonHours)
            or (c.due_at - :now) * 100 < (c.due_at - c.due_from) * :soonPercent)""";

  /** Told not solved twice, or gone up by its reporter. */
  static final String RAISED =
      """
      (c.supervised or c.reopened > 0) and exists (
        select from cases.case_event e
         where e.case_id = c.id
           and (e.act in ('ESCALATED', 'APPEALED') or (e.detail ->> 'escalated')::boolean))""";

  private static final String ENDED =
      """
       and c.status = 'RESOLVED' and c.result = 'DONE' and c.received_at >= :since
       and coalesce(c.unit_id, 0) = any (cast(:endedBy as bigint[]))""";

  private static final String SEARCH =
      """
       and (right(c.no, length(:no)) = :no or position(:q in concat_ws(' ', %s, c.title_public, c.address)) > 0)"""
          .formatted(WorkQuery.TITLE);

  private WorkConditions() {}

  static String of(WorkFilter filter, WorkOrder order, boolean keepsEnded) {
    StringBuilder all = new StringBuilder();
    addStatus(all, filter, keepsEnded);
    addMark(all, filter);
    if (filter.ground() != null) {
      all.append(filter.isItself() ? " and c.area_path = :path" : " and c.area_path ^@ :path");
    }
    if (filter.is(filter.due(), WorkFilter.SOON)) {
      all.append(' ').append(SOON);
    }
    if (filter.is(filter.due(), WorkFilter.LATE)) {
      all.append(" and c.due_at <= :now");
    }
    if (filter.community() != null) {
      all.append(" and c.community_id = any (cast(:communities as bigint[]))");
    }
    if (!Objects.requireNonNull(filter.category()).isEmpty()) {
      all.append(" and c.category = :category");
    }
    if (!filter.is(filter.kind(), "")) {
      all.append(" and c.kind = :kind");
    }
    if (!filter.is(filter.channel(), "")) {
      all.append(" and c.channel = :channel");
    }
    if (!filter.q().isEmpty()) {
      all.append(' ').append(SEARCH);
    }
    if (!Objects.requireNonNull(filter.after()).isEmpty()) {
      all.append(order.after());
    }
    return all.toString();
  }

  private static void addMark(StringBuilder all, WorkFilter filter) {
    if (filter.is(filter.mark(), WorkFilter.RAISED)) {
      all.append(" and ").append(RAISED);
    }
    if (filter.is(filter.mark(), WorkFilter.SUPERVISED)) {
      all.append(" and c.supervised");
    }
    if (!filter.is(filter.ended(), "")) {
      all.append(' ').append(ENDED);
    }
  }

  private static void addStatus(StringBuilder all, WorkFilter filter, boolean keepsEnded) {
    String status = Objects.requireNonNull(filter.status());
    if (status.equals(WorkFilter.OPEN) || !keepsEnded) {
      all.append(" and c.closed_at is null");
    }
    if (!status.isEmpty() && !status.equals(WorkFilter.OPEN)) {
      all.append(" and c.status = :status");
    }
  }
}
