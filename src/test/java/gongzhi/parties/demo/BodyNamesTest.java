package gongzhi.parties.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.parties.Roles.Unit;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organisation has one name, that of its own ground, where the place has streets and towns. */
class BodyNamesTest {

  @ParameterizedTest
  @CsvSource({
    "镇政府(街道办事处), 杨舍街道, 杨舍街道办事处",
    "镇政府(街道办事处), 金港镇, 金港镇人民政府",
    "街道办事处(镇政府), 砂子塘街道办事处, 砂子塘街道办事处",
    "街道办事处(镇政府), 跳马镇, 跳马镇人民政府",
    "乡镇政府, 永清镇, 永清镇人民政府",
    "乡镇政府, 丰望乡, 丰望乡人民政府",
    "街道办事处, 环保科技产业园, 环保科技产业园管理委员会",
    "社区居民委员会, 砂子塘社区居委会, 砂子塘社区居民委员会",
    "社区居民委员会, 东山村委会, 东山村民委员会",
    "社区居民委员会, 石坝村村民委员会, 石坝村民委员会",
    "居务监督委员会, 东山村委会, 东山村务监督委员会",
    "社区法律顾问, 东山村委会, 东山村法律顾问",
  })
  void are_those_of_their_own_ground(String unit, String area, String name) {
    assertThat(BodyNames.of(new Unit(unit, "", Level.COMMUNITY, null, null), named(area)))
        .isEqualTo(name);
  }

  private static Area named(String name) {
    return new Area(
        new AreaId(1),
        "1",
        "nbs",
        Area.GENERAL,
        Level.COMMUNITY,
        null,
        "/1/",
        name,
        null,
        LocalDate.of(2021, 10, 31),
        null);
  }
}
