package gongzhi.cases.rules;

/** Refuses a figure of a pack that lies outside what makes sense. */
final class Bounds {

  private Bounds() {}

  static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is from %d to %d, not %d".formatted(name, least, most, value));
    }
  }
}
