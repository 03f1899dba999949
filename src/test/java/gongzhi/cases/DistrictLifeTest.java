package gongzhi.cases;

import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Deeds.Deed;
import gongzhi.cases.KeptPromises.State;
import gongzhi.cases.agreement.Agreement;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Seasons of a district in seconds: everybody tries everything on every case, allowed or not, while
 * ninety days go by. The seed tells which season. A few are crowded, a thousand are short: what
 * goes wrong needs sometimes many acts on one case, sometimes a rare beginning. {@code
 * -Dgongzhi.seeds=100} and {@code -Dgongzhi.short-seeds=10000} live through more.
 */
@GongzhiTest
@DirtiesContext // a thousand seasons would crowd the lists that other tests look at
@Import(MovedClock.class)
class DistrictLifeTest {

  private static final int SHORT_SEASONS = Integer.getInteger("gongzhi.short-seeds", 1000);
  private static final Duration DAYS = Duration.ofDays(90);

  /**
   * How much happens.
   *
   * @param quiet one try of so many brings a photo, and after so many time limits are looked after
   */
  private record Season(int cases, int tries, int quiet) {

    static final Season CROWDED = new Season(10, 600, 2);
    static final Season SHORT = new Season(1, 30, 5);
  }

  @Autowired private MovedClock clock;
  @Autowired private CaseFixtures cases;
  @Autowired private Deeds deeds;
  @Autowired private KeptPromises promises;
  @Autowired private Timers timers;
  @Autowired private Joining joining;
  @Autowired private Agreement agreement;
  private final TreeMap<String, Integer> did = new TreeMap<>();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("gongzhi.seeds", 4));
  }

  @AfterEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @ParameterizedTest(name = "season {0}")
  @MethodSource("seeds")
  void whatever_anybody_tries_no_promise_is_broken(long seed) {
    lives(seed, Season.CROWDED);

    assertThat(did.size()).as("kinds of acts that came through").isGreaterThan(15);
  }

  @Test
  void nor_in_a_thousand_short_seasons() {
    for (long seed = 1; seed <= SHORT_SEASONS; seed++) {
      lives(seed, Season.SHORT);
    }

    assertThat(did.values().stream().mapToInt(Integer::intValue).sum())
        .as("acts that came through")
        .isGreaterThan(SHORT_SEASONS);
  }

  private void lives(long seed, Season season) {
    Random chance = new Random(seed);
    clock.set(MovedClock.MONDAY);
    List<CaseNo> open = reports(season.cases(), chance);
    for (int i = 0; i < season.tries(); i++) {
      CaseNo no = Deeds.pick(open, chance);
      Deed deed = Deeds.pick(deeds.all(), chance);
      Cast who = Deeds.pick(chance.nextInt(4) > 0 ? deed.usual() : List.of(Cast.values()), chance);
      boolean photo = chance.nextInt(season.quiet()) == 0;
      tries(no, deed, who, photo, chance, seed + "/" + i);
      clock.pass(DAYS.dividedBy(season.tries()));
      if (i % 20 == 10) {
        joining(Deeds.pick(open, chance));
        IntStream.range(0, TimeLimit.values().length)
            .forEach(kind -> timers.fire(TimeLimit.values()[kind]));
      }
    }
    assertThat(open)
        .allSatisfy(
            no -> assertThat(agreement.holds(no)).as("%s of season %d holds", no, seed).isTrue());
  }

  private List<CaseNo> reports(int count, Random chance) {
    List<CaseNo> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cast who = chance.nextInt(4) > 0 ? WANG_RESIDENT : LIU_RESIDENT;
      made.add(cases.aReceivedCase(who, Ground.HERE, "楼道灯坏了 " + i, Deeds.category(chance)));
    }
    return made;
  }

  private void tries(CaseNo no, Deed deed, Cast who, boolean photo, Random chance, String when) {
    State before = promises.state(no);
    List<String> photos = photo ? List.of(cases.aPhoto()) : List.of();
    Act act = new Act(cases.viewer(who), no, null, "说明 " + when, chance.nextBoolean(), photos);
    try {
      cases.as(
          who,
          () -> {
            deed.run().accept(act, chance);
            return true;
          });
    } catch (Rejection refused) {
      assertThat(promises.actsOfPersons(no))
          .as("%s changes nothing", refused.getMessage())
          .isEqualTo(before.acts());
      return;
    } catch (DataAccessException walled) { // the second wall, where no door leads to the act at all
      assertThat(walled).rootCause().hasMessageContaining("permission denied");
      assertThat(deed.usual()).as("%s at %s", deed.name(), when).doesNotContain(who);
      return;
    }
    did.merge(deed.name(), 1, Integer::sum);
    assertThat(promises.broken(before, promises.state(no), who, clock.instant()))
        .as("%s of %s at %s", deed.name(), no, when)
        .isEmpty();
  }

  private void joining(CaseNo no) {
    try {
      joining.join(no, cases.viewer(LIU_RESIDENT));
    } catch (Rejection itsOwnOrEnded) {
      assertThat(itsOwnOrEnded.getMessage()).startsWith("case.");
    }
  }
}
