package gongzhi.ballots.web;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.Option;
import gongzhi.ballots.contests.Paper;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filled-in paper says, in words, and its fields to be sent again. */
final class ChosenWords {

  private ChosenWords() {}

  static String of(Contest contest, List<Option> slate, String said, Words words) {
    Map<Integer, String> titles = new HashMap<>();
    slate.forEach(option -> titles.put(option.no(), option.title()));
    if (said.isEmpty()) {
      return words.of("contest.chosen-nothing");
    }
    Map<Integer, Integer> points = contest.paper() == Paper.POINTS ? Paper.points(said) : Map.of();
    List<String> lines = new ArrayList<>();
    for (int no : contest.paper().mentioned(said)) {
      String title = titles.getOrDefault(no, "?");
      lines.add(
          switch (contest.paper()) {
            case MARKS -> title;
            case RANKS -> words.of("contest.chosen-rank", lines.size() + 1, title);
            case POINTS -> words.of("contest.chosen-points", title, points.getOrDefault(no, 0));
          });
    }
    return String.join("、", lines);
  }

  static List<ContestPage.Sent> sent(ChoiceForm form) {
    List<ContestPage.Sent> sent = new ArrayList<>();
    add(sent, "pick", form.pick());
    add(sent, "option", form.option());
    add(sent, "give", form.give());
    return sent;
  }

  private static void add(List<ContestPage.Sent> sent, String name, @Nullable List<String> values) {
    if (values != null) {
      values.forEach(value -> sent.add(new ContestPage.Sent(name, value)));
    }
  }
}
