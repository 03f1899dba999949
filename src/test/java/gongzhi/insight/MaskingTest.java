package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "请打13812345678谢谢, 请打13*********谢谢",
    "138-1234-5678, 13***********",
    "138 1234 5678, 13***********",
    "１３８１２３４５６７８, １３*********",
    "+8613812345678, +8************",
    "座机0731-85551234, 座机073**********",
    "联系电话：85551234, 联系电话：********",
    "联系电话：8555 1234, 联系电话：*********",
    "身份证110105194912310021, 身份证******************",
    "11010519491231002X到期, ******************到期",
    "卡号6222 0212 3456 7890 123, 卡号***********************",
    "微信号：abc_12345, 微信号：*********",
    "发到zhang.san@example.com, 发到*********************",
    "车牌湘A12345占道, 车牌湘A*****占道",
    "粤B·D12345, 粤B*******"
  })
  void hides_what_identifies_a_person(String text, String masked) {
    assertThat(Masking.of(text)).isEqualTo(masked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "3栋2单元，2019-08-15报的修，12345没回复",
        "收费2000元，面积89.50平方米",
        "20190815，共1250户，容积率3.5",
        "请拨打119或12345热线",
        "回执 YH-20261122-0007",
        "路灯不亮"
      })
  void leaves_everything_else_alone(String text) {
    assertThat(Masking.of(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1栋2单元301室漏水, 1栋2单元***室漏水",
    "3号楼 1204 停电, 3号楼 **** 停电",
    "住在 502 室, 住在 *** 室",
    "2023 年建的 12 栋楼, 2023 年建的 12 栋楼",
    "3号楼2023年修过, 3号楼2023年修过",
    "更换 300 米管道, 更换 300 米管道"
  })
  void hides_a_room_from_everyone(String text, String masked) {
    assertThat(Masking.forEveryone(text)).isEqualTo(masked);
  }

  @Property
  void no_mobile_number_stays_readable(
      @ForAll @IntRange(min = 130_0000, max = 199_9999) int head,
      @ForAll @IntRange(max = 9999) int tail) {
    String number = "%d%04d".formatted(head, tail);

    assertThat(Masking.of("我的号码" + number + "。")).doesNotContain(number.substring(3));
  }
}
