package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Counters.Cell;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongzhiTest
class CountersTest {

  private static final int WRITERS = 4;
  private static final int CASES_EACH = 6;

  @Autowired Counters counters;
  @Autowired CaseFixtures fixtures;
  @Autowired Triage triage;
  @Autowired Reclassifying reclassifying;
  @Autowired InstantSource clock;

  @Test
  void counts_an_act_by_itself_within_moments() throws InterruptedException {
    long before = counters.count(cell("received", CaseFixtures.LAMP));

    fixtures.aReceivedCase();

    Instant giveUp = clock.instant().plusSeconds(20);
    while (counters.count(cell("received", CaseFixtures.LAMP)) <= before) {
      assertThat(clock.instant()).isBefore(giveUp);
      Thread.sleep(50);
    }
  }

  @Test
  void equal_their_recount_whoever_writes_meanwhile() {
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer)))
            .toList();
    while (!writers.stream().allMatch(CompletableFuture::isDone)) {
      counters.fold();
      assertThat(counters.unequal()).isEmpty();
    }
    writers.forEach(CompletableFuture::join);

    foldAll("received");

    assertThat(counters.unequal()).isEmpty();
    assertThat(counters.recount(cell("received", CaseFixtures.LAMP)))
        .isGreaterThanOrEqualTo(WRITERS * CASES_EACH);
  }

  @Test
  void an_act_that_becomes_final_late_is_not_missed() throws InterruptedException {
    CaseNo late = fixtures.aStudiedCase();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch allowed = new CountDownLatch(1);
    long before = counters.recount(cell("assigned", CaseFixtures.LAMP));
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(
            () -> fixtures.as(Cast.CHEN_COMMUNITY_OFFICER, () -> assign(late, written, allowed)));
    written.await();
    fixtures.anAssignedCase();
    counters.fold();
    counters.fold();

    allowed.countDown();
    slow.join();
    foldAll("assigned");

    assertThat(counters.count(cell("assigned", CaseFixtures.LAMP))).isGreaterThan(before + 1);
    assertThat(counters.unequal()).isEmpty();
  }

  @Test
  void a_later_correction_of_the_category_moves_no_count() {
    CaseNo no = fixtures.aReceivedCase();
    foldAll("received");
    long before = counters.count(cell("received", CaseFixtures.LAMP));

    fixtures.as(
        Cast.CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, "看错了类别"), "HB03", null));
    foldAll("received");

    assertThat(counters.count(cell("received", CaseFixtures.LAMP))).isEqualTo(before);
    assertThat(counters.unequal()).isEmpty();
  }

  private void write(int writer) {
    for (int i = 0; i < CASES_EACH; i++) {
      if ((writer + i) % 3 == 0) {
        fixtures.aStudiedCase();
      } else {
        fixtures.aReceivedCase();
      }
    }
  }

  private Case assign(CaseNo no, CountDownLatch written, CountDownLatch allowed) {
    Act act = fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, "换灯");
    Case after = triage.assign(act, Cast.Unit.PROPERTY_COMPANY.id());
    written.countDown();
    try {
      allowed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return after;
  }

  /** Until every transaction that was running has ended, as it would a moment later. */
  private void foldAll(String measure) {
    Cell cell = cell(measure, CaseFixtures.LAMP);
    for (int i = 0; i < 200 && counters.count(cell) != counters.recount(cell); i++) {
      counters.fold();
    }
    assertThat(counters.count(cell)).isEqualTo(counters.recount(cell));
  }

  private Cell cell(String measure, String category) {
    String month = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai"))).toString();
    return new Cell(month, fixtures.area(Ground.HERE).id(), category, measure);
  }
}
