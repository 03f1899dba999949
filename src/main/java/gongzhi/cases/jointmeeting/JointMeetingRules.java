package gongzhi.cases.jointmeeting;

import gongzhi.shared.Title;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a place says about its joint meetings: the content of its {@code joint-meeting.yaml}.
 *
 * @param sides who always takes part (3+2)
 * @param rhythm on which day of a month; null where the place has no fixed day
 * @param sentBefore how many days before the meeting its agenda is sent
 * @param reopened at which reopening a case is put forward
 * @param declined how many units have to decline it
 * @param categories codes or groups that are put forward while they are open
 * @param departments kinds of organisation that attend for a category or a group (X)
 */
public record JointMeetingRules(
    List<Title> sides,
    @Nullable Rhythm rhythm,
    int sentBefore,
    int reopened,
    int declined,
    List<String> categories,
    Map<String, List<String>> departments) {

  /** The file of a pack that says it. */
  public static final String FILE = "joint-meeting.yaml";

  private static final int GROUP_LETTERS = 2;

  public JointMeetingRules {
    sides = List.copyOf(sides);
    categories = List.copyOf(categories);
    if (sentBefore < 0 || sentBefore > 30) {
      throw new IllegalArgumentException("sent-before is from 0 to 30");
    }
    if (reopened < 1 || declined < 1) {
      throw new IllegalArgumentException("reopened and declined are 1 or more");
    }
  }

  /** The kinds of organisation that attend for a category: its own, else those of its group. */
  public List<String> attendFor(String category) {
    return Stream.of(category, category.substring(0, GROUP_LETTERS))
        .map(departments::get)
        .filter(kinds -> kinds != null)
        .findFirst()
        .orElse(List.of());
  }

  /** Whether such cases are put forward while they are open. */
  public boolean lists(String category) {
    return categories.contains(category)
        || categories.contains(category.substring(0, GROUP_LETTERS));
  }
}
