package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written around it and however it is written: no such number gets out. */
class MaskedWordsTest {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final List<String> AROUND =
      List.of("", "请打", "，", "。", " ", "（", "）", "李先生", "3 栋 2 单元 ", "\n", "：", "、", "找");

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(AROUND);
  }

  @Provide
  Arbitrary<String> phones() {
    return Combinators.combine(
            Arbitraries.strings().withChars("3456789").ofLength(1),
            Arbitraries.strings().numeric().ofLength(9).filter(MaskedWordsTest::isPlain),
            gaps())
        .as(
            (second, rest, gap) ->
                "1"
                    + second
                    + rest.charAt(0)
                    + gap
                    + rest.substring(1, 5)
                    + gap
                    + rest.substring(5));
  }

  @Provide
  Arbitrary<String> citizens() {
    return Combinators.combine(
            Arbitraries.strings().withChars("123456").ofLength(1),
            Arbitraries.strings().numeric().ofLength(16).filter(MaskedWordsTest::isPlain),
            Arbitraries.of("0", "7", "X", "x"))
        .as((first, middle, last) -> first + middle + last);
  }

  @Provide
  Arbitrary<String> plates() {
    return Combinators.combine(
            Arbitraries.of(PROVINCES.codePoints().mapToObj(Character::toString).toList()),
            Arbitraries.strings().withCharRange('A', 'Z').ofLength(1),
            Arbitraries.of("", "·", " "),
            Arbitraries.strings()
                .withChars("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")
                .ofMinLength(5)
                .ofMaxLength(6))
        .as((province, letter, dot, rest) -> province + letter + dot + rest);
  }

  private static Arbitrary<String> gaps() {
    return Arbitraries.of("", "-", " ", "－");
  }

  /** A number of one digit alone would be found in the stars' surroundings by chance. */
  private static boolean isPlain(String digits) {
    return digits.chars().distinct().count() > 2;
  }

  @Property
  void no_phone_gets_out(
      @ForAll("words") String before,
      @ForAll("phones") String phone,
      @ForAll("words") String after) {
    assertThat(Masking.of(before + phone + after))
        .doesNotContain(phone.substring(phone.length() - 8));
  }

  @Property
  void no_citizen_number_gets_out(
      @ForAll("words") String before,
      @ForAll("citizens") String number,
      @ForAll("words") String after) {
    assertThat(Masking.of(before + number + after)).doesNotContain(number.substring(6));
  }

  @Property
  void no_number_plate_gets_out(
      @ForAll("words") String before,
      @ForAll("plates") String plate,
      @ForAll("words") String after) {
    assertThat(Masking.of(before + plate + after)).doesNotContain(plate.substring(2));
  }

  @Property
  void masking_twice_is_masking_once(
      @ForAll("words") String before,
      @ForAll("phones") String phone,
      @ForAll("plates") String plate) {
    String once = Masking.of(before + phone + plate);

    assertThat(Masking.of(once)).isEqualTo(once);
  }

  @Example
  void gaps_between_all_signs_hide_nothing() {
    assertThat(Masking.of("电话1 3 9 1 2 3 4 5 6 7 8")).doesNotContain("5 6 7 8");
    assertThat(Masking.of("车牌湘 A1 2345")).doesNotContain("2345");
  }

  @Example
  void soft_breaks_of_a_word_processor_stay_breaks_of_lines() {
    assertThat(Masking.visible("第一行\u000B第二行\f第三行")).isEqualTo("第一行\n第二行\n第三行");
  }
}
