package gongzhi.cases.grids;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.NewArea.Parent;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Neighbourhoods in the community of most of the {@link Cast}, each with grids side by side and
 * buildings in them, on ground of its own.
 */
@Lazy
@Component
public class GridFixtures {

  public static final LocalDate SINCE = LocalDate.of(2021, 10, 31);
  private static final double GRID = 0.01;
  private static int serial = 1;

  private final CaseFixtures fixtures;
  private final Register register;
  private final Areas areas;
  private final Posts posts;
  private final People people;
  private final ProgramWork program;
  private final JdbcClient db;

  GridFixtures(
      CaseFixtures fixtures,
      Register register,
      Areas areas,
      Posts posts,
      People people,
      ProgramWork program,
      JdbcClient db) {
    this.fixtures = fixtures;
    this.register = register;
    this.areas = areas;
    this.posts = posts;
    this.people = people;
    this.program = program;
    this.db = db;
  }

  /** A new neighbourhood with so many grids of so many buildings; answers with its grids. */
  public List<Area> grids(int count, int buildings) {
    int number = serial++;
    Area community = fixtures.area(Ground.HERE);
    List<AreaId> made =
        program.call(
            () -> {
              Deque<AreaId> ids = register.nextIds(1 + count * (1 + buildings));
              double south = -60 + number * 0.1;
              Envelope whole = new Envelope(0, count * GRID, south, south + GRID);
              NewArea over =
                  area(
                      ids.remove(),
                      new Named("demo", "N" + number, Level.NEIGHBOURHOOD, "试验小区" + number),
                      new Parent(community.id(), community.path()),
                      ground(whole));
              List<NewArea> all = new ArrayList<>(List.of(over));
              List<AreaId> grids = new ArrayList<>();
              for (int at = 0; at < count; at++) {
                Envelope line = new Envelope(at * GRID, (at + 1) * GRID, south, south + GRID);
                String code = "N%dG%d".formatted(number, at + 1);
                NewArea grid =
                    area(
                        ids.remove(),
                        new Named("demo", code, Level.GRID, "第" + (at + 1) + "网格"),
                        over.asParent(),
                        ground(line));
                all.add(grid);
                grids.add(grid.id());
                for (int b = 0; b < buildings; b++) {
                  all.add(building(ids.remove(), grid, b, buildings));
                }
              }
              register.add(all);
              return grids;
            });
    return made.stream().map(areas::get).toList();
  }

  private static NewArea building(AreaId id, NewArea grid, int at, int count) {
    Envelope box = grid.boundary().getEnvelopeInternal();
    double west = box.getMinX() + box.getWidth() * (at + 0.4) / count;
    double south = box.getMinY() + box.getHeight() * (0.3 + 0.1 * (at % 3));
    return area(
        id,
        new Named("demo", grid.named().code() + "B" + (at + 1), Level.BUILDING, (at + 1) + " 栋"),
        grid.asParent(),
        ground(new Envelope(west, west + GRID / count / 8, south, south + GRID / 20)));
  }

  private static NewArea area(AreaId id, Named named, Parent parent, Geometry line) {
    return new NewArea(id, named, Area.GENERAL, parent, line, true, SINCE);
  }

  private static Geometry ground(Envelope box) {
    return new GeometryFactory().toGeometry(box);
  }

  /** Somebody new who holds this post there. */
  public PartyId holder(String role, Area area) {
    int number = serial++;
    PartyId id =
        program.call(
            () -> {
              PartyId person =
                  people.enter(
                      new Person(
                          "丁女士",
                          null,
                          PhoneNumber.parse("138%08d".formatted(5000 + number)),
                          area.path()));
              db.sql(
                      """
                      insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
                      values (:id, :role, :area, :path, timestamptz '2020-01-01 00:00+08', '测试名单')
                      """)
                  .param("id", person.value())
                  .param("role", role)
                  .param("area", area.id().value())
                  .param("path", area.path())
                  .update();
              return person;
            });
    posts.reload();
    return id;
  }

  /** One value, read with the rights of the program. */
  public <T> T ask(String sql, Class<T> type) {
    return program.call(() -> db.sql(sql).query(type).single());
  }

  /** Writes with the rights of the program. */
  public void write(String sql) {
    program.run(() -> db.sql(sql).update());
  }
}
