package gongzhi.cases;

import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Cast.Unit;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters the cast into a program under test, with posts and organisations, once. */
@Lazy
@Component
class CastRegister {

  private static final String DISTRICT_CODE = "430111000000";

  /** The numbers of the program under test that this thread's tests run against. */
  private static final Map<Unit, PartyId> UNITS = new EnumMap<>(Unit.class);

  private static final Map<Cast, PartyId> PEOPLE = new EnumMap<>(Cast.class);

  private final Map<Ground, Area> grounds = new EnumMap<>(Ground.class);
  private final Map<Unit, PartyId> units = new EnumMap<>(Unit.class);
  private final Map<Cast, PartyId> people = new EnumMap<>(Cast.class);
  private final Areas areas;
  private final People register;
  private final JdbcClient db;

  CastRegister(Areas areas, People register, Posts posts, JdbcClient db, ProgramWork program) {
    this.areas = areas;
    this.register = register;
    this.db = db;
    lookAround();
    program.run(this::enter);
    posts.reload();
  }

  static PartyId idOf(Unit unit) {
    return Objects.requireNonNull(UNITS.get(unit), "ask CaseFixtures first");
  }

  static PartyId idOf(Cast person) {
    return Objects.requireNonNull(PEOPLE.get(person), "ask CaseFixtures first");
  }

  /** Tests that follow speak about the people of this program. */
  void takeTheStage() {
    UNITS.putAll(units);
    PEOPLE.putAll(people);
  }

  Area area(Ground ground) {
    return Objects.requireNonNull(grounds.get(ground));
  }

  private void lookAround() {
    Area district = areas.byCode("nbs", DISTRICT_CODE, Level.DISTRICT).orElseThrow();
    Area subdistrict = areas.children(district.id()).getFirst();
    grounds.put(Ground.DISTRICT, district);
    grounds.put(Ground.SUBDISTRICT, subdistrict);
    grounds.put(Ground.HERE, areas.children(subdistrict.id()).get(0));
    grounds.put(Ground.NEXT_DOOR, areas.children(subdistrict.id()).get(1));
  }

  private void enter() {
    for (Unit unit : Unit.values()) {
      units.put(unit, found(unit));
    }
    for (Cast person : Cast.values()) {
      PartyId id =
          register.enter(
              new Person(
                  person.label,
                  null,
                  PhoneNumber.parse(person.phone()),
                  area(person.ground).path()));
      people.put(person, id);
      if (person.isStaff()) {
        appoint(person, id);
      }
    }
  }

  private PartyId found(Unit unit) {
    long id =
        db.sql(
                "insert into parties.party (kind, label, created_at) values ('ORGANISATION', :label, now()) returning id")
            .param("label", unit.label)
            .query(Long.class)
            .single();
    Unit above = unit.ground == Ground.HERE ? Unit.SUBDISTRICT_OFFICE : null;
    db.sql(
            """
            insert into parties.organisation (party_id, kind, area_id, area_path, parent_id)
            values (:id, :kind, :area, :path, :parent)
            """)
        .param("id", id)
        .param("kind", unit.kind)
        .param("area", area(unit.ground).id().value())
        .param("path", area(unit.ground).path())
        .param(
            "parent", above == null || !units.containsKey(above) ? null : units.get(above).value())
        .update();
    return new PartyId(id);
  }

  private void appoint(Cast person, PartyId id) {
    PartyId unit = person.unit == null ? null : units.get(person.unit);
    db.sql(
            """
            insert into parties.post (party_id, role, area_id, area_path, organisation_id, held_from, basis)
            values (:id, :role, :area, :path, :unit, timestamptz '2020-01-01 00:00+08', '测试名单')
            """)
        .param("id", id.value())
        .param("role", person.role)
        .param("area", area(person.ground).id().value())
        .param("path", area(person.ground).path())
        .param("unit", unit == null ? null : unit.value())
        .update();
  }
}
