package gongzhi.cases.web.parts;

import gongzhi.cases.parts.PartState;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be done to one part; the name in small letters is the end of its address. */
public enum PartStep {
  TAKE(false),
  REPORT(false),
  RETURN(false),
  CHECK(true),
  AGAIN(true),
  CANCEL(true);

  private final boolean lead;

  PartStep(boolean lead) {
    this.lead = lead;
  }

  /** The step with this address. */
  static PartStep of(String address) {
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
    return words.of("parts.step." + address());
  }

  /** What is to be written; empty where nothing is. */
  public String says(Words words) {
    return this == TAKE ? "" : words.of("parts.says." + address());
  }

  /** Whether it asks for a new day. */
  public boolean needsDay() {
    return this == AGAIN;
  }

  /** Whether pictures belong to it. */
  public boolean takesPhotos() {
    return this == REPORT;
  }

  /** What the unit of a part, or whoever leads the case, can do now. */
  static Set<PartStep> offered(PartState state, boolean lead) {
    Set<PartStep> steps = EnumSet.noneOf(PartStep.class);
    for (PartStep step : values()) {
      if (step.lead == lead && step.fits(state)) {
        steps.add(step);
      }
    }
    return steps;
  }

  private boolean fits(PartState state) {
    return switch (this) {
      case TAKE -> state == PartState.GIVEN;
      case REPORT -> state.allows(PartState.DONE);
      case RETURN -> state.allows(PartState.RETURNED);
      case CHECK, AGAIN -> state == PartState.DONE;
      case CANCEL -> state.allows(PartState.CANCELLED);
    };
  }
}
