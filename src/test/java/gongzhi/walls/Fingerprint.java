package gongzhi.walls;

import gongzhi.shared.database.Superuser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in the tables that acts of people change, in one text: number of rows and newest
 * transaction of each. Two equal fingerprints mean that nothing was written between them.
 */
final class Fingerprint {

  /** Written by the program itself in the background, or to slow down whoever tries too often. */
  private static final Set<String> NOT_OF_ACTS =
      Set.of(
          "cases.case_clock",
          "cases.clock_position",
          "cases.counter",
          "cases.fold_position",
          "cases.number_block",
          "cases.register_count",
          "cases.register_line",
          "cases.register_position",
          "cases.timer_mark",
          "parties.bucket",
          "parties.credential",
          "parties.delivery",
          "parties.lockout",
          "parties.phone_code",
          "parties.security_event",
          "parties.session",
          "transparency.head",
          "transparency.log_state",
          "transparency.tile");

  /** Rows that the background changes after an act has added them. */
  private static final Set<String> COUNTED = Set.of("parties.notice", "transparency.commitment");

  private final Superuser superuser;
  private final String sql;

  Fingerprint(Superuser superuser) {
    this.superuser = superuser;
    this.sql =
        tables(superuser).stream()
            .filter(table -> !NOT_OF_ACTS.contains(table))
            .map(Fingerprint::rows)
            .collect(Collectors.joining(" union all ", "", " order by 1"));
  }

  /** Every table of the program, in the order of their names. */
  static List<String> tables(Superuser superuser) {
    return superuser.read(
        """
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|public$)'
         order by 1
        """);
  }

  /** The fingerprint now, one line a table, in an order that no plan of the database changes. */
  List<String> taken() {
    return superuser.read(sql).stream().sorted().toList();
  }

  private static String rows(String table) {
    String newest = COUNTED.contains(table) ? "0" : "coalesce(max(xmin::text::bigint), 0)";
    return "select '%1$s ' || count(*) || ' ' || %2$s from %1$s".formatted(table, newest);
  }
}
