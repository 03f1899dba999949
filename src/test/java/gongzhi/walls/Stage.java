package gongzhi.walls;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases here and in another district, and people who knock at the doors about them. */
@Lazy
@TestComponent
class Stage {

  /** Where nobody of the cast works. */
  private static final String OTHER_DISTRICT = "410305000000";

  /** A matter that only one unit may read. */
  private static final String CONFIDENTIAL = "CG10";

  private static final Path ONE_ROW_EACH = Path.of("src/test/resources/walls/one-row-each.sql");

  private static final String FOLDED =
      "select 'both' where exists (select from cases.counter) and exists (select from cases.register_line)";

  private static final long FOLD_PAUSE = 50_000_000L;

  private final CaseFixtures fixtures;
  private final Receipts receipts;
  private final Areas areas;
  private final Posts posts;
  private final ProgramWork program;
  private final JdbcClient db;
  private final Superuser superuser;

  Stage(
      CaseFixtures fixtures,
      Receipts receipts,
      Areas areas,
      Posts posts,
      ProgramWork program,
      JdbcClient db,
      Superuser superuser) {
    this.fixtures = fixtures;
    this.receipts = receipts;
    this.areas = areas;
    this.posts = posts;
    this.program = program;
    this.db = db;
    this.superuser = superuser;
    program.run(this::somebodyAnswersThere);
    posts.reload();
  }

  /** This person at a browser, signed in a moment ago. */
  Browser browser(Person person, int port) {
    Cast cast = person.cast;
    if (cast == null) {
      return new Browser(port);
    }
    return person == Person.FORMER
        ? new Browser(port).with("gz", fixtures.session(cast, AccountKind.STAFF))
        : fixtures.browser(port, cast);
  }

  /**
   * A case of Wang's at this station of its path, in the community where most of the cast works.
   */
  CaseNo near(String station) {
    return switch (station) {
      case "registered" -> fixtures.aCaseWrittenDown();
      case "received" -> fixtures.aReceivedCase();
      case "studied" -> fixtures.aStudiedCase();
      case "assigned" -> fixtures.anAssignedCase();
      case "working" -> fixtures.aCaseInProgress();
      case "done" -> fixtures.aCaseReportedDone();
      case "resolved" -> fixtures.aResolvedCase();
      default -> throw new IllegalArgumentException("No such station: " + station);
    };
  }

  /** A case of somebody's in another district. */
  CaseNo far() {
    Cast somebody = Cast.FENG_PROPERTY_MANAGER;
    return fixtures.aReceivedCase(somebody, otherCommunity(), "路口的井盖翘起来了", CaseFixtures.LAMP);
  }

  /**
   * A confidential case of Wang's, in the community where most of the cast works. There is no unit
   * for it here, so the dispatcher is its named owner.
   */
  CaseNo confided() {
    return fixtures.aReceivedCase(Cast.WANG_RESIDENT, here(), "反映一件不便公开的事", CONFIDENTIAL);
  }

  Area here() {
    return fixtures.area(Cast.Ground.HERE);
  }

  int version(CaseNo no) {
    return fixtures.versionOf(no);
  }

  String token(CaseNo no) {
    return receipts.tokenOf(no);
  }

  /** A photo that came with an act on this case. */
  String photoOf(CaseNo no) {
    return ask(
        "select p.photo_id from cases.case_photo p join cases.case_file c on c.id = p.case_id where c.no = '"
            + no
            + "'");
  }

  /** The first column of the first row, for a program that may read everything. */
  String ask(String sql) {
    return superuser.read(sql).getFirst();
  }

  /** Tries that were counted against somebody are forgotten. */
  void forgetTries() {
    superuser.run("delete from parties.lockout; delete from parties.bucket");
  }

  /** Somebody does something that leaves a row in every table that people fill. */
  void busyDay(int port) {
    CaseNo no = near("working");
    Knock knock = new Knock(this);
    act(knock, Person.COMPANY, port, "POST /desk/cases/{no}/extension", no);
    act(knock, Person.OFFICER, port, "POST /desk/cases/{no}/helper", no);
    act(knock, Person.OFFICER, port, "POST /desk/cases/{no}/reveal", no);
    act(knock, Person.NEIGHBOUR, port, "POST /cases/{no}/join", no);
    act(knock, Person.NEIGHBOUR, port, "POST /report", no);
    near("done");
    superuser.run(read(ONE_ROW_EACH));
  }

  /**
   * Until counters and register show what happened, or twenty seconds; they are filled in the
   * background, after every transaction that was open when it happened.
   */
  void awaitFolds() {
    for (int i = 0; i < 400 && superuser.read(FOLDED).isEmpty(); i++) {
      LockSupport.parkNanos(FOLD_PAUSE);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^--.*$", "").strip().replaceFirst(";$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void act(Knock knock, Person person, int port, String key, CaseNo no) {
    Line line = new Line(key, "working", Map.of());
    knock.at(line, browser(person, port), line.pattern().replace("{no}", no.value()), no);
  }

  Fingerprint fingerprint() {
    return new Fingerprint(superuser);
  }

  private Area otherCommunity() {
    Area district = areas.byCode("nbs", OTHER_DISTRICT, Level.DISTRICT).orElseThrow();
    return areas.children(areas.children(district.id()).getFirst().id()).getFirst();
  }

  private void somebodyAnswersThere() {
    Area district = areas.byCode("nbs", OTHER_DISTRICT, Level.DISTRICT).orElseThrow();
    db.sql(
            """
            insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
            values (:id, 'district_leader', :area, :path, timestamptz '2020-01-01 00:00+08', '测试名单')
            """)
        .param("id", Cast.FENG_PROPERTY_MANAGER.id().value())
        .param("area", district.id().value())
        .param("path", district.path())
        .update();
  }
}
