package gongzhi.parties;

import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.NewArea.Parent;
import gongzhi.territory.register.Register;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the tests about parties, on a ground of their own, with the roles of any place. */
@Component
public class Cast {

  private static final AtomicLong NUMBER = new AtomicLong(19_880_000_000L);

  private final ProgramWork program;
  private final Register register;
  private final Areas areas;
  private final People people;
  private final Posts posts;
  private final JdbcClient db;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  Cast(
      ProgramWork program,
      Register register,
      Areas areas,
      People people,
      Posts posts,
      JdbcClient db,
      InstantSource clock,
      TransactionTemplate transactions) {
    this.program = program;
    this.register = register;
    this.areas = areas;
    this.people = people;
    this.posts = posts;
    this.db = db;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** A new area, below another or on top. */
  public Area area(Level level, @Nullable Area below) {
    AreaId id =
        program.call(
            () -> {
              AreaId next = register.nextIds(1).getFirst();
              Parent parent = below == null ? null : new Parent(below.id(), below.path());
              Named named = new Named("local", "T" + next, level, "示例" + next);
              register.add(
                  List.of(
                      new NewArea(
                          next,
                          named,
                          Area.GENERAL,
                          parent,
                          null,
                          true,
                          LocalDate.of(2020, 1, 1))));
              return next;
            });
    return areas.get(id);
  }

  public PhoneNumber phone() {
    return new PhoneNumber(String.valueOf(NUMBER.incrementAndGet()));
  }

  public PartyId person(String name, PhoneNumber phone, Area home) {
    String label = name.charAt(0) + "女士";
    return program.call(() -> people.enter(new Person(label, name, phone, home.path())));
  }

  public PartyId person() {
    return program.call(() -> people.enter(new Person("李先生", "李测试", phone(), null)));
  }

  /** An organisation of this kind whose ground is this area. */
  public PartyId organisation(String kind, Area area) {
    PartyId id =
        program.call(
            () -> {
              long next =
                  db.sql("select nextval('parties.party_id_seq')").query(Long.class).single();
              db.sql(
                      """
                      with party as (insert into parties.party (id, kind, label, created_at)
                                     values (:id, 'ORGANISATION', '示例' || :kind || :id, now()))
                      insert into parties.organisation (party_id, kind, area_id, area_path)
                      values (:id, :kind, :area, :path)
                      """)
                  .param("id", next)
                  .param("kind", kind)
                  .param("area", area.id().value())
                  .param("path", area.path())
                  .update();
              return new PartyId(next);
            });
    posts.reload();
    return id;
  }

  /** Somebody who holds this post from a while ago on, freshly signed in. */
  public Viewer staff(String role, Area area) {
    return staff(person(), role, area);
  }

  public Viewer staff(PartyId person, String role, Area area) {
    program.run(
        () ->
            db.sql(
                    """
                    insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
                    values (:person, :role, :area, :path, now() - interval '1 day', 'test')
                    """)
                .param("person", person.value())
                .param("role", role)
                .param("area", area.id().value())
                .param("path", area.path())
                .update());
    posts.reload();
    return viewer(person);
  }

  /** This person, freshly signed in, with the posts held now. */
  public Viewer viewer(PartyId person) {
    return Viewer.staff(person, posts.seatsOf(person, clock.instant()), clock.instant());
  }

  public Viewer resident(PartyId person) {
    return Viewer.resident(person, clock.instant());
  }

  /** What this viewer gets in a transaction with the rights of the viewer. */
  public <T> T as(Viewer viewer, Supplier<T> work) {
    return viewer.scope().call(() -> transactions.execute(status -> work.get()));
  }

  /** What the program itself gets. */
  public <T> T asProgram(Supplier<T> work) {
    return Scope.job().call(() -> transactions.execute(status -> work.get()));
  }
}
