package gongzhi.transparency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

  @Test
  void reads_the_address_printed_in_the_specification() {
    assertThat(TilePath.parse("0/x001/x234/067")).isEqualTo(new TilePath(0, 1_234_067, 256));
    assertThat(TilePath.parse("1/000.p/17")).isEqualTo(new TilePath(1, 0, 17));
    assertThat(TilePath.parse("entries/273.p/112")).isEqualTo(new TilePath(null, 273, 112));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0/",
        "0/1",
        "0/01",
        "0/0001",
        "00/000",
        "9/000",
        "-1/000",
        "0/x000/001",
        "0/001/002",
        "0/x001",
        "0/000.p",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "0/000/",
        "data/000",
        "0/../000",
        "0/000.p/1000000000000"
      })
  void any_other_spelling_does_not_exist(String path) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> TilePath.parse(path));
  }
}
