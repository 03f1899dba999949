package gongzhi.ballots.web;

import gongzhi.ballots.contests.Review;
import gongzhi.ballots.contests.Trait;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one proposal, or a complaint about it, is judged; {@code seen} is the review that is
 * seconded.
 */
record ReviewForm(
    @Nullable String option,
    @Nullable String accepted,
    @Nullable String reason,
    @Nullable List<String> trait,
    @Nullable String seen) {

  Review review() {
    String typed = RollForm.said(option);
    if (!typed.matches("[1-9][0-9]{0,8}")) {
      throw Rejection.notFound("contest.no-such-option");
    }
    return new Review(
        Integer.parseInt(typed),
        "true".equals(RollForm.said(accepted)),
        RollForm.said(reason),
        traits());
  }

  private Set<Trait> traits() {
    List<String> ticked = trait == null ? List.of() : trait;
    return Stream.of(Trait.values())
        .filter(one -> ticked.contains(one.name()))
        .collect(Collectors.toSet());
  }
}
