package gongzhi.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import gongzhi.cases.replies.AnswerCheck.Draft;
import gongzhi.cases.replies.AnswerCheck.Hint;
import gongzhi.cases.replies.AnswerCheck.Matter;
import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says to made-up answers, good ones and bad ones. */
class AnswerCheckTest {

  private static final ReplyRules RULES =
      Pack.read(Path.of("places"), "yuhua", ReplyRules.FILE, ReplyRules.class);

  @ParameterizedTest(name = "{1} / {2}")
  @CsvFileSource(resources = "/replies/answers.csv", numLinesToSkip = 1)
  void says_what_is_missing_and_leaves_good_answers_alone(
      String use, String said, String answer, String more, String faults) {
    Draft draft = new Draft(ReplyUse.valueOf(use), answer, more == null ? "" : more);

    String found =
        AnswerCheck.of(new Matter(said, "3 栋 2 单元", List.of()), draft, RULES).stream()
            .map(Hint::fault)
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(" "));

    assertThat(found).isEqualTo(faults == null ? "" : faults);
  }

  @Test
  void a_word_of_the_category_is_to_the_point_though_the_reporter_said_another() {
    Matter lamp = new Matter("晚上看不见台阶", "3 栋", List.of("楼道照明", "路灯", "~请问"));
    Draft mended = new Draft(ReplyUse.DONE, "今天上午物业电工换了楼道照明的灯泡", "");

    assertThat(AnswerCheck.of(lamp, mended, RULES)).isEmpty();
  }

  @Test
  void words_that_the_unit_may_not_read_count_and_are_never_told() {
    Draft no = new Draft(ReplyUse.EXPLAINED, "小区没有可建游泳池的空地，规划上不允许", "区自然资源局规划科");
    Matter task = new Matter("请答复", "", List.of());
    Matter asked = new Matter("请答复", "", List.of(), "小区里能不能建个游泳池");

    assertThat(AnswerCheck.of(task, no, RULES))
        .extracting(Hint::fault)
        .containsExactly(AnswerFault.OFF_THE_POINT);
    assertThat(AnswerCheck.of(asked, no, RULES)).isEmpty();
    assertThat(
            AnswerCheck.of(asked, new Draft(ReplyUse.EXPLAINED, "这件事暂时办不了，请谅解", "没有别的办法"), RULES))
        .extracting(Hint::because)
        .noneMatch(told -> told.contains("游泳池"));
  }

  @Test
  void the_letter_that_the_words_of_a_category_share_names_the_matter() {
    Matter lamp = new Matter("晚上看不见台阶", "3 栋", List.of("市政路灯故障", "路灯", "街灯不亮", "灯杆倾斜"));
    Draft mended = new Draft(ReplyUse.DONE, "整灯已更换，11月23日晚试灯正常不再闪烁", "");

    assertThat(AnswerCheck.of(lamp, mended, RULES)).isEmpty();
  }

  @Test
  void says_which_words_it_is_about() {
    Draft stock = new Draft(ReplyUse.DONE, "您好，我们高度重视，已派单处理。", "");

    List<Hint> hints = AnswerCheck.of(new Matter("路灯不亮", "", List.of("路灯")), stock, RULES);

    assertThat(hints.getFirst().fault()).isEqualTo(AnswerFault.ONLY_STOCK);
    assertThat(hints.getFirst().because()).contains("我们高度重视");
    assertThat(hints).contains(new Hint(AnswerFault.OFF_THE_POINT, "路灯"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"〔日期〕修好了", "已于〔几月几日〕由〔谁〕修好"})
  void an_open_blank_is_refused(String words) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> Blanks.requireFilled(words))
        .withMessage("replies.fill-blanks");
  }

  @Test
  void the_year_of_an_official_document_is_no_blank() {
    assertThatNoException().isThrownBy(() -> Blanks.requireFilled("按示政发〔2026〕5 号办"));
    assertThat(Blanks.areBroken("写到〔日期 就断了")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请打 13800002046 找李师傅",
        "身份证 11010519491231002X 已核对",
        "请打 138-0000 2046",
        "车牌湘A12345 已挪走"
      })
  void a_number_of_a_person_is_refused_where_everybody_reads_it(String words) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> PersonalNumbers.requireNone(words, RULES.publicNumbers()))
        .withMessage("replies.personal-data")
        .satisfies(refused -> assertThat(refused.arguments().toString()).contains("*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"请打 12345", "3 栋 2 单元修了 2 盏灯，花了 1380 元", "2026 年 11 月 20 日修好"})
  void numbers_of_offices_and_of_things_may_stand(String words) {
    assertThatNoException()
        .isThrownBy(() -> PersonalNumbers.requireNone(words, RULES.publicNumbers()));
  }

  @Property(tries = 300)
  void any_words_can_be_looked_at(@ForAll String said, @ForAll String answer) {
    for (ReplyUse use : ReplyUse.values()) {
      assertThat(AnswerCheck.of(new Matter(said, "", List.of()), new Draft(use, answer, ""), RULES))
          .hasSizeLessThanOrEqualTo(AnswerFault.values().length);
    }
  }
}
