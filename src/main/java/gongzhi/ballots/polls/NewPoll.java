package gongzhi.ballots.polls;

import gongzhi.ballots.count.Terms;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A poll as it is announced: everything about it is fixed here, before it opens.
 *
 * @param roll number of the roll whose voters decide
 * @param words what is voted on, in full
 * @param matter which of the nine matters of owners; empty for other electorates
 * @param ruleKey the rule; empty where the matter says it
 * @param basis why it binds; empty where it only advises
 */
public record NewPoll(
    long roll,
    String question,
    String words,
    String matter,
    String ruleKey,
    boolean secret,
    Terms.Twice twice,
    int proxiesMost,
    int extendsDays,
    String basis,
    @Nullable Instant opens,
    @Nullable Instant closes) {

  private static final int QUESTION_LEAST = 4;
  private static final int QUESTION_MAX = 120;
  private static final int WORDS_MAX = 2000;
  private static final int BASIS_MAX = 200;
  private static final int PROXIES_MAX = 20;
  private static final int EXTENDS_MAX = 60;
  private static final Duration LONGEST = Duration.ofDays(730);

  public NewPoll {
    question = Masking.visible(question).strip();
    words = Masking.visible(words).strip();
    basis = Masking.visible(basis).strip();
  }

  Instant opensAt() {
    return Objects.requireNonNull(opens);
  }

  Instant closesAt() {
    return Objects.requireNonNull(closes);
  }

  /** Refuses (422) what cannot be announced now. */
  void require(Instant now) {
    if (question.length() < QUESTION_LEAST || question.length() > QUESTION_MAX) {
      throw Rejection.invalid("poll.say-question", QUESTION_LEAST, QUESTION_MAX);
    }
    if (words.length() > WORDS_MAX || basis.length() > BASIS_MAX) {
      throw Rejection.invalid("poll.too-long", WORDS_MAX, BASIS_MAX);
    }
    if (Stream.of(question, words, basis).anyMatch(Masking::finds)) {
      throw Rejection.invalid("poll.without-phones");
    }
    if (opens == null || !opens.isAfter(now)) {
      throw Rejection.invalid("poll.say-opens");
    }
    if (closes == null || !closes.isAfter(opens) || closes.isAfter(now.plus(LONGEST))) {
      throw Rejection.invalid("poll.say-closes");
    }
    if (proxiesMost < 0 || proxiesMost > PROXIES_MAX) {
      throw Rejection.invalid("poll.proxies-limit", PROXIES_MAX);
    }
    if (extendsDays < 0 || extendsDays > EXTENDS_MAX) {
      throw Rejection.invalid("poll.extension-limit", EXTENDS_MAX);
    }
    if (secret && (twice != Terms.Twice.FIRST_COUNTS || proxiesMost > 0)) {
      throw Rejection.invalid("poll.secret-is-final");
    }
  }
}
