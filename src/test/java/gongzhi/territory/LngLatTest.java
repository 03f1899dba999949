package gongzhi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gongzhi.shared.Rejection;
import gongzhi.territory.LngLat.Bd09;
import gongzhi.territory.LngLat.Gcj02;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LngLatTest {

  private static final double EXACT_ENOUGH = 1e-7;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Shanghai, 121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "Shenzhen, 113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "Beijing, 116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
  })
  void reads_a_public_map_as_published_pairs_say(
      String city, double lng, double lat, double shownLng, double shownLat) {
    Gcj02 shown = new LngLat(lng, lat).toGcj02();

    assertThat(shown.lng()).as(city).isCloseTo(shownLng, within(EXACT_ENOUGH));
    assertThat(shown.lat()).as(city).isCloseTo(shownLat, within(EXACT_ENOUGH));
    assertNear(new Gcj02(shownLng, shownLat).toWgs84(), new LngLat(lng, lat));
  }

  @Property
  void comes_back_from_both_shifts(
      @ForAll @DoubleRange(min = 73, max = 135) double lng,
      @ForAll @DoubleRange(min = 3, max = 53) double lat) {
    LngLat point = new LngLat(lng, lat);

    assertNear(point.toGcj02().toWgs84(), point);
    assertNear(point.toBd09().toWgs84(), point);
  }

  @Property
  void is_never_shifted_outside_china(
      @ForAll @DoubleRange(min = -180, max = 72) double lng,
      @ForAll @DoubleRange(min = -90, max = 90) double lat) {
    LngLat point = new LngLat(lng, lat);

    assertThat(point.toGcj02()).isEqualTo(new Gcj02(lng, lat));
    assertThat(new Gcj02(lng, lat).toWgs84()).isEqualTo(point);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "180.0001, 0",
    "-181, 0",
    "0, 90.5",
    "0, -91",
    "NaN, 30",
    "113, NaN",
    "Infinity, 0",
  })
  void refuses_a_place_that_is_not_on_earth(double lng, double lat) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> new LngLat(lng, lat))
        .withMessage("territory.impossible-coordinate");
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> new Gcj02(lng, lat));
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> new Bd09(lng, lat));
  }

  @Test
  void measures_metres_along_the_ground() {
    LngLat here = new LngLat(113.03, 28.10);

    assertThat(here.metresTo(new LngLat(113.03, 28.11))).isCloseTo(1112, within(6.0));
    assertThat(here.metresTo(here)).isZero();
  }

  private static void assertNear(LngLat actual, LngLat expected) {
    assertThat(actual.lng()).isCloseTo(expected.lng(), within(EXACT_ENOUGH));
    assertThat(actual.lat()).isCloseTo(expected.lat(), within(EXACT_ENOUGH));
  }
}
