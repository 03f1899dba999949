package gongzhi.pages;

import java.util.List;

/**
 * One page in one state.
 *
 * @param path may name {@code {done}}, a case that waits for its reporter, {@code {receipt}} and
 *     {@code {record}}, its secret addresses
 * @param taps what is pressed on it before looking, in this order
 * @param until what is there when it is ready
 */
record Sight(Who who, String path, List<String> taps, String until) {

  static Sight of(Who who, String path) {
    return new Sight(who, path, List.of(), "h1");
  }

  /** After pressing this, when that has appeared. */
  Sight after(String tap, String appeared) {
    return new Sight(who, path, List.of(tap), appeared);
  }

  @Override
  public String toString() {
    return who + " " + path + (taps.isEmpty() ? "" : " " + taps);
  }
}
