package gongzhi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void the_example_of_the_standard_comes_out_as_printed_there() {
    String input =
        """
        {"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
         "string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}
        """;

    assertThat(canonical(input))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void keys_stand_in_the_order_of_their_utf_16_units() {
    String input =
        """
        {"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7,"a":{"z":1,"b":2}}
        """;

    assertThat(canonical(input))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"a\":{\"b\":2,\"z\":1},\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1.0, 1",
    "-1.50, -1.5",
    "1e21, 1e+21",
    "1e20, 100000000000000000000",
    "123456789012345680000.0, 123456789012345680000",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740991, 9007199254740991",
    "9007199254740992, 9007199254740992",
    "1000000000000000000000, 1e+21",
    "2e-323, 2e-323",
    "1.25e-9, 1.25e-9",
    "2e-3, 0.002",
    "295147905179352830000.0, 295147905179352830000",
    "9.999999999999997e22, 9.999999999999997e+22",
    "1e23, 1e+23"
  })
  void numbers_are_written_as_a_browser_writes_them(String number, String expected) {
    assertThat(canonical(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9007199254740993", "-9007199254740993", "123456789012345678901234567890"})
  void a_whole_number_that_a_browser_would_round_is_refused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> canonical(number));
  }

  @Test
  void what_is_not_exact_json_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> of(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> of("a\ud800b"));
    assertThatIllegalArgumentException().isThrownBy(() -> of(Map.of("key\udc00", 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> of(new byte[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new BigDecimal("0.12345678901234567891")));
  }

  @Property
  void a_canonical_text_reads_back_as_the_same_value_and_stays_as_it_is(
      @ForAll double number, @ForAll Map<@AlphaChars String, Integer> object) {
    ObjectNode value = JSON.createObjectNode().put("n", number);
    value.set("o", JSON.valueToTree(object));

    String text = CanonicalJson.of(value);

    assertThat(canonical(text)).isEqualTo(text);
    assertThat(JSON.readTree(text).get("n").doubleValue()).isEqualTo(number == 0 ? 0 : number);
  }

  private static String canonical(String json) {
    return CanonicalJson.of(JSON.readTree(json));
  }

  private static String of(Object value) {
    return CanonicalJson.of(JSON.valueToTree(value));
  }
}
