package gongzhi.bench;

import gongzhi.load.ChildProgram;
import gongzhi.load.Load;
import gongzhi.load.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A long list that comes in as {@code bin/import} sends it, against {@code COPY} of the very rows
 * it left into tables with the same columns, checks and indexes.
 */
final class ImportPart {

  private static final int TOGETHER = 500;

  /** Which rows belong to the cases between two ids. */
  private static final Map<String, String> TABLES =
      new LinkedHashMap<>(
          Map.of(
              "cases.case_file", "id between %1$d and %2$d",
              "cases.case_words", "case_id between %1$d and %2$d",
              "cases.case_event", "case_id between %1$d and %2$d",
              "cases.intake_key", "case_id between %1$d and %2$d",
              "transparency.commitment",
                  "id in (select o.id from transparency.opening o join cases.case_file c on o.subject = 'case:' || c.no where c.id between %1$d and %2$d)",
              "transparency.opening",
                  "subject in (select 'case:' || no from cases.case_file where id between %1$d and %2$d)"));

  private final Findings findings;
  private final Plan plan;
  private final ChildProgram program;
  private final DataSource source;

  ImportPart(Findings findings, Plan plan, ChildProgram program, DataSource source) {
    this.findings = findings;
    this.plan = plan;
    this.program = program;
    this.source = source;
  }

  void run() throws IOException, SQLException {
    JdbcTemplate db = new JdbcTemplate(source);
    Person officer = Person.with(program.port(), program.stage().officer());
    Load.Call lists = Requests.list(officer, program.stage().area(), TOGETHER);
    Load.run(program.port(), 1, plan.warm(), lists);
    long before = newest(db);
    Load.Reached reached = Load.run(program.port(), 1, plan.time(), lists);
    double product = reached.perSecond() * TOGETHER;
    double alone = copied(db, before + 1, newest(db));
    findings.add(
        Finding.atLeast(
            "import of a list ÷ COPY of its rows",
            product / alone,
            0.3,
            "%,.0f cases a second by the door ÷ %,.0f by COPY".formatted(product, alone)));
  }

  /** The newest case of the program itself; what lies underneath was written with ids beyond. */
  private static long newest(JdbcTemplate db) {
    return db.queryForObject(
        "select max(id) from cases.case_file where id < ?", Long.class, Bench.FIRST_ID);
  }

  /** How many cases a second COPY brings in, with all that stands for them. */
  private double copied(JdbcTemplate db, long first, long last) throws SQLException, IOException {
    long cases =
        db.queryForObject(
            "select count(*) from cases.case_file where id between ? and ?",
            Long.class,
            first,
            last);
    db.execute("create schema copied");
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      List<Sheet> sheets = new ArrayList<>();
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        String which = table.getValue().formatted(first, last);
        sheets.add(Sheet.of(copy, table.getKey(), columns(db, table.getKey()), which));
        db.execute(
            "create table %s (like %s including all)"
                .formatted(sheets.getLast().target(), table.getKey()));
      }
      long begin = System.nanoTime();
      for (Sheet sheet : sheets) {
        copy.copyIn(
            "copy %s (%s) from stdin".formatted(sheet.target(), sheet.columns()),
            new ByteArrayInputStream(sheet.rows()));
      }
      connection.commit();
      return cases * 1e9 / (System.nanoTime() - begin);
    } finally {
      db.execute("drop schema copied cascade");
    }
  }

  /** All but those that the table works out itself. */
  private static String columns(JdbcTemplate db, String table) {
    return db.queryForObject(
        """
        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
         where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        """,
        String.class,
        table);
  }

  /** The rows of one table as COPY writes them. */
  private record Sheet(String target, String columns, byte[] rows) {

    static Sheet of(CopyManager copy, String table, String columns, String which)
        throws SQLException, IOException {
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      copy.copyOut(
          "copy (select %s from %s where %s) to stdout".formatted(columns, table, which), rows);
      return new Sheet("copied." + table.split("\\.")[1], columns, rows.toByteArray());
    }
  }
}
