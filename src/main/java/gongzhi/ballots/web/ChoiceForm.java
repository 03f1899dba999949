package gongzhi.ballots.web;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.Paper;
import gongzhi.shared.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is filled in.
 *
 * @param pick numbers of marked options
 * @param option numbers of all options, each with what was given to it in {@code give}
 */
record ChoiceForm(
    @Nullable String entry,
    @Nullable List<String> pick,
    @Nullable List<String> option,
    @Nullable List<String> give) {

  static final ChoiceForm BLANK = new ChoiceForm("", List.of(), List.of(), List.of());

  int number() {
    return number(RollForm.said(entry), "paper.no-such-entry");
  }

  /** Refuses (422) what this paper does not allow. */
  String said(Contest contest) {
    return switch (contest.paper()) {
      case MARKS ->
          Paper.marks(
              all(pick).stream().map(ChoiceForm::option).collect(Collectors.toSet()),
              contest.most());
      case RANKS -> Paper.order(fromOne(given()), contest.most());
      case POINTS -> Paper.given(given(), contest.most());
    };
  }

  /** Whoever ranks begins with one and leaves no place out, so that nobody reads it otherwise. */
  private static Map<Integer, Integer> fromOne(Map<Integer, Integer> places) {
    boolean whole = places.values().stream().allMatch(place -> place <= places.size());
    if (!whole) {
      throw Rejection.invalid("contest.ranks-from-one");
    }
    return places;
  }

  private Map<Integer, Integer> given() {
    List<String> options = all(option);
    List<String> typed = all(give);
    Map<Integer, Integer> given = new HashMap<>();
    for (int i = 0; i < Math.min(options.size(), typed.size()); i++) {
      String one = RollForm.said(typed.get(i));
      if (!one.isEmpty() && !one.equals("0")) {
        given.put(option(options.get(i)), number(one, "contest.choice-unreadable"));
      }
    }
    return given;
  }

  private static List<String> all(@Nullable List<String> typed) {
    return typed == null ? List.of() : typed;
  }

  private static int option(String typed) {
    return number(RollForm.said(typed), "contest.no-such-option");
  }

  private static int number(String typed, String refusal) {
    if (!typed.matches("[1-9][0-9]{0,8}")) {
      throw Rejection.invalid(refusal);
    }
    return Integer.parseInt(typed);
  }
}
