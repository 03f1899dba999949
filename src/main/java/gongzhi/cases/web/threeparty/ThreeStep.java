package gongzhi.cases.web.threeparty;

import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import java.util.Arrays;
import java.util.Locale;

/** What one of the three can do about a matter; the name in small letters ends its address. */
public enum ThreeStep {
  ANSWER,
  DECLINE,
  ASK,
  SPEAK,
  MEETING,
  OFF;

  /** The step with this address. */
  static ThreeStep of(String address) {
    return Arrays.stream(values())
        .filter(step -> step.address().equals(address))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("site.page-not-found"));
  }

  /** The last part of the address its form is sent to. */
  public String address() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its button says. */
  public String button(Words words) {
    return words.of("three.step." + address());
  }

  /** What is to be written. */
  public String says(Words words) {
    return words.of("three.says." + address());
  }
}
