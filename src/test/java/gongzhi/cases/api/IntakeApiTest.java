package gongzhi.cases.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.load.Person;
import gongzhi.load.Wire;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports from programs: the same rules as on the pages, told in JSON. */
@GongzhiTest
class IntakeApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  @Autowired CaseFixtures cases;
  @Autowired Areas areas;

  private Wire wire;
  private Person chen;

  @BeforeEach
  void signIn() throws IOException {
    wire = new Wire(port);
    chen = Person.with(port, cases.session(Cast.CHEN_COMMUNITY_OFFICER));
  }

  @AfterEach
  void hangUp() throws IOException {
    wire.close();
  }

  @Test
  void a_report_gets_a_number_and_a_receipt() throws IOException {
    Wire.Answer answer = send(chen, report("路灯不亮", here()));

    assertThat(answer.status()).isEqualTo(201);
    JsonNode taken = JSON.readTree(answer.body());
    assertThat(taken.get("no").asString()).startsWith("YH-");
    assertThat(wire.get(taken.get("receipt").asString(), "").status()).isEqualTo(200);
  }

  @Test
  void a_retry_is_answered_like_the_first_time() throws IOException {
    String report = report("路灯不亮", here());

    String first = send(chen, report).text();

    assertThat(send(chen, report).text()).isEqualTo(first);
  }

  @Test
  void another_report_under_the_same_key_is_refused() throws IOException {
    String report = report("路灯不亮", here());
    send(chen, report);

    Wire.Answer answer = send(chen, report.replace("路灯", "电梯"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("idempotency.other-body");
  }

  @Test
  void each_of_several_is_answered_by_itself() throws IOException {
    List<String> reports =
        List.of(report("路灯不亮", here()), report("", here()), report("井盖不见了", nextDoor()));

    Wire.Answer answer = batch(chen, reports);

    JsonNode answers = JSON.readTree(answer.body());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answers.get(0).get("taken").get("no").asString()).startsWith("YH-");
    assertThat(answers.get(1).get("refused").get("code").asString()).isEqualTo("report.say-what");
    assertThat(answers.get(2).get("refused").get("status").asInt()).isEqualTo(403);
  }

  @Test
  void a_resident_may_not_send_for_others() throws IOException {
    Person wang = Person.with(port, cases.session(Cast.WANG_RESIDENT));

    assertThat(send(wang, report("路灯不亮", here())).status()).isEqualTo(403);
  }

  @Test
  void a_program_without_a_session_is_told_to_sign_in() throws IOException {
    Person nobody = new Person("", "");

    Wire.Answer answer = send(nobody, report("路灯不亮", here()));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).contains("login.machine-unknown", "请先登录").doesNotContain("放得太久");
  }

  @Test
  void nobody_sends_without_the_token_of_the_form() throws IOException {
    Person forged = new Person(chen.cookie(), "forged");

    assertThat(send(forged, report("路灯不亮", here())).status()).isEqualTo(403);
  }

  @Test
  void what_no_report_can_be_is_refused() throws IOException {
    String whole = report("路灯不亮", here());

    for (String bad :
        List.of(
            "[]",
            "{",
            "null",
            whole.replace("路灯", "\\u0000"),
            whole.replace("路灯", "\\ud800"),
            whole.replace("\"area\"", "\"lng\":113,\"area\""),
            whole.replace("\"area\"", "\"lng\":513,\"lat\":28,\"area\""),
            whole.replace("\"key\"", "\"other\""),
            whole.replace("路灯", "灯".repeat(2001)),
            whole.replace("\"area\"", "\"areaCode\":\"430111001001\",\"area\""),
            whole.replaceFirst("\"area\":\\d+", "\"areaCode\":\"no-such\""),
            report("路灯不亮", 999_999_999))) {
      assertThat(send(chen, bad).status()).as(bad).isEqualTo(422);
    }
    assertThat(send(chen, "{\"words\":\"" + "x".repeat(1_100_000)).status()).isEqualTo(422);
  }

  @Test
  void what_would_be_turned_or_lost_is_refused_by_name() throws IOException {
    String area = ",\"area\":" + here() + "}";
    for (String[] wrong :
        new String[][] {
          {"{\"key\":\"%s\",\"words\":5" + area, "words"},
          {"{\"key\":\"%s\",\"words\":true" + area, "words"},
          {"{\"key\":\"%s\",\"words\":\"灯坏了\",\"colour\":\"red\"" + area, "colour"},
          {"{\"key\":\"%s\",\"words\":\"灯坏了\",\"danger\":\"yes\"" + area, "danger"}
        }) {
      Wire.Answer answer = send(chen, wrong[0].formatted(UUID.randomUUID()));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(new String(answer.body(), UTF_8)).contains(wrong[1]);
    }
    Wire.Answer large = send(chen, "{\"words\":\"" + "字".repeat(1_400_000) + "\"" + area);
    assertThat(new String(large.body(), UTF_8)).contains("4 MB");
  }

  @Test
  void a_report_that_is_none_leaves_the_others_alone() throws IOException {
    Wire.Answer answer =
        batch(
            chen,
            List.of("null", report("楼道灯不亮", here()), "{\"key\":\"broken-1\",\"words\":5}", "[]"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode answers = JSON.readTree(answer.body());
    assertThat(answers.get(0).get("refused").isNull()).isFalse();
    assertThat(answers.get(1).get("taken").isNull()).isFalse();
    assertThat(answers.get(2).get("key").stringValue()).isEqualTo("broken-1");
    assertThat(answers.get(2).get("refused").isNull()).isFalse();
    assertThat(answers.get(3).get("refused").isNull()).isFalse();
  }

  @Test
  void a_point_is_read_in_the_system_it_names() throws IOException {
    String report =
        "{\"key\":\"%s\",\"words\":\"路灯不亮\",\"lng\":%s,\"lat\":%s,\"crs\":\"%s\",\"area\":%s}";
    LngLat there = new LngLat(113.04, 28.12);
    LngLat.Gcj02 gcj = there.toGcj02();
    Wire.Answer taken =
        send(chen, report.formatted(UUID.randomUUID(), gcj.lng(), gcj.lat(), "gcj02", here()));
    assertThat(taken.status()).isEqualTo(201);
    ReportItem item =
        new ReportItem(
            "k", "w", gcj.lng(), gcj.lat(), "GCJ02", null, null, null, null, null, null, null, null,
            null);
    assertThat(item.report(areas).point().metresTo(there)).isLessThan(1);
    LngLat.Bd09 baidu = there.toBd09();
    ReportItem other =
        new ReportItem(
            "k",
            "w",
            baidu.lng(),
            baidu.lat(),
            "bd09",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(other.report(areas).point().metresTo(there)).isLessThan(1);
    assertThat(
            send(chen, report.formatted(UUID.randomUUID(), 113.04, 28.12, "mars", here())).status())
        .isEqualTo(422);
  }

  @Test
  void an_area_can_be_named_by_its_code() throws IOException {
    String code = cases.area(Cast.Ground.HERE).code();
    String coded =
        report("路灯不亮", 1).replaceFirst("\"area\":1", "\"areaCode\":\"%s\"".formatted(code));

    assertThat(send(chen, coded).status()).isEqualTo(201);
  }

  @Test
  void more_than_five_hundred_together_are_refused() throws IOException {
    List<String> many = Stream.generate(() -> report("路灯不亮", here())).limit(501).toList();

    assertThat(batch(chen, many).status()).isEqualTo(422);
    assertThat(batch(chen, List.of()).status()).isEqualTo(422);
  }

  @Test
  void the_areas_of_a_place_come_in_pages() throws IOException {
    String first = wire.get("/api/areas?place=yuhua&level=SUBDISTRICT", "").text();
    JsonNode areas = JSON.readTree(first);
    long last = areas.get(areas.size() - 1).get("id").asLong();

    assertThat(areas.size()).isGreaterThan(5);
    assertThat(wire.get("/api/areas?place=yuhua&level=SUBDISTRICT&after=" + last, "").text())
        .isEqualTo("[]");
    assertThat(wire.get("/api/areas?place=nowhere", "").status()).isEqualTo(404);
  }

  private long here() {
    return cases.area(Cast.Ground.HERE).id().value();
  }

  private long nextDoor() {
    return cases.area(Cast.Ground.NEXT_DOOR).id().value();
  }

  private static String report(String words, long area) {
    return "{\"key\":\"%s\",\"words\":\"%s\",\"area\":%d,\"source\":\"test\"}"
        .formatted(UUID.randomUUID(), words, area);
  }

  private Wire.Answer send(Person sender, String report) throws IOException {
    return wire.postJson("/api/cases", sender.cookie(), sender.csrf(), report);
  }

  private Wire.Answer batch(Person sender, List<String> reports) throws IOException {
    String all = reports.stream().collect(Collectors.joining(",", "[", "]"));
    return wire.postJson("/api/cases/batch", sender.cookie(), sender.csrf(), all);
  }
}
