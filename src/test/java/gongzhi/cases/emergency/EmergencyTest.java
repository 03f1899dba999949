package gongzhi.cases.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.MovedClock;
import gongzhi.cases.emergency.Alert.Scene;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Ground switches over by one act, and back by itself. */
@GongzhiTest
@Import(MovedClock.class)
class EmergencyTest {

  @Autowired Alert alert;
  @Autowired Emergencies emergencies;
  @Autowired Responses responses;
  @Autowired Households households;
  @Autowired Reviews reviews;
  @Autowired EmergencyTimer timer;
  @Autowired MovedClock clock;

  @BeforeEach
  void now() {
    clock.set(Instant.now());
  }

  @Test
  void one_act_calls_everybody_gives_out_the_buildings_and_stands_in_the_public_log() {
    Scene scene = alert.scene();

    long id = alert.started(scene);

    assertThat(alert.toldTo(scene.worker())).contains("emergency.notice.called");
    assertThat(alert.toldTo(scene.secretary())).contains("emergency.notice.called");
    assertThat(
            alert.ask(
                "select count(*) from cases.emergency_check where emergency_id = :id and worker_id = "
                    + scene.worker(),
                id,
                Integer.class))
        .isEqualTo(2);
    assertThat(
            alert.ask(
                "select count(*) from cases.emergency_task where emergency_id = :id",
                id,
                Integer.class))
        .isEqualTo(4);
    assertThat(alert.facts(id)).isEqualTo(1);
  }

  @Test
  void starting_needs_the_right_a_reason_a_kind_and_an_end_within_fourteen_days() {
    Scene scene = alert.scene();
    Beginning sound = alert.beginning(scene, Duration.ofDays(3));

    refused("permission.missing", () -> start(scene.officer(), sound));
    refused("permission.missing", () -> start(scene.worker(), sound));
    refused(
        "emergency.end-within",
        () -> start(scene.secretary(), alert.beginning(scene, Duration.ofDays(15))));
    refused(
        "emergency.end-within",
        () -> start(scene.secretary(), alert.beginning(scene, Duration.ofDays(-1))));
    refused(
        "emergency.say-why",
        () ->
            start(
                scene.secretary(), new Beginning(scene.community(), "flood", " ", sound.until())));
    refused(
        "emergency.choose-kind",
        () ->
            start(
                scene.secretary(),
                new Beginning(scene.community(), "nothing", "积水", sound.until())));
    refused(
        "emergency.choose-ground",
        () -> start(scene.secretary(), new Beginning(scene.grid(), "flood", "积水", sound.until())));
    alert.started(scene);
    refused("emergency.runs-already", () -> start(scene.secretary(), sound));
  }

