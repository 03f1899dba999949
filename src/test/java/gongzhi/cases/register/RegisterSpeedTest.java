package gongzhi.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.shared.database.Superuser;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * How long a page of the register takes, in a district with as many cases as {@code
 * -Dgongzhi.register.rows} says. A small number proves that it runs; a large one is a measurement.
 */
@GongzhiTest
@DirtiesContext
@Import(Superuser.class)
class RegisterSpeedTest {

  private static final int ROWS = Integer.getInteger("gongzhi.register.rows", 2000);
  private static final int TIMES = 100;
  private static final int PAGE = 31;
  private static final double MOST_MILLIS = 30;

  @Autowired Superuser superuser;
  @Autowired CaseFixtures fixtures;
  @Autowired RegisterQuery query;
  @Autowired Areas areas;

  @Test
  void a_page_comes_at_once_however_many_cases_there_are() {
    Area district = fixtures.area(Ground.DISTRICT);
    fill(areas.descendants(district, Level.COMMUNITY, null, 200));
    Map<String, double[]> took = new LinkedHashMap<>();
    questions(district).forEach((name, wanted) -> took.put(name, measure(wanted)));

    took.forEach(
        (name, millis) ->
            System.out.printf(
                "register %d rows: %-34s p50 %5.1f ms p99 %5.1f ms%n",
                ROWS, name, millis[TIMES / 2], millis[TIMES * 99 / 100]));
    assertThat(took.values()).allMatch(millis -> millis[TIMES / 2] < MOST_MILLIS);
  }

  private Map<String, Wanted> questions(Area district) {
    Area subdistrict = fixtures.area(Ground.SUBDISTRICT);
    List<AreaId> parts = areas.children(subdistrict.id()).stream().map(Area::id).toList();
    Wanted all = Wanted.all(areas.place(district), List.of());
    Wanted near = Wanted.all(areas.place(district), parts);
    Map<String, Wanted> asked = new LinkedHashMap<>();
    for (Standing standing : Standing.values()) {
      asked.put("district " + standing, all.standing(standing));
      asked.put("subdistrict " + standing, near.standing(standing));
      asked.put("district rare kind " + standing, all.group("ZZ").standing(standing));
      asked.put("subdistrict rare kind " + standing, near.group("ZZ").standing(standing));
    }
    asked.put(
        "district old month",
        new Wanted(all.place(), List.of(), "", Standing.OPEN, YearMonth.of(2024, 2), ""));
    asked.put(
        "district common words",
        new Wanted(all.place(), List.of(), "", Standing.ANY, null, "路灯不亮"));
    asked.put(
        "district rare words", new Wanted(all.place(), List.of(), "", Standing.ANY, null, "路灯倒塌"));
    asked.put(
        "subdistrict common words", new Wanted(all.place(), parts, "", Standing.ANY, null, "路灯不亮"));
    return asked;
  }

  /** Ascending. */
  private double[] measure(Wanted wanted) {
    double[] millis = new double[TIMES];
    for (int i = -20; i < TIMES; i++) {
      long begun = System.nanoTime();
      query.page(wanted, null, PAGE);
      query.count(wanted);
      millis[Math.max(i, 0)] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  /**
   * Four years of cases, four of a hundred open, a fifth with a title, one in fifty thousand rare.
   */
  private void fill(List<Area> communities) {
    String ids = String.join(",", communities.stream().map(area -> area.id().toString()).toList());
    superuser.run(
        """
        insert into cases.case_file (id, no, place, rule_version, channel, category, urgent, restricted, status, title,
               title_public, area_id, area_path, community_id, address, lng, lat, owner_id, received_at, due_at,
               promised_at, due_from, done_at, closed_at)
        select 900000000 + n, 'YH-0000-' || n, 'yuhua', 1, 'WEB', case when n %% 50000 = 7 then 'ZZ01' else 'HB02' end,
               false, n %% 100 = 50, case when n %% 25 = 3 then 'RECEIVED' else 'RESOLVED' end, '-',
               case when n %% 100 = 50 then null when n %% 40000 = 10 then '路灯倒塌' when n %% 5 = 0 then '小区门口路灯不亮' end, c.id, '/' || c.id || '/', c.id, '-',
               113.0 + (n %% 997) * 0.0001, 28.1 + (n %% 991) * 0.0001, 1, at, at, at + interval '5 days', at, null,
               case when n %% 25 <> 3 then at + interval '3 days' end
          from (select n, (array[%1$s])[n %% %2$d + 1] as id, now() - n * interval '4 years' / %3$d as at
                  from generate_series(1, %3$d) as n) c;
        insert into cases.register_line select * from cases.register_source where case_id > 900000000"""
            .formatted(ids, communities.size(), ROWS));
    analyse();
  }

  private void analyse() {
    superuser.run("analyze cases.case_file; analyze cases.register_line");
  }
}
