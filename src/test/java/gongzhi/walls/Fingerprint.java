package gongzhi.walls;

import gongzhi.shared.database.Superuser;
import java.util.List;
import java.util.Set;

/**
 * What people's acts have changed in the tables so far: for each table the number of rows that were
 * added, changed or taken away and stayed so. Two equal fingerprints mean that nothing was written
 * between them. Counted by triggers, because reading every table twice for each request took most
 * of the time of these tests.
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

  private static final String WATCH =
      """
      create schema if not exists watched;
      create unlogged table if not exists watched.change (table_name text not null);
      create or replace function watched.note() returns trigger language plpgsql security definer as
        $$ begin insert into watched.change values (tg_argv[0]); return null; end $$
      """;

  private static final String TAKEN =
      "select table_name || ' ' || count(*) from watched.change group by table_name order by 1";

  private final Superuser superuser;

  Fingerprint(Superuser superuser) {
    this.superuser = superuser;
    superuser.run(WATCH);
    tables(superuser).stream()
        .filter(table -> !NOT_OF_ACTS.contains(table))
        .forEach(table -> superuser.run(watched(table)));
  }

  /** Every table of the program, in the order of their names. */
  static List<String> tables(Superuser superuser) {
    return superuser.read(
        """
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and not c.relispartition
           and n.nspname !~ '^(pg_|information_schema$|public$|watched$)'
         order by 1
        """);
  }

  /** The fingerprint now, one line for each table that was changed, in the order of their names. */
  List<String> taken() {
    return superuser.read(TAKEN);
  }

  private static String watched(String table) {
    return "create or replace trigger watched after insert%s on %s for each row execute function watched.note('%s')"
        .formatted(COUNTED.contains(table) ? "" : " or update or delete", table, table);
  }
}
