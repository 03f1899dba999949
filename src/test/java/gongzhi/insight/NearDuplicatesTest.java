package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.insight.NearDuplicates.Candidate;
import gongzhi.insight.NearDuplicates.Match;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

  private static final String REPORT = "3栋门口路灯不亮";

  @Test
  void the_same_words_here_and_now_are_the_same_matter() {
    assertThat(NearDuplicates.among(List.of(new Candidate(7, REPORT, true, 0, 0)), REPORT))
        .containsExactly(new Match(7, 1));
  }

  @Test
  void nearer_later_and_more_alike_comes_first() {
    List<Candidate> candidates =
        List.of(
            new Candidate(1, "3栋门口路灯不亮了", true, 90, 600),
            new Candidate(2, "3栋门口路灯不亮了", true, 10, 24),
            new Candidate(3, "门口的灯坏了", true, 10, 24));

    assertThat(NearDuplicates.among(candidates, REPORT)).extracting(Match::id).startsWith(2L);
  }

  @Test
  void the_same_category_next_door_is_offered_even_in_other_words() {
    assertThat(NearDuplicates.among(List.of(new Candidate(1, "晚上一片漆黑", true, 20, 24)), REPORT))
        .hasSize(1);
    assertThat(NearDuplicates.among(List.of(new Candidate(1, "晚上一片漆黑", false, 20, 24)), REPORT))
        .isEmpty();
  }

  @Test
  void what_is_far_or_long_ago_is_not_offered() {
    assertThat(NearDuplicates.among(List.of(new Candidate(1, REPORT, true, 100.5, 0)), REPORT))
        .isEmpty();
    assertThat(NearDuplicates.among(List.of(new Candidate(1, REPORT, true, 0, 720.5)), REPORT))
        .isEmpty();
  }

  @Test
  void at_most_five_are_offered() {
    List<Candidate> many = Collections.nCopies(50, new Candidate(1, REPORT, true, 1, 1));

    assertThat(NearDuplicates.among(many, REPORT)).hasSize(5);
  }
}
