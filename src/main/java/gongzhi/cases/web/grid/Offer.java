package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a grid worker can do with a task right on its card: at most three things at a time. */
enum Offer {
  TAKE("eye-check"),
  VERIFY("clipboard-check"),
  FIX("circle-check"),
  ACCEPT("tools"),
  RETURN("arrows-exchange"),
  PROGRESS("pencil"),
  DONE("circle-check"),
  SOLVED("circle-check"),
  UNSOLVED("circle-x"),
  ATTEMPT("phone");

  private final String icon;

  Offer(String icon) {
    this.icon = icon;
  }

  /** The large actions of a card, in their order. */
  static List<Offer> of(CaseStatus status) {
    return switch (status) {
      case RECEIVED -> List.of(TAKE, FIX, VERIFY);
      case VERIFYING -> List.of(VERIFY, FIX);
      case ASSIGNED, REOPENED -> List.of(ACCEPT, RETURN);
      case IN_PROGRESS -> List.of(DONE, PROGRESS, RETURN);
      case REPORTED_DONE -> List.of(SOLVED, UNSOLVED, ATTEMPT);
      case DELIBERATING, RESOLVED, REJECTED, WITHDRAWN, MERGED -> List.of();
    };
  }

  /** The offer with this word in its address. */
  static Offer named(String word) {
    return Stream.of(values())
        .filter(offer -> offer.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("grid.no-such-act"));
  }

  /** How it is written in addresses and message keys: {@code unsolved}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String icon() {
    return icon;
  }

  /** Whether one tap is enough. */
  boolean isDirect() {
    return this == TAKE || this == ACCEPT;
  }

  /** Whether a photo can come with it. */
  boolean takesPhotos() {
    return this == FIX || this == DONE || this == PROGRESS;
  }

  /** Whether the reporter is asked next, so that the words answer what was asked. */
  boolean isAnswer() {
    return this == FIX || this == DONE;
  }

  boolean wordsAreOptional() {
    return this == PROGRESS;
  }
}
