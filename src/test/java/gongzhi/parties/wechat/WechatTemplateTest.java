package gongzhi.parties.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What stands in the fields of a template message. */
class WechatTemplateTest {

  private final WechatTemplate template = new WechatTemplate("T", fields());

  @Test
  void a_long_sentence_goes_on_in_the_next_field_and_ends_with_a_sign() {
    String text = "一二三四五六七八九十".repeat(5);

    Map<String, Map<String, String>> data = data(text, "2026年11月9日 12:00");

    assertThat(value(data, "thing1")).isEqualTo(text.substring(0, 20));
    assertThat(value(data, "thing2")).isEqualTo(text.substring(20, 39) + "…");
    assertThat(value(data, "time3")).isEqualTo("2026年11月9日 12:00");
  }

  @Test
  void no_field_is_empty() {
    assertThat(value(data("短", "t"), "thing2")).isEqualTo("-");
  }

  @Property
  void no_field_holds_more_than_wechat_takes(@ForAll @StringLength(max = 200) String text) {
    Map<String, Map<String, String>> data =
        template.data(new WechatTemplate.Said(text, text, "t", text));

    assertThat(data.keySet())
        .containsExactly("thing1", "thing2", "time3", "phrase4", "character_string5");
    assertThat(value(data, "thing1")).hasSizeBetween(1, 20);
    assertThat(value(data, "thing2")).hasSizeBetween(1, 20);
    assertThat(value(data, "character_string5")).hasSizeBetween(1, 32);
    assertThat(value(data, "phrase4")).hasSizeBetween(1, 5);
  }

  private Map<String, Map<String, String>> data(String text, String time) {
    return template.data(new WechatTemplate.Said(text, "YH-2611-00317", time, "共治"));
  }

  private static String value(Map<String, Map<String, String>> data, String field) {
    return data.getOrDefault(field, Map.of()).getOrDefault("value", "");
  }

  private static Map<String, WechatTemplate.Filling> fields() {
    Map<String, WechatTemplate.Filling> fields = new LinkedHashMap<>();
    fields.put("thing1", WechatTemplate.Filling.TEXT);
    fields.put("thing2", WechatTemplate.Filling.TEXT);
    fields.put("time3", WechatTemplate.Filling.TIME);
    fields.put("phrase4", WechatTemplate.Filling.SENDER);
    fields.put("character_string5", WechatTemplate.Filling.NUMBER);
    return fields;
  }
}
