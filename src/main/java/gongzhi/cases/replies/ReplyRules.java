package gongzhi.cases.replies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a place asks of answers: the content of its {@code replies.yaml}.
 *
 * @param least letters and figures that an answer holds at least
 * @param stock phrases that say nothing about a matter, in groups that a place may add to
 * @param remedies words that show a way to go on
 * @param procedures words that name a procedure with dates of its own
 * @param publicNumbers telephone numbers of offices, which everybody may read
 */
public record ReplyRules(
    int least,
    Map<String, List<String>> stock,
    List<String> remedies,
    List<String> procedures,
    List<String> publicNumbers) {

  /** The file of a pack that says it. */
  public static final String FILE = "replies.yaml";

  private static final int MOST = 100;

  public ReplyRules {
    stock = Map.copyOf(stock);
    remedies = List.copyOf(remedies);
    procedures = List.copyOf(procedures);
    publicNumbers = List.copyOf(publicNumbers);
    if (least < 1 || least > MOST) {
      throw new IllegalArgumentException("least lies between 1 and " + MOST);
    }
    if (publicNumbers.stream().anyMatch(number -> !number.matches("[0-9][0-9-]{2,12}"))) {
      throw new IllegalArgumentException("a public number holds digits and hyphens");
    }
  }

  /** All phrases that say nothing, the longest first. */
  List<String> phrases() {
    return stock.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
