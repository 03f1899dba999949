package gongzhi.ballots.web;

import gongzhi.ballots.Choice;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import org.jspecify.annotations.Nullable;

/** What a ballot says, as forms send it and pages show it. */
final class BallotChoice {

  private BallotChoice() {}

  /** Refuses (422) what is no choice. */
  static Choice parse(String sent) {
    return switch (sent) {
      case "YES" -> Choice.YES;
      case "NO" -> Choice.NO;
      case "ABSTAIN" -> Choice.ABSTAIN;
      default -> throw Rejection.invalid("poll.choose");
    };
  }

  /** Key of the words for what was sent. */
  static String key(String sent) {
    return key(parse(sent));
  }

  static String key(@Nullable Choice choice) {
    return choice == null ? "choice.spoilt" : Words.key(choice);
  }
}
