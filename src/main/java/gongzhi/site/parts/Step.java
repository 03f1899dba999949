package gongzhi.site.parts;

import java.util.List;
import java.util.stream.IntStream;

/** One of at most five steps of a case. */
public record Step(String words, State state) {

  /** Where the case stands with this step. */
  public enum State {
    PAST,
    NOW,
    NEXT
  }

  /** The steps in order, where {@code now} is the index of the current one. */
  public static List<Step> of(List<String> words, int now) {
    return IntStream.range(0, words.size())
        .mapToObj(at -> new Step(words.get(at), state(at, now)))
        .toList();
  }

  public boolean past() {
    return state == State.PAST;
  }

  public boolean now() {
    return state == State.NOW;
  }

  private static State state(int at, int now) {
    if (at == now) {
      return State.NOW;
    }
    return at < now ? State.PAST : State.NEXT;
  }
}
