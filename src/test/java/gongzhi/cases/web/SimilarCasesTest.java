package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Open cases that may be the same matter are offered before a report is sent. */
@GongzhiTest
class SimilarCasesTest {

  private static final String WORDS = "小广场的喷泉漏水漏到路上了";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired ProgramWork program;
  @Autowired Register register;
  @Autowired Areas areas;

  @Test
  void who_chooses_the_same_place_from_the_list_is_offered_the_first_report() {
    Area building = aBuilding(0);
    CaseNo first = reportedAt(building);

    assertThat(choosing(building)).contains("/cases/" + first + "/join\"");
  }

  @Test
  void who_chooses_another_place_is_not() {
    CaseNo first = reportedAt(aBuilding(0.1));

    assertThat(choosing(aBuilding(0.2))).doesNotContain(first.value());
  }

  /** A new building, so far to the east that no other test knows the ground. */
  private Area aBuilding(double east) {
    Area community = fixtures.area(Cast.Ground.HERE);
    Envelope ground = new Envelope(131 + east, 131.0002 + east, 45, 45.0002);
    AreaId built =
        program.call(
            () -> {
              AreaId next = register.nextIds(1).getFirst();
              register.add(
                  List.of(
                      new NewArea(
                          next,
                          new NewArea.Named("local", "B" + next, Level.BUILDING, next + " 栋"),
                          Area.GENERAL,
                          new NewArea.Parent(community.id(), community.path()),
                          new GeometryFactory().toGeometry(ground),
                          true,
                          LocalDate.of(2020, 1, 1))));
              return next;
            });
    return areas.get(built);
  }

  private CaseNo reportedAt(Area place) {
    return fixtures.aReceivedCase(Cast.WANG_RESIDENT, place, WORDS, CaseFixtures.LAMP);
  }

  /** What the second screen shows once a place was chosen from the list, without a point. */
  private String choosing(Area place) {
    Browser browser = new Browser(port);
    browser.submit("/report", "/report", Map.of("words", WORDS, "category", CaseFixtures.LAMP));
    Map<String, String> where = Map.of("area", place.id().toString(), "address", "");
    browser.submit("/report/where", "/report/where", where);
    return browser.get("/report/where").body();
  }
}
