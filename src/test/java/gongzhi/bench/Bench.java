package gongzhi.bench;

import gongzhi.load.ChildProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/bench}: how fast the product is, measured against the database alone in the same run.
 * It judges and gates nothing.
 */
final class Bench {

  private static final Path DATA = Path.of("target/bench").toAbsolutePath();
  static final long FIRST_ID = 1L << 40;
  private static final String[] EMPTY = {"--gongzhi.demo=false", "--gongzhi.place=yuhua"};

  private final Plan plan;
  private final Findings findings = new Findings();

  private Bench(Plan plan) throws IOException {
    this.plan = plan;
  }

  public static void main(String[] words) throws Exception {
    new Bench(Plan.of(List.of(words))).run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    FileSystemUtils.deleteRecursively(DATA);
    new DemoPart(findings, DATA.resolve("demo")).run();
    new InsidePart(findings, DATA.resolve("demo")).run();
    Path load = DATA.resolve("load");
    try (ChildProgram program = ChildProgram.start(load, EMPTY)) {
      DataSource database = program.database(load).superuser();
      JdbcTemplate db = new JdbcTemplate(database);
      new Filling(database, program.stage()).fill(FIRST_ID, plan.cases());
      String no = new ReporterCases(db, program.stage()).givenTo(FIRST_ID, plan.cases());
      new ReadPart(findings, plan, program).run(no);
      new ImportPart(findings, plan, program, database).run();
      Ceiling ceiling = new Ceiling(database, FIRST_ID + plan.cases());
      new WritePart(findings, plan, program, ceiling, db).run();
      new Consistency(findings, db, load).run();
    }
    System.out.printf(
        "%d targets missed. Written to %s.%n",
        findings.missed(),
        Path.of("")
            .toAbsolutePath()
            .relativize(findings.write(Path.of("docs/bench").toAbsolutePath(), plan)));
  }
}
