package gongzhi.cases.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.emergency.Alert;
import gongzhi.cases.emergency.Alert.Scene;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rota is written down, read, swapped and exchanged as a file; its gaps are plain to see. */
@GongzhiTest
class RotaPagesTest {

  private static final String ROTA = "/desk/rota";

  @LocalServerPort int port;
  @Autowired Alert alert;
  @Autowired Rota rota;

  /** A week that nobody else of the tests writes about, wholly ahead. */
  private static LocalDate monday() {
    return LocalDate.now(WorkingCalendar.ZONE)
        .plusWeeks(6)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private static String page(Scene scene) {
    return ROTA + "?in=" + scene.community().id() + "&week=" + monday();
  }

  private static Map<String, String> about(Scene scene, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("in", scene.community().id().toString());
    all.put("week", monday().toString());
    return all;
  }

  private static Map<String, String> turn(Scene scene, PartyId who, int day) {
    LocalDate on = monday().plusDays(day);
    return about(
        scene,
        Map.of(
            "person",
            who.toString(),
            "from",
            on + "T18:00",
            "until",
            on.plusDays(1) + "T08:30",
            "phone",
            "0731-85880000"));
  }

  @Test
  void nobodys_own_telephone_is_put_on_the_roster() {
    Scene scene = alert.scene();
    Map<String, String> turn = turn(scene, scene.worker(), 1);
    turn.put("phone", "139-0000-0001");

    HttpResponse<String> refused =
        alert.browser(port, scene.officer()).submit(page(scene), ROTA, turn);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("这是个人手机");
  }

  private long number(Scene scene, int day) {
    Instant evening = monday().plusDays(day).atTime(19, 0).atZone(WorkingCalendar.ZONE).toInstant();
    return alert.as(
        scene.officer(),
        _ -> rota.between(scene.community(), evening, evening.plusSeconds(1)).getFirst().id());
  }

  private PartyId onDuty(Scene scene, int day) {
    Instant evening = monday().plusDays(day).atTime(19, 0).atZone(WorkingCalendar.ZONE).toInstant();
    return alert.as(
        scene.officer(), _ -> rota.onDuty(scene.building().id(), evening).orElseThrow());
  }

  @Test
  void a_turn_covers_its_night_and_the_rest_of_the_week_shows_gaps() {
    Scene scene = alert.scene();
    Browser officer = alert.browser(port, scene.officer());
    assertThat(officer.get(page(scene)).body()).contains("18:00–24:00 没有排人", "00:00–24:00 没有排人");

    assertThat(officer.submit(page(scene), ROTA, turn(scene, scene.worker(), 2)).statusCode())
        .isEqualTo(303);

    assertThat(officer.get(page(scene)).body()).contains("值班电话 0731-85880000");
    assertThat(onDuty(scene, 2)).isEqualTo(scene.worker());
    assertThat(officer.submit(page(scene), ROTA, turn(scene, scene.officer(), 2)).body())
        .contains("已经排了人", "0731-85880000");
    assertThat(
            officer
                .submit(
                    page(scene),
                    ROTA + "/remove",
                    about(scene, Map.of("turn", String.valueOf(number(scene, 2)))))
                .statusCode())
        .isEqualTo(303);
    assertThat(officer.get(page(scene)).body()).doesNotContain("值班电话 0731-85880000");
  }

  @Test
  void whoever_is_on_it_reads_it_and_changes_nothing_but_by_a_swap_the_other_agrees_to() {
    Scene scene = alert.scene();
    Browser officer = alert.browser(port, scene.officer());
    Browser worker = alert.browser(port, scene.worker());
    Browser secretary = alert.browser(port, scene.secretary());
    officer.submit(page(scene), ROTA, turn(scene, scene.worker(), 1));
    officer.submit(page(scene), ROTA, turn(scene, scene.secretary(), 3));

    assertThat(worker.get(page(scene)).body()).contains("换班").doesNotContain("排一个班");
    assertThat(worker.submit(page(scene), ROTA, turn(scene, scene.worker(), 4)).statusCode())
        .isEqualTo(403);
    assertThat(
            worker
                .submit(
                    page(scene), ROTA + "/swap", swap(scene, number(scene, 1), number(scene, 3)))
                .statusCode())
        .isEqualTo(303);
    assertThat(onDuty(scene, 1)).isEqualTo(scene.worker());
    assertThat(alert.toldTo(scene.secretary())).contains("rota.notice.asked");
    String asked = secretary.get(page(scene)).body();
    assertThat(asked).contains("同意换");
    String swap = asked.replaceAll("(?s).*name=\"swap\" value=\"(\\d+)\".*", "$1");
    Map<String, String> yes = about(scene, Map.of("swap", swap, "agreed", "true"));
    assertThat(worker.submit(page(scene), ROTA + "/answer", yes).statusCode()).isEqualTo(403);

    assertThat(secretary.submit(page(scene), ROTA + "/answer", yes).statusCode()).isEqualTo(303);

    assertThat(onDuty(scene, 1)).isEqualTo(scene.secretary());
    assertThat(onDuty(scene, 3)).isEqualTo(scene.worker());
    assertThat(
            officer
                .submit(
                    page(scene), ROTA + "/swap", swap(scene, number(scene, 1), number(scene, 3)))
                .statusCode())
        .isEqualTo(303);
    assertThat(onDuty(scene, 1)).isEqualTo(scene.worker());
  }

  private static Map<String, String> swap(Scene scene, long turn, long with) {
    return about(scene, Map.of("turn", String.valueOf(turn), "with", String.valueOf(with)));
  }

  @Test
  void a_file_is_taken_whole_or_not_at_all_and_given_out_as_it_is_read() {
    Scene scene = alert.scene();
    String head = "开始,结束,值班人编号,值班人,值班电话\n";
    String good =
        "%s 18:00,%s 08:30,%s,,85880000\n"
            .formatted(monday(), monday().plusDays(1), scene.worker());
    String bad =
        "%s 18:00,%s 08:30,1,,85880000\n".formatted(monday().plusDays(2), monday().plusDays(3));

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> take(scene, head + good + bad))
        .satisfies(refused -> assertThat(refused.arguments().toString()).isEqualTo("[3]"));
    assertThat(take(scene, head + good)).isOne();

    assertThat(
            alert
                .browser(port, scene.officer())
                .get(ROTA + "/week.csv?in=" + scene.community().id() + "&week=" + monday())
                .body())
        .contains(
            "\""
                + monday()
                + " 18:00\",\""
                + monday().plusDays(1)
                + " 08:30\",\""
                + scene.worker()
                + "\"");
  }

  private int take(Scene scene, String file) {
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    return alert.as(scene.officer(), who -> rota.take(who, scene.community(), content));
  }
}
