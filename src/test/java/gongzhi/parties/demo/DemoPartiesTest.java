package gongzhi.parties.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Holder;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The demonstration has somebody for everything, and nobody real. */
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
class DemoPartiesTest {

  @Autowired Places places;
  @Autowired Areas areas;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void every_ground_of_every_place_has_somebody_who_answers() {
    assertThat(districts()).hasSize(5);

    for (Area district : districts()) {
      for (Level level : List.of(Level.SUBDISTRICT, Level.COMMUNITY, Level.GRID)) {
        assertThat(areas.descendants(district, level, null, Areas.MOST))
            .isNotEmpty()
            .allMatch(area -> posts.holder("grid_worker", area.id(), Instant.now()).isPresent());
      }
    }
  }

  @Test
  void a_building_without_a_head_falls_to_the_worker_of_its_grid() {
    Area grid = areas.descendants(districts().getFirst(), Level.GRID, null, 1).getFirst();
    Area building = areas.children(grid.id()).getLast();

    Holder holder = posts.holder("building_head", building.id(), Instant.now()).orElseThrow();

    assertThat(holder.role()).isNotEqualTo("building_head");
    assertThat(grid.path()).startsWith(holder.post().areaPath());
  }

  @Test
  void every_kind_of_unit_is_found_from_every_community() {
    for (Area district : districts()) {
      var kinds = posts.roles(areas.place(district)).organisations();
      List<Area> grounds = areas.descendants(district, Level.GRID, null, 40);
      kinds.entrySet().stream()
          .filter(kind -> kind.getValue().isEverywhere())
          .map(Map.Entry::getKey)
          .forEach(
              kind ->
                  assertThat(grounds)
                      .as(kind)
                      .allMatch(area -> posts.unit(kind, area.id(), Instant.now()).isPresent()));
    }
  }

  @Test
  void the_three_administrators_are_three_persons() {
    for (Area district : districts()) {
      long persons =
          Stream.of("system_administrator", "security_administrator", "audit_administrator")
              .map(role -> posts.holder(role, district.id(), Instant.now()).orElseThrow().party())
              .distinct()
              .count();

      assertThat(persons).isEqualTo(3);
    }
  }

  @Test
  void no_name_and_no_phone_stands_in_clear() {
    String dump =
        program.call(
            () ->
                db.sql(
                        """
                        select string_agg(p::text || coalesce(i::text, ''), ' ')
                          from (select * from parties.party limit 2000) p
                          left join parties.identity i on i.party_id = p.id
                        """)
                    .query(String.class)
                    .single());

    assertThat(dump).contains("****").doesNotContainPattern("(?<![0-9a-f])199[0-9]{8}(?![0-9a-f])");
  }

  private List<Area> districts() {
    return places.all().stream()
        .map(place -> areas.byCode("nbs", place.district() + "000000", Level.DISTRICT))
        .map(Optional::orElseThrow)
        .toList();
  }
}
