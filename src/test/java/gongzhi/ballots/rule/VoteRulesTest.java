package gongzhi.ballots.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.Electorate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VoteRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String HEADER =
      "rule,electorate,stage,axis,part,whole,share,from,until,,,\n";

  private final VoteRules book = VoteRules.ofTheLaw();

  @Test
  void raising_the_fund_and_using_it_have_two_majorities() {
    assertThat(passing(OwnersMatter.FUND_USE)).isEqualTo("> 1/2, > 1/2");
    assertThat(passing(OwnersMatter.FUND_RAISING)).isEqualTo(">= 3/4, >= 3/4");
  }

  @Test
  void matters_six_to_eight_are_the_special_ones() {
    assertThat(
            Arrays.stream(OwnersMatter.values())
                .filter(matter -> matter.rule().equals("owners-special"))
                .map(OwnersMatter::number))
        .containsExactly(6, 7, 8);
  }

  @Test
  void a_dwelling_becomes_a_business_when_all_concerned_agree() {
    assertThat(rule(OwnersMatter.DWELLING_TO_BUSINESS).tests())
        .extracting(test -> test.stage() + " " + test.axis() + " " + test.share())
        .containsExactly("PASSING HEADS >= 1/1");
    assertThat(OwnersMatter.DWELLING_TO_BUSINESS.number()).isZero();
    assertThat(OwnersMatter.COMPANY_DISMISSAL.number()).isEqualTo(4);
  }

  @Test
  void owners_take_part_by_two_thirds_of_heads_and_of_area_whatever_the_matter_of_article_278() {
    for (OwnersMatter matter : OwnersMatter.values()) {
      if (matter.number() == 0) {
        continue;
      }
      assertThat(rule(matter).tests().subList(0, 2))
          .extracting(test -> test.stage() + " " + test.axis() + " " + test.share())
          .containsExactly("TURNOUT HEADS >= 2/3", "TURNOUT AREA >= 2/3");
    }
  }

  @Test
  void what_was_not_read_in_its_present_text_says_so() {
    assertThat(book.rules())
        .allMatch(rule -> rule.verify() != rule.law().zh().startsWith("民法典"))
        .filteredOn(VoteRule::verify)
        .hasSizeGreaterThan(10);
  }

  @Test
  void only_owners_are_measured_by_area() {
    assertThat(book.rules())
        .allMatch(rule -> !rule.measures(Axis.AREA) || rule.electorate() == Electorate.Kind.OWNERS);
  }

  @Test
  void there_is_no_rule_before_its_law() {
    assertThat(book.on(LocalDate.of(2021, 1, 1), "owners-special")).isPresent();
    assertThat(book.on(LocalDate.of(2020, 12, 31), "owners-special")).isEmpty();
    assertThat(book.on(DAY, "unheard-of")).isEmpty();
  }

  @Test
  void a_new_version_follows_the_old_one_on_its_day() {
    VoteRules two =
        new VoteRules(
            RuleTable.of(
                HEADER
                    + "x,MEMBERS,PASSING,HEADS,AGREEING,ALL,> 1/2,2020-01-01,2025-12-31,,甲,A\n"
                    + "x,MEMBERS,PASSING,HEADS,AGREEING,ALL,>= 2/3,2026-01-01,,,乙,B\n"));

    assertThat(two.on(LocalDate.of(2025, 12, 31), "x").orElseThrow().law().zh()).isEqualTo("甲");
    assertThat(two.on(LocalDate.of(2026, 1, 1), "x").orElseThrow().law().zh()).isEqualTo("乙");
  }

  @Test
  void two_versions_at_once_and_broken_lines_are_refused() {
    String line = "x,MEMBERS,PASSING,HEADS,AGREEING,ALL,> 1/2,%s,,,甲,A\n";
    List<VoteRule> both =
        RuleTable.of(HEADER + line.formatted("2020-01-01") + line.formatted("2021-01-01"));

    assertThatIllegalArgumentException().isThrownBy(() -> new VoteRules(both));
    assertThatIllegalArgumentException().isThrownBy(() -> RuleTable.of(HEADER + "x,y\n"));
  }

  private String passing(OwnersMatter matter) {
    return rule(matter).tests().stream()
        .filter(test -> test.stage() == VoteTest.Stage.PASSING)
        .map(test -> test.share().toString())
        .collect(Collectors.joining(", "));
  }

  private VoteRule rule(OwnersMatter matter) {
    return book.on(DAY, matter.rule()).orElseThrow();
  }
}
