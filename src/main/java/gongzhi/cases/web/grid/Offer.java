package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.MatterKind;
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

  /**
   * What it does not go without, for a phone without network to ask.
   *
   * @param rule in the language of the script on the phone
   * @param says key of the words of the refusal
   */
  record Need(String rule, String says) {}

  /** What the acts ask of a matter of this kind in any case. */
  Need need(MatterKind kind) {
    return switch (this) {
      case VERIFY -> new Need("* -> words", "case.say-what-you-found");
      case FIX ->
          kind == MatterKind.CONSULT
              ? new Need("* -> words", "case.say-what-was-done")
              : new Need("* -> @files", "case.photo-needed");
      case DONE -> new Need("* -> words", "case.say-what-was-done");
      case RETURN -> new Need("* -> words", "case.say-why");
      case PROGRESS -> new Need("* -> words|@files", "case.say-how-far");
      case SOLVED, UNSOLVED -> new Need("* -> words#4", "case.say-what-was-said");
      case ATTEMPT -> new Need("* -> words", "case.say-how-you-tried");
      case TAKE, ACCEPT -> new Need("* -> *", "case.say-what-was-done");
    };
  }

  /** Whether the reporter is asked next, so that the words answer what was asked. */
  boolean isAnswer() {
    return this == FIX || this == DONE;
  }

  boolean wordsAreOptional() {
    return this == PROGRESS;
  }
}
