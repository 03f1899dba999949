package gongzhi.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Decisions;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register as files for everybody. */
@GongzhiTest
@Import({Superuser.class, Ledger.class})
class OpenDataTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;
  @Autowired Ledger ledger;
  @Autowired Decisions decisions;
  @Autowired JsonMapper json;

  @Test
  void a_table_has_a_mark_a_licence_and_nothing_about_a_person() {
    CaseNo no = fixtures.aReceivedCase();
    superuser.run(
        "update cases.case_file set lng = 113.034567, lat = 28.123456 where no = '" + no + "'");
    fixtures.as(
        Cast.CHEN_COMMUNITY_OFFICER,
        () -> decisions.publish(fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, "=楼道\"照明\"")));
    ledger.upToDate();

    HttpResponse<String> answer = get("/open/cases.csv?area=" + here());
    String line =
        answer.body().lines().filter(one -> one.contains(no.value())).findFirst().orElseThrow();

    assertThat(answer.body()).startsWith("\uFEFF\"no\",\"place\"");
    assertThat(answer.headers().allValues("link"))
        .anyMatch(link -> link.contains("rel=\"license\""));
    assertThat(line)
        .contains("\"'=楼道\"\"照明\"\"\"", "\"113.0345\",\"28.1235\"", "CC BY 4.0")
        .doesNotContain("113.034567", "王", "3 栋", "晚上看不见台阶");
  }

  @Test
  void map_data_are_geojson_with_the_middle_of_a_square_or_no_place() {
    CaseNo no = fixtures.aReceivedCase();
    ledger.upToDate();

    JsonNode file = json.readTree(get("/open/cases.geojson?area=" + here()).body());

    assertThat(file.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(file.path("license").asString()).contains("creativecommons.org");
    assertThat(file.path("features").values())
        .anyMatch(
            feature ->
                feature.path("properties").path("no").asString().equals(no.value())
                    && feature.path("type").asString().equals("Feature"));
  }

  @Test
  void answers_that_nothing_has_changed() {
    fixtures.aReceivedCase();
    ledger.upToDate();
    String address = "/open/cases.csv?area=" + here();
    String tag = get(address).headers().firstValue("etag").orElseThrow();

    assertThat(new Browser(port).get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);

    fixtures.aReceivedCase();
    ledger.upToDate();
    assertThat(new Browser(port).get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void a_long_file_is_whole() {
    List<String> many =
        IntStream.range(0, 40)
            .mapToObj(
                _ -> fixtures.aReceivedCase(Cast.LIU_RESIDENT, Ground.NEXT_DOOR, "树倒了", "HB02"))
            .map(Object::toString)
            .toList();
    ledger.upToDate();

    assertThat(get("/open/cases.csv?area=" + fixtures.area(Ground.NEXT_DOOR).id()).body())
        .contains(many);
  }

  @Test
  void small_numbers_do_not_stand_in_the_counts() {
    superuser.run(
        """
        insert into cases.register_count (place, month, community_id, group_code, lines)
        select 'yuhua', '2021-03', id, g.code, g.lines
          from territory.area, (values ('HB', 3), ('UT', 20)) as g (code, lines) where id = %s
        on conflict do nothing"""
            .formatted(here()));

    String file = get("/open/cases/counts.csv?place=yuhua&month=2021-03").body();
    String page = get("/open/cases/counts?place=yuhua&month=2021-03").body();

    assertThat(file).contains("\"HB\",\"\",\"true\"").doesNotContain("\"HB\",\"3\"");
    assertThat(page).contains("＊");
  }

  @Test
  void the_fields_are_explained() {
    assertThat(get("/open/data").body()).contains("promised_at", "CC BY 4.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open/cases.csv?area=999999999",
        "/open/cases.csv?after=x",
        "/open/cases.geojson?category=XX",
        "/open/cases/counts?place=nowhere",
        "/open/cases/counts?month=2026-00",
        "/open/cases/counts.csv?month=x"
      })
  void refuses_in_words_what_it_does_not_understand(String address) {
    assertThat(new Browser(port).get(address).statusCode()).isBetween(400, 499);
  }

  private String here() {
    return fixtures.area(Ground.HERE).id().toString();
  }

  private HttpResponse<String> get(String address) {
    HttpResponse<String> answer = new Browser(port).get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
