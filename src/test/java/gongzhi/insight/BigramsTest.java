package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BigramsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3栋路灯不亮, 3 栋路 路灯 灯不 不亮",
    "灯, 灯",
    "'WiFi 慢，KTV吵', wifi 慢 ktv 吵",
    "'，。！', ''",
    "'', ''"
  })
  void cuts_chinese_into_pairs_and_leaves_other_words_whole(String text, String pieces) {
    assertThat(Bigrams.searchText(text)).isEqualTo(pieces);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "路灯不亮, '''路灯'' & ''灯不'' & ''不亮'''",
    "灯, '''灯'':*'",
    "KTV 路灯, '''ktv'':* & ''路灯'''",
    "'!&|''', ''"
  })
  void a_query_asks_for_all_pieces(String words, String query) {
    assertThat(Bigrams.searchQuery(words)).isEqualTo(query);
  }

  @Test
  void likeness_is_one_for_the_same_words_and_none_for_others() {
    assertThat(Bigrams.likeness("路灯不亮", "路灯不亮！")).isEqualTo(1);
    assertThat(Bigrams.likeness("路灯不亮", "电梯坏了")).isZero();
    assertThat(Bigrams.likeness("路灯不亮", "路灯坏了")).isBetween(0.2, 0.5);
    assertThat(Bigrams.likeness("", "")).isZero();
  }

  @Property
  void a_query_never_breaks_out_of_its_quotes(@ForAll @StringLength(max = 40) String words) {
    assertThat(Bigrams.searchQuery(words))
        .matches("|'[\\p{L}\\p{N}]+'(:\\*)?( & '[\\p{L}\\p{N}]+'(:\\*)?)*");
  }
}
