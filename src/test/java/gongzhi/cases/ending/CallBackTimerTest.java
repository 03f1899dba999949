package gongzhi.cases.ending;

import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Closing;
import gongzhi.cases.MovedClock;
import gongzhi.cases.path.CaseNo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A bad rating that nobody calls back about in time is told once. */
@GongzhiTest
@Import(MovedClock.class)
class CallBackTimerTest {

  private static final String LATE = "ratings.notice.late ";

  @Autowired CaseFixtures fixtures;
  @Autowired Closing closing;
  @Autowired Ratings ratings;
  @Autowired CallBackTimer timer;
  @Autowired MovedClock clock;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void the_unit_and_the_level_above_are_told_once_with_several_nodes() {
    CaseNo no = aBadRating();
    timer.run();
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).doesNotContain(LATE + no);

    clock.pass(Duration.ofDays(9));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(timer::run))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).containsOnlyOnce(LATE + no);
    assertThat(fixtures.toldTo(SUN_SUBDISTRICT_OFFICER)).containsOnlyOnce(LATE + no);
  }

  @Test
  void who_has_called_is_left_in_peace() {
    CaseNo no = aBadRating();
    fixtures.as(
        QIAN_PROPERTY_MANAGER,
        () -> ratings.callBack(fixtures.act(QIAN_PROPERTY_MANAGER, no, "打过电话了"), CallBack.PLANNED));

    clock.pass(Duration.ofDays(9));
    timer.run();

    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).doesNotContain(LATE + no);
  }

  private CaseNo aBadRating() {
    CaseNo no = fixtures.aCaseReportedDone();
    fixtures.as(
        WANG_RESIDENT,
        () -> closing.confirm(fixtures.act(WANG_RESIDENT, no, "修好了，拖太久"), Rating.of(1)));
    return no;
  }
}
