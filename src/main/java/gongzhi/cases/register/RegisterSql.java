package gongzhi.cases.register;

import java.time.YearMonth;

/** Puts the statement of a list together from what is wanted; values stay parameters. */
final class RegisterSql {

  /** Nothing is older. */
  static final YearMonth BEGINNING = YearMonth.of(2020, 1);

  private static final String IN_PLACE =
      """
      select %1$s
        from cases.register_line l
       where l.place = :place%2$s
      %3$s
       limit %4$d
      """;

  /** Each community has its own way along the index; together they are put in order. */
  private static final String IN_COMMUNITIES =
      """
      select l.*
        from unnest(cast(:communities as bigint[])) as one (community)
       cross join lateral (
        select %1$s
          from cases.register_line l
         where l.community_id = one.community%2$s
        %3$s
         limit %4$d) l
      %5$s
       limit %4$d
      """;

  private static final String BY_WORDS =
      """
      select %1$s
        from cases.register_line l
       where l.case_id in (
         select t.id
           from cases.titles_like(:place, :words, :since, :until, nullif(cast(:communities as bigint[]), '{}'), :found) t)%2$s
      %3$s
       limit %4$d
      """;

  private RegisterSql() {}

  /** The number of rows is written out, because the planner must know that only few are wanted. */
  static String list(Wanted wanted, String columns, int most) {
    String order = order(wanted);
    return shape(wanted).formatted(columns, conditions(wanted), order, most, order);
  }

  /**
   * How many there are, up to so many; of several communities it stops at the first that suffice.
   */
  static String count(Wanted wanted, int most) {
    String found =
        shape(wanted).formatted("l.case_id", conditions(wanted), order(wanted), most, "");
    return "select count(*) from (" + found + ") counted";
  }

  /** How many there are by the numbers that are kept. */
  static String kept(Wanted wanted) {
    return "select coalesce(sum(lines), 0) from cases.register_count where place = :place"
        + (wanted.isWholePlace() ? "" : " and community_id = any (cast(:communities as bigint[]))")
        + (wanted.group().isEmpty() ? "" : " and group_code = :group")
        + (wanted.month() == null ? "" : " and month = :month");
  }

  private static String order(Wanted wanted) {
    return wanted.isOldestFirst()
        ? "order by l.late_from, l.case_id"
        : "order by l.received_at desc, l.case_id desc";
  }

  private static String shape(Wanted wanted) {
    return !wanted.words().isEmpty() ? BY_WORDS : ground(wanted);
  }

  private static String ground(Wanted wanted) {
    return wanted.isWholePlace() ? IN_PLACE : IN_COMMUNITIES;
  }

  private static String conditions(Wanted wanted) {
    StringBuilder all = new StringBuilder();
    if (!wanted.group().isEmpty()) {
      all.append(" and l.group_code = :group");
    }
    if (wanted.kind() != null) {
      all.append(" and l.kind = :kind");
    }
    if (wanted.standing() != Standing.ANY) {
      all.append(" and ").append(wanted.standing().condition);
    }
    if (wanted.month() != null) {
      all.append(" and l.received_at >= :from and l.received_at < :to");
    }
    all.append(
        wanted.isOldestFirst()
            ? " and (l.late_from, l.case_id) > (:at, :id)"
            : " and (l.received_at, l.case_id) < (:at, :id)");
    return all.toString();
  }
}
