package gongzhi.ballots.contests;

import gongzhi.insight.Masking;
import gongzhi.insight.Recognisable;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An election or a budget vote as it is announced.
 *
 * @param method null where none was chosen; so the paper
 * @param ruleKey empty where most votes are enough
 * @param basis why it binds; empty where it only advises
 * @param after number of the election whose open seats it fills; empty for none
 */
public record NewContest(
    ContestKind kind,
    long roll,
    String title,
    String words,
    @Nullable CountMethod method,
    @Nullable Paper paper,
    int seats,
    int most,
    long budget,
    String ruleKey,
    String after,
    String basis,
    List<Target> targets,
    @Nullable Instant nominatedUntil,
    @Nullable Instant opens,
    @Nullable Instant closes) {

  private static final int TITLE_LEAST = 4;
  private static final int TITLE_MAX = 60;
  private static final int WORDS_MAX = 2000;
  private static final int BASIS_MAX = 200;
  private static final int SEATS_MAX = 50;
  private static final int MOST_MAX = 100;
  private static final Duration LONGEST = Duration.ofDays(365);

  public NewContest {
    title = Masking.visible(title).strip();
    words = Masking.visible(words).strip();
    basis = Masking.visible(basis).strip();
    targets = List.copyOf(targets);
  }

  CountMethod chosen() {
    return Objects.requireNonNull(method);
  }

  Paper onPaper() {
    return Objects.requireNonNull(paper);
  }

  Instant until() {
    return Objects.requireNonNull(nominatedUntil);
  }

  Instant opensAt() {
    return Objects.requireNonNull(opens);
  }

  Instant closesAt() {
    return Objects.requireNonNull(closes);
  }

  /** Refuses (422) words that may tell who somebody is, until they were read once more. */
  public void requireLooked() {
    if (!Recognisable.in(title + "\n" + words).isEmpty()) {
      throw Rejection.invalid("poll.look-first");
    }
  }

  /** Refuses (422) what cannot be announced now. */
  void require(Instant now) {
    requireWords();
    if (method == null || method.kind() != kind) {
      throw Rejection.invalid("contest.choose-method");
    }
    if (paper == null || !method.papers().contains(paper)) {
      throw Rejection.invalid("contest.choose-paper");
    }
    requireSize();
    requireMoments(now);
  }

  private void requireWords() {
    if (title.length() < TITLE_LEAST || title.length() > TITLE_MAX) {
      throw Rejection.invalid("contest.say-title", TITLE_LEAST, TITLE_MAX);
    }
    if (words.length() > WORDS_MAX || basis.length() > BASIS_MAX) {
      throw Rejection.invalid("contest.words-long", WORDS_MAX);
    }
  }

  private void requireSize() {
    if (kind == ContestKind.ELECTION && (seats < 1 || seats > SEATS_MAX)) {
      throw Rejection.invalid("contest.say-seats", SEATS_MAX);
    }
    if (kind == ContestKind.BUDGET && budget <= 0) {
      throw Rejection.invalid("contest.say-budget");
    }
    if (most < 1 || most > MOST_MAX) {
      throw Rejection.invalid("contest.say-most", MOST_MAX);
    }
  }

  private void requireMoments(Instant now) {
    if (nominatedUntil == null || !nominatedUntil.isAfter(now)) {
      throw Rejection.invalid("contest.say-until");
    }
    if (opens == null || !opens.isAfter(nominatedUntil)) {
      throw Rejection.invalid("contest.say-opens");
    }
    if (closes == null || !closes.isAfter(opens) || closes.isAfter(now.plus(LONGEST))) {
      throw Rejection.invalid("contest.say-closes");
    }
  }
}
