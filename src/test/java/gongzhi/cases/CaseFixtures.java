package gongzhi.cases;

import gongzhi.cases.Cast.Ground;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.site.Browser;
import gongzhi.site.files.Photos;
import gongzhi.territory.Area;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases at every station of their path, made by the acts of the product itself with the rights of
 * the {@link Cast}. Inject it where {@code @GongzhiTest} runs.
 */
@Lazy
@Component
public class CaseFixtures {

  /** A lamp in a stairwell (HB02): the property company leads, a photo shows the result. */
  public static final String LAMP = "HB02";

  private final CastRegister cast;
  private final Posts posts;
  private final Intake intake;
  private final CaseActs acts;
  private final Photos photos;
  private final Sessions sessions;
  private final ProgramWork program;
  private final TransactionTemplate transactions;
  private final JdbcClient db;
  private final InstantSource clock;

  /** The acts that move a case along. */
  record CaseActs(Triage triage, Handling handling, Decisions decisions, Closing closing) {}

  CaseFixtures(
      CastRegister cast,
      Posts posts,
      Intake intake,
      Triage triage,
      Handling handling,
      Decisions decisions,
      Closing closing,
      Photos photos,
      Sessions sessions,
      ProgramWork program,
      TransactionTemplate transactions,
      JdbcClient db,
      InstantSource clock) {
    this.cast = cast;
    this.posts = posts;
    this.intake = intake;
    this.acts = new CaseActs(triage, handling, decisions, closing);
    this.photos = photos;
    this.sessions = sessions;
    this.program = program;
    this.transactions = transactions;
    this.db = db;
    this.clock = clock;
    cast.takeTheStage();
  }

  /** A real area of the district where the cast lives. */
  public Area area(Ground ground) {
    return cast.area(ground);
  }

  /** How the program sees this person, signed in a moment ago. */
  public Viewer viewer(Cast who) {
    cast.takeTheStage();
    return who.isStaff()
        ? Viewer.staff(who.id(), posts.seatsOf(who.id(), clock.instant()), clock.instant())
        : Viewer.resident(who.id(), clock.instant());
  }

