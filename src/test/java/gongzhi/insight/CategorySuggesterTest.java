package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.insight.CategorySuggester.Suggestion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategorySuggesterTest {

  private final CategorySuggester suggester =
      CategorySuggester.of(
          Map.of(
              "lamp", List.of("路灯", "灯不亮", "照明"),
              "stairs", List.of("楼道灯", "小区路灯"),
              "lift", List.of("电梯", "电梯困人"),
              "trapped", List.of("电梯困人", "被困"),
              "noise", List.of("KTV", "噪音")));

  @Test
  void says_which_words_it_heard() {
    assertThat(suggester.suggest("门口路灯坏了，灯不亮"))
        .containsExactly(new Suggestion("lamp", 6, List.of("路灯", "灯不亮")));
  }

  @Test
  void a_word_inside_a_longer_one_does_not_count() {
    assertThat(suggester.suggest("小区路灯"))
        .extracting(Suggestion::category)
        .containsExactly("stairs");
  }

  @Test
  void a_word_of_two_categories_is_worth_half_to_each() {
    assertThat(suggester.suggest("有人被困，电梯困人"))
        .extracting(Suggestion::category)
        .containsExactly("trapped", "lift");
  }

  @Test
  void the_beginning_says_more_than_what_follows() {
    String text = "噪音" + "，说来话长".repeat(10) + "，路灯";

    assertThat(suggester.suggest(text))
        .extracting(Suggestion::category)
        .containsExactly("noise", "lamp");
  }

  @Test
  void repeating_a_word_gives_it_no_more_weight() {
    assertThat(suggester.suggest("路灯路灯路灯")).isEqualTo(suggester.suggest("路灯"));
  }

  @Test
  void letters_count_in_any_case() {
    assertThat(suggester.suggest("楼下ktv太吵")).extracting(Suggestion::category).contains("noise");
  }

  @Test
  void nothing_is_said_where_nothing_is_known() {
    assertThat(suggester.suggest("你好")).isEmpty();
    assertThat(suggester.suggest("")).isEmpty();
    assertThat(CategorySuggester.of(Map.of()).suggest("路灯")).isEmpty();
  }
}
