package gongzhi.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.shared.database.Scope;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import gongzhi.territory.demo.DemoTerritory;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lines on the ground, for everybody. */
@GongzhiTest
class BoundaryFileTest {

  @LocalServerPort int port;
  @Autowired DemoTerritory demo;
  @Autowired Places places;
  @Autowired Areas areas;

  private Area neighbourhood;

  @BeforeEach
  void drawn_ground() {
    Scope.job().run(() -> demo.settle(places.get("anning")));
    Area district = areas.byCode("nbs", "530181000000", Level.DISTRICT).orElseThrow();
    Area grid = areas.descendants(district, Level.GRID, null, 1).getFirst();
    neighbourhood = areas.get(Objects.requireNonNull(grid.parent()));
  }

  @Test
  void an_area_and_what_lies_directly_below_it_come_as_one_file() {
    HttpResponse<String> file = new Browser(port).get(address());

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/geo+json");
    assertThat(file.body())
        .startsWith("{\"type\":\"FeatureCollection\",\"illustrative\":true")
        .contains("\"name\":\"" + neighbourhood.name() + "\"", "\"level\":\"GRID\"")
        .doesNotContain("\"level\":\"BUILDING\"");
  }

  @Test
  void who_has_it_already_gets_no_second_copy() {
    Browser browser = new Browser(port);
    String tag = browser.get(address()).headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again = browser.get(address(), "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void an_area_that_never_was_is_not_found() {
    assertThat(new Browser(port).get("/areas/999999999999.geojson").statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/areas/1x.geojson").statusCode()).isEqualTo(404);
  }

  private String address() {
    return "/areas/" + neighbourhood.id() + ".geojson";
  }
}