  /** Runs the work in one transaction with the rights of this person. */
  public <T> T as(Cast who, Supplier<T> work) {
    return viewer(who)
        .scope()
        .call(() -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }

  /** Signs this person in and returns the session's token, the value of the cookie {@code gz}. */
  public String session(Cast who) {
    return session(who, who.isStaff() ? AccountKind.STAFF : AccountKind.RESIDENT);
  }

  /** The same through the door of residents or of staff. */
  public String session(Cast who, AccountKind kind) {
    cast.takeTheStage();
    long account = program.call(() -> accountOf(who.id(), kind));
    return sessions.begin(new Account(account, who.id(), kind), "test");
  }

  /** A browser in which this person is signed in. */
  public Browser browser(int port, Cast who) {
    return new Browser(port).with("gz", session(who));
  }

  /** The same for somebody who is not of the cast and holds posts. */
  public Browser browser(int port, PartyId staff) {
    long account = program.call(() -> accountOf(staff, AccountKind.STAFF));
    Account with = new Account(account, staff, AccountKind.STAFF);
    return new Browser(port).with("gz", sessions.begin(with, "test"));
  }

  /** One uploaded picture, sent by the program itself. */
  public String aPhoto() {
    return program.call(() -> photos.keep(aPicture()));
  }

  /** What the property company's lamp looks like as a file: any small JPEG. */
  public static byte[] aPicture() {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reported by Wang in the community where most of the cast works. */
  public CaseNo aReceivedCase() {
    return aReceivedCase(Cast.WANG_RESIDENT, Ground.HERE, "三楼楼道的灯坏了，晚上看不见台阶", LAMP);
  }

  /** Reported by this person, there, in these words, under this category. */
  public CaseNo aReceivedCase(Cast reporter, Ground where, String words, String category) {
    return aReceivedCase(reporter, cast.area(where), words, category);
  }

  /** The same in any area of the program. */
  public CaseNo aReceivedCase(Cast reporter, Area where, String words, String category) {
    cast.takeTheStage();
    return aReceivedCase(reporter.id(), where, words, category);
  }

  /** Reported by somebody who is not of the cast. */
  public CaseNo aReceivedCase(PartyId reporter, Ground where, String words, String category) {
    return aReceivedCase(reporter, cast.area(where), words, category);
  }

  /** Reported by somebody who left no name. */
  public CaseNo anAnonymousCase() {
    cast.takeTheStage();
    return aReceivedCase((PartyId) null, cast.area(Ground.HERE), "三楼楼道的灯坏了", LAMP);
  }

  private CaseNo aReceivedCase(
      @Nullable PartyId reporter, Area where, String words, String category) {
    Report report =
        new Report(
            Channel.WEB,
            words,
            List.of(),
            null,
            where.id(),
            "3 栋 2 单元",
            category,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    return intake.receive(report, new Submitter(reporter, null, "test", key, "00")).no();
  }

  /** Told to Chen by Wang, who keeps the receipt that Chen printed. */
  public CaseNo aCaseWrittenDown() {
    cast.takeTheStage();
    Report report =
        new Report(
            Channel.COUNTER,
            "楼道的灯坏了",
            List.of(),
            null,
            cast.area(Ground.HERE).id(),
            "3 栋",
            LAMP,
            false,
            false,
            false);
    PartyId officer = Cast.CHEN_COMMUNITY_OFFICER.id();
    String key = UUID.randomUUID().toString();
    Submitter submitter = new Submitter(Cast.WANG_RESIDENT.id(), officer, "test", key, "00");
    return intake.receive(report, submitter).no();
  }

  /** Seen on site by Li; the community studies what to do. */
  public CaseNo aStudiedCase() {
    CaseNo no = aReceivedCase();
    as(Cast.LI_GRID_WORKER, () -> acts.triage.takeUp(act(Cast.LI_GRID_WORKER, no, "")));
    as(Cast.LI_GRID_WORKER, () -> acts.triage.verify(act(Cast.LI_GRID_WORKER, no, "灯确实坏了")));
    return no;
  }

  /** Assigned by Chen to the property company, with this task. */
  public void moveToCompany(CaseNo no, String task) {
    moveToCompanyBy(Cast.CHEN_COMMUNITY_OFFICER, no, task);
  }

  /** Assigned to the property company by whoever has it. */
  public void moveToCompanyBy(Cast who, CaseNo no, String task) {
    Act act = act(who, no, task);
    as(who, () -> acts.triage.assign(act, Cast.Unit.PROPERTY_COMPANY.id()));
  }

  /** Given to the property company by Chen. */
  public CaseNo anAssignedCase() {
    CaseNo no = aStudiedCase();
    Act act = act(Cast.CHEN_COMMUNITY_OFFICER, no, "换三楼楼道的灯");
    as(Cast.CHEN_COMMUNITY_OFFICER, () -> acts.triage.assign(act, Cast.Unit.PROPERTY_COMPANY.id()));
    return no;
  }

  /** Taken on by Qian of the property company. */
  public CaseNo aCaseInProgress() {
    CaseNo no = anAssignedCase();
    as(
        Cast.QIAN_PROPERTY_MANAGER,
        () -> acts.handling.accept(act(Cast.QIAN_PROPERTY_MANAGER, no, "")));
    return no;
  }

  /** Qian says it is done, with a photo; now Wang is asked. */
  public CaseNo aCaseReportedDone() {
    CaseNo no = aCaseInProgress();
    List<String> photo = List.of(aPhoto());
    Act done = new Act(viewer(Cast.QIAN_PROPERTY_MANAGER), no, null, "换了新灯泡", true, photo);
    as(Cast.QIAN_PROPERTY_MANAGER, () -> acts.handling.reportDone(done));
    return no;
  }

  /** Qian says once more that it is done. */
  public void reportsDoneAgain(CaseNo no) {
    List<String> photo = List.of(aPhoto());
    Act done = new Act(viewer(Cast.QIAN_PROPERTY_MANAGER), no, null, "又换了一次", true, photo);
    as(Cast.QIAN_PROPERTY_MANAGER, () -> acts.handling.reportDone(done));
  }

  /** Wang says it is solved. */
  public CaseNo aResolvedCase() {
    CaseNo no = aCaseReportedDone();
    as(
        Cast.WANG_RESIDENT,
        () -> acts.closing.confirm(act(Cast.WANG_RESIDENT, no, ""), Rating.of(5)));
    return no;
  }

  /** The days pass in which the reporter could have answered. */
  public void nobodyAnswersInTime(CaseNo no) {
    due(no, "due_from = due_from - interval '60 days', due_at = due_at - interval '60 days'");
  }

  /** Due in five minutes, so that it stands first on full lists, and no timer acts before. */
  public void isTheFirstToDo(CaseNo no) {
    due(no, "due_from = now(), due_at = now() + interval '5 minutes'");
  }

  /** So many minutes were given, and so many are left. */
  public void hasLeft(CaseNo no, int given, int left) {
    String due = "now() + interval '%d minutes'".formatted(left);
    due(no, "due_from = %s - interval '%d minutes', due_at = %s".formatted(due, given, due));
  }

  private void due(CaseNo no, String when) {
    program.call(
        () ->
            db.sql("update cases.case_file set " + when + " where no = :no")
                .param("no", no.value())
                .update());
  }

  /** An act of this person with words and nothing else. */
  public Act act(Cast who, CaseNo no, String words) {
    return Act.of(viewer(who), no, words);
  }

  /** Where the case stands now, whoever asks. */
  public CaseStatus statusOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select status from cases.case_file where no = :no")
                .param("no", no.value())
                .query(CaseStatus.class)
                .single());
  }

  /** Number of the newest event, which every form about the case carries. */
  public int versionOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select version from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Integer.class)
                .single());
  }

  /** What this person, or their unit, was told: key and number of each notice. */
  public List<String> toldTo(Cast who) {
    return program.call(
        () ->
            db.sql(
                    """
                    select key || ' ' || (words ->> 0) from parties.notice
                     where party_id = :id or party_id = :unit
                     order by told_at desc limit 5000
                    """)
                .param("id", who.id().value())
                .param("unit", who.unit == null ? 0 : who.unit.id().value())
                .query(String.class)
                .list());
  }

  private long accountOf(PartyId id, AccountKind kind) {
    return db.sql(
            """
            insert into parties.account (party_id, kind, login_name, created_at) values (:id, :kind, :name, now())
            on conflict (party_id, kind) do update set closed_at = null
            returning id
            """)
        .param("id", id.value())
        .param("kind", kind.name())
        .param("name", kind == AccountKind.STAFF ? "test-" + id : null)
        .query(Long.class)
        .single();
  }
}