  @Test
  void lent_rights_reach_the_whole_ground_and_are_gone_at_the_end_without_anybody() {
    Scene scene = alert.scene();
    String ground = scene.community().path();
    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, ground)).isFalse();
    assertThat(alert.viewer(scene.officer()).may(Permission.CASE_WHISTLE, ground)).isFalse();

    alert.started(scene);

    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, ground)).isTrue();
    assertThat(alert.viewer(scene.worker()).areaPaths()).contains(ground);
    assertThat(alert.viewer(scene.officer()).may(Permission.CASE_WHISTLE, ground)).isTrue();

    clock.pass(Duration.ofDays(3).plusSeconds(1));

    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, ground)).isFalse();
    assertThat(alert.viewer(scene.worker()).areaPaths()).doesNotContain(ground);
    assertThat(alert.viewer(scene.officer()).may(Permission.CASE_WHISTLE, ground)).isFalse();
  }

  @Test
  void lent_rights_reach_nobody_elsewhere() {
    Scene scene = alert.scene();
    Scene other = alert.scene();

    alert.started(scene);

    assertThat(alert.viewer(other.worker()).may(Permission.CASE_SEE, scene.community().path()))
        .isFalse();
    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, other.community().path()))
        .isFalse();
  }

  @Test
  void ending_it_takes_rights_back_at_once_and_says_so() {
    Scene scene = alert.scene();
    long id = alert.started(scene);

    refused("permission.missing", () -> end(scene.officer(), id, "水退了"));
    refused("emergency.say-why", () -> end(scene.secretary(), id, ""));
    end(scene.secretary(), id, "水退了，道路恢复");

    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, scene.community().path()))
        .isFalse();
    assertThat(alert.toldTo(scene.worker())).contains("emergency.notice.over");
    assertThat(alert.facts(id)).isEqualTo(2);
    refused("emergency.is-over", () -> end(scene.secretary(), id, "再解除一次"));
    refused("emergency.is-over", () -> acknowledge(scene.worker(), id));
  }

  @Test
  void calls_that_did_not_go_out_are_not_tried_again_once_it_is_over() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    alert.calledInVain(scene.worker(), "PARKED");
    alert.calledInVain(scene.secretary(), "WAITING");

    end(scene.secretary(), id, "水退了，道路恢复");

    assertThat(alert.callOf(scene.worker())).isEqualTo("CLOSED");
    assertThat(alert.callOf(scene.secretary())).isEqualTo("CLOSED");
  }

  @Test
  void prolonging_needs_a_later_end_and_lends_on_without_a_gap() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    Instant later = clock.instant().plus(Duration.ofDays(10));

    refused(
        "emergency.end-later",
        () -> prolong(scene.secretary(), id, clock.instant().plus(Duration.ofDays(1))));
    refused(
        "emergency.end-within",
        () -> prolong(scene.secretary(), id, clock.instant().plus(Duration.ofDays(20))));
    refused("permission.missing", () -> prolong(scene.officer(), id, later));
    prolong(scene.secretary(), id, later);

    clock.pass(Duration.ofDays(5));
    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, scene.community().path()))
        .isTrue();
    clock.pass(Duration.ofDays(6));
    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, scene.community().path()))
        .isFalse();
    assertThat(alert.facts(id)).isEqualTo(2);
  }

  @Test
  void the_timer_writes_the_end_down_once_and_reminds_once_of_a_late_review() {
    Scene scene = alert.scene();
    long id = alert.started(scene);

    timer.run();
    assertThat(alert.facts(id)).isEqualTo(1);
    clock.pass(Duration.ofDays(4));
    timer.run();
    timer.run();

    assertThat(alert.facts(id)).isEqualTo(2);
    assertThat(ended(id)).isTrue();
    assertThat(alert.toldTo(scene.worker())).containsOnlyOnce("emergency.notice.over");
    clock.pass(Duration.ofDays(8));
    timer.run();
    timer.run();

    assertThat(alert.toldTo(scene.secretary())).containsOnlyOnce("emergency.notice.review-late");
  }

  @Test
  void whoever_was_called_answers_once_and_the_silent_are_asked_again() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    Scene other = alert.scene();

    acknowledge(scene.worker(), id);
    refused("emergency.acknowledged-already", () -> acknowledge(scene.worker(), id));
    refused("emergency.not-called", () -> acknowledge(other.worker(), id));
    refused("emergency.nobody-to-remind", () -> remind(scene.secretary(), id));
    refused("permission.missing", () -> remind(scene.worker(), id));
    clock.pass(Duration.ofMinutes(6));
    remind(scene.secretary(), id);

    assertThat(alert.toldTo(scene.officer())).contains("emergency.notice.again");
    assertThat(alert.toldTo(scene.worker())).doesNotContain("emergency.notice.again");
  }

  @Test
  void a_building_is_counted_by_whoever_walks_it_and_by_nobody_else() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    Scene other = alert.scene();
    DoorCount count = new DoorCount(12, 1, 2, "有电话 13812345678");

    alert.done(
        scene.worker(), who -> households.checked(who, id, scene.building().id().value(), count));
    refused(
        "emergency.no-such-building",
        () ->
            alert.done(
                other.worker(),
                who -> households.checked(who, id, scene.building().id().value(), count)));
    refused("emergency.need-among-reached", () -> new DoorCount(1, 2, 0, ""));
    refused("emergency.count-something", () -> new DoorCount(0, 0, 0, ""));

    assertThat(
            alert.ask(
                "select notes from cases.emergency_check where emergency_id = :id and checked_at is not null",
                id,
                String.class))
        .doesNotContain("12345678");
  }

  @Test
  void a_task_is_ticked_once_by_whose_it_is() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    Scene other = alert.scene();

    refused(
        "emergency.task-of-another",
        () -> alert.done(scene.worker(), who -> responses.done(who, id, "shelter")));
    alert.done(scene.officer(), who -> responses.done(who, id, "warn"));
    refused(
        "emergency.task-done-already",
        () -> alert.done(scene.secretary(), who -> responses.done(who, id, "warn")));
    alert.done(scene.secretary(), who -> responses.done(who, id, "drains"));
    refused(
        "emergency.not-called",
        () -> alert.done(other.worker(), who -> responses.done(who, id, "warn")));
  }

  @Test
  void a_review_is_written_once_after_the_end_and_its_matters_are_finished_by_their_role() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    LocalDate soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5);
    Review review =
        new Review(
            "半小时内全员到位", "两栋楼没有挡水板", List.of(new Review.Matter("补齐挡水板", "community_officer", soon)));

    refused("emergency.not-over", () -> write(scene.secretary(), id, review));
    end(scene.secretary(), id, "水退了");
    refused("permission.missing", () -> write(scene.officer(), id, review));
    refused("emergency.say-why", () -> new Review(" ", "没有", List.of()));
    write(scene.secretary(), id, review);
    refused("emergency.reviewed-already", () -> write(scene.secretary(), id, review));
    assertThat(alert.toldTo(scene.officer())).containsOnlyOnce("emergency.notice.matter");
    timer.run();
    assertThat(alert.toldTo(scene.officer())).doesNotContain("emergency.notice.matter-due");
    clock.pass(Duration.ofDays(5));
    timer.run();
    timer.run();
    assertThat(alert.toldTo(scene.officer())).containsOnlyOnce("emergency.notice.matter-due");

    long matter =
        alert.ask("select id from cases.emergency_matter where emergency_id = :id", id, Long.class);
    refused(
        "emergency.matter-of-others",
        () -> alert.done(scene.worker(), who -> reviews.finished(who, id, matter)));
    alert.done(scene.officer(), who -> reviews.finished(who, id, matter));
    refused(
        "emergency.matter-done-already",
        () -> alert.done(scene.secretary(), who -> reviews.finished(who, id, matter)));
    assertThat(alert.facts(id)).isEqualTo(4);
  }

  private boolean ended(long id) {
    return alert.ask(
        "select stood_down_at = until and stood_down_by is null from cases.emergency where id = :id",
        id,
        Boolean.class);
  }

  private void start(PartyId who, Beginning begun) {
    alert.done(who, viewer -> emergencies.start(viewer, begun));
  }

  private void end(PartyId who, long id, String words) {
    alert.done(who, viewer -> emergencies.standDown(viewer, id, words));
  }

  private void prolong(PartyId who, long id, Instant until) {
    alert.done(who, viewer -> emergencies.prolong(viewer, id, until, "雨还在下"));
  }

  private void acknowledge(PartyId who, long id) {
    alert.done(who, viewer -> responses.acknowledge(viewer, id));
  }

  private void remind(PartyId who, long id) {
    alert.done(who, viewer -> responses.remind(viewer, id));
  }

  private void write(PartyId who, long id, Review review) {
    alert.done(who, viewer -> reviews.write(viewer, id, review));
  }

  private static void refused(String code, Runnable what) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(what::run).withMessage(code);
  }
}
