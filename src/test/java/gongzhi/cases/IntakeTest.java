package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.LngLat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one door: what comes in, what is refused, and that a retry is the same report. */
@GongzhiTest
class IntakeTest {

  private static final LngLat IN_THE_SEA = new LngLat(123.0, 30.0);

  @Autowired private CaseFixtures cases;
  @Autowired private Intake intake;
  @Autowired private Receipts receipts;

  @BeforeEach
  void the_cast_is_there() {
    cases.viewer(Cast.WANG_RESIDENT);
  }

  @Test
  void a_report_gets_a_number_and_somebody_who_must_look() {
    Intake.Receipt receipt = intake.receive(report("楼道灯不亮", null), fresh());

    assertThat(receipt.no().value()).matches("[A-Z]+-\\d{4}-\\d{5}");
    assertThat(cases.statusOf(receipt.no())).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void what_is_urgent_goes_to_its_unit_at_once() {
    Intake.Receipt receipt = intake.receive(report("闻到很大的煤气味", "UT04"), fresh());

    assertThat(cases.statusOf(receipt.no())).isEqualTo(CaseStatus.ASSIGNED);
  }

  @Test
  void a_retry_with_the_same_key_is_the_same_report() {
    Submitter sender = fresh();

    assertThat(intake.receive(report("井盖松了", null), sender).no())
        .isEqualTo(intake.receive(report("井盖松了", null), sender).no());
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    Submitter sender = fresh();
    intake.receive(report("井盖松了", null), sender);
    Submitter other = new Submitter(null, null, sender.principal(), sender.key(), "11");

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.receive(report("别的事", null), other))
        .withMessage("idempotency.other-body");
  }

  @Test
  void a_hundred_taps_at_once_are_one_report() throws Exception {
    Submitter sender = fresh();
    List<Callable<CaseNo>> taps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      taps.add(() -> intake.receive(report("同一件事", null), sender).no());
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HashSet<CaseNo> numbers = new HashSet<>();
      for (Future<CaseNo> answer : threads.invokeAll(taps)) {
        numbers.add(answer.get());
      }
      assertThat(numbers).hasSize(1);
    }
  }

  @Test
  void nothing_said_and_nothing_shown_is_refused() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.receive(report("  ", null), fresh()))
        .withMessage("report.say-what");
  }

  @Test
  void a_place_outside_the_district_is_refused() {
    Report report =
        new Report(
            Channel.WEB, "海上漂来的", List.of(), IN_THE_SEA, null, "", null, false, false, false);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.receive(report, fresh()))
        .withMessage("report.outside");
  }

  @Test
  void an_unknown_category_is_refused() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.receive(report("不知道算什么", "ZZ99"), fresh()))
        .withMessage("case.no-such-category");
  }

  @Test
  void whoever_holds_the_receipt_speaks_for_an_anonymous_reporter() {
    Intake.Receipt receipt = intake.receive(report("绿化带里有人种菜", null), fresh());

    PartyId holder = receipts.holder(receipt.token()).party();

    assertThat(holder.value()).isNegative();
    assertThat(receipts.open(receipt.token())).isEqualTo(receipt.no());
  }

  @Test
  void a_forged_receipt_opens_nothing() {
    Intake.Receipt receipt = intake.receive(report("垃圾没人收", null), fresh());
    String forged = receipt.token().substring(0, receipt.token().length() - 1) + "A";

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> receipts.open(forged.equals(receipt.token()) ? forged + "B" : forged))
        .withMessage("case.no-such-receipt");
  }

  private Report report(String words, @Nullable String category) {
    return new Report(
        Channel.WEB,
        words,
        List.of(),
        null,
        cases.area(Cast.Ground.HERE).id(),
        "",
        category,
        false,
        false,
        false);
  }

  private static Submitter fresh() {
    return new Submitter(null, null, "device:test", UUID.randomUUID().toString(), "00");
  }
}
