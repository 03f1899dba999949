package gongzhi.cases.emergency;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A community of its own with two buildings and its people, on which emergencies are started. */
@Lazy
@Component
public class Alert {

  public static final String WHY = "强降雨，低洼处积水";

  private final Cast cast;
  private final CaseFixtures fixtures;
  private final Emergencies emergencies;
  private final ProgramWork program;
  private final Sessions sessions;
  private final TransactionTemplate transactions;
  private final JdbcClient db;
  private final InstantSource clock;

  Alert(
      Cast cast,
      CaseFixtures fixtures,
      Emergencies emergencies,
      ProgramWork program,
      Sessions sessions,
      TransactionTemplate transactions,
      JdbcClient db,
      InstantSource clock) {
    this.cast = cast;
    this.fixtures = fixtures;
    this.emergencies = emergencies;
    this.program = program;
    this.sessions = sessions;
    this.transactions = transactions;
    this.db = db;
    this.clock = clock;
  }

  /** Ground with whoever leads it, walks it and serves next to it. */
  public record Scene(
      Area community,
      Area grid,
      Area building,
      PartyId secretary,
      PartyId worker,
      PartyId officer) {}

  public Scene scene() {
    Area community = cast.area(Level.COMMUNITY, fixtures.area(Ground.SUBDISTRICT));
    Area quarter = cast.area(Level.NEIGHBOURHOOD, community);
    Area grid = cast.area(Level.GRID, quarter);
    Area building = cast.area(Level.BUILDING, grid);
    cast.area(Level.BUILDING, grid);
    return new Scene(
        community,
        grid,
        building,
        cast.staff("community_secretary", community).party(),
        cast.staff("grid_worker", grid).party(),
        cast.staff("community_officer", community).party());
  }

  public Viewer viewer(PartyId who) {
    return cast.viewer(who);
  }

  /** Started by the secretary for three days. */
  public long started(Scene scene) {
    return as(
        scene.secretary(), who -> emergencies.start(who, beginning(scene, Duration.ofDays(3))));
  }

  public Beginning beginning(Scene scene, Duration length) {
    Instant until = clock.instant().plus(length);
    return new Beginning(scene.community(), "flood", WHY, until);
  }

  /** With the rights this person has at the moment. */
  public <T> T as(PartyId who, Function<Viewer, T> act) {
    Viewer viewer = viewer(who);
    return viewer
        .scope()
        .call(() -> Objects.requireNonNull(transactions.execute(_ -> act.apply(viewer))));
  }

  public void done(PartyId who, Consumer<Viewer> act) {
    as(
        who,
        viewer -> {
          act.accept(viewer);
          return true;
        });
  }

  /** What the program itself reads. */
  public <T> T ask(String sql, long id, Class<T> type) {
    return program.call(() -> db.sql(sql).param("id", id).query(type).single());
  }

  public List<String> toldTo(PartyId who) {
    return program.call(
        () ->
            db.sql("select key from parties.notice where party_id = :id limit 5000")
                .param("id", who.value())
                .query(String.class)
                .list());
  }

  /** The call-out of somebody, as it stands where it could not be sent. */
  void calledInVain(PartyId who, String state) {
    program.run(
        () ->
            db.sql(
                    """
                    insert into parties.delivery (notice_id, way, key, told_at, next_try_at, state)
                    select id, 'SMS', key, told_at, now() + interval '1 day', :state
                      from parties.notice
                     where party_id = :who and key = 'emergency.notice.called'
                    on conflict (notice_id, way) do update set state = excluded.state, next_try_at = excluded.next_try_at
                    """)
                .param("who", who.value())
                .param("state", state)
                .update());
  }

  String callOf(PartyId who) {
    return program.call(
        () ->
            db.sql(
                    """
                    select d.state from parties.delivery d join parties.notice n on n.id = d.notice_id
                     where n.party_id = :who and d.key = 'emergency.notice.called'
                    """)
                .param("who", who.value())
                .query(String.class)
                .single());
  }

  /** How many facts about it stand in the public log. */
  public int facts(long id) {
    return program.call(
        () ->
            db.sql("select count(*) from transparency.opening where subject = :subject")
                .param("subject", "emergency:" + id)
                .query(Integer.class)
                .single());
  }

  /** A browser in which this person of the staff is signed in. */
  public Browser browser(int port, PartyId who) {
    return new Browser(port).with("gz", session(who));
  }

  /** The secret of a session in which this person of the staff is signed in. */
  public String session(PartyId who) {
    long account =
        program.call(
            () ->
                db.sql(
                        """
                        insert into parties.account (party_id, kind, login_name, created_at)
                        values (:id, 'STAFF', 'alert-' || :id, now())
                        on conflict (party_id, kind) do update set closed_at = null
                        returning id
                        """)
                    .param("id", who.value())
                    .query(Long.class)
                    .single());
    Account staff = new Account(account, who, AccountKind.STAFF);
    return sessions.begin(staff, "test");
  }
}
