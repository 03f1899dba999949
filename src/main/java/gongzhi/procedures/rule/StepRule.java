package gongzhi.procedures.rule;

import gongzhi.shared.Share;
import gongzhi.shared.Title;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step as it is written down (步骤).
 *
 * @param body whose word it is
 * @param role the post that keeps the step and is named as its owner
 * @param term how long it may take
 * @param least how long at least lies between its beginning and its end; for what is posted, how
 *     long it hangs; null for none
 * @param rule the quorum and majority, from the rules of the law; null where none is counted
 * @param sides how many sides must be there, each with one voice; null for none
 * @param papers what must lie there before it is done; null for nothing
 * @param back where an amendment or a low appraisal leads; null for nowhere
 * @param rounds how often at most; null without {@code back}
 * @param only matters that have this step; null for all
 * @param joins whether one person who holds both posts may do it together with the next
 * @param share what part of the valid ratings must be content, or of the owners sign an
 *     application; null for none
 * @param basis where this step is written; null where the procedure says it
 * @param elects whether it is a stage of an election held in the program: nominating, the slate, or
 *     the vote
 * @param monthly whether each month of it has a task of its own and a report on that
 */
public record StepRule(
    String key,
    StepKind kind,
    Title title,
    Body body,
    String role,
    Term term,
    @Nullable Term least,
    @Nullable String rule,
    @Nullable Integer sides,
    @Nullable List<Paper> papers,
    @Nullable String back,
    @Nullable Integer rounds,
    @Nullable List<Matter> only,
    @Nullable Boolean joins,
    @Nullable String share,
    @Nullable Title basis,
    @Nullable Boolean elects,
    @Nullable Boolean monthly) {

  private static final int MOST_ROUNDS = 5;

  public StepRule {
    if (!key.matches("[a-z0-9-]{2,40}")) {
      throw new IllegalArgumentException("key is 2 to 40 small letters, figures and hyphens");
    }
    if (sides != null && (sides < 2 || sides > 20)) {
      throw new IllegalArgumentException("sides is from 2 to 20");
    }
    if (rounds != null && (rounds < 1 || rounds > MOST_ROUNDS)) {
      throw new IllegalArgumentException("rounds is from 1 to " + MOST_ROUNDS);
    }
    if (share != null) {
      requireShare(share);
    }
    papers = List.copyOf(Objects.requireNonNullElse(papers, List.of()));
    only = List.copyOf(Objects.requireNonNullElse(only, List.of()));
  }

  private static void requireShare(String share) {
    try {
      Share.of(share);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("share is written as '>= 2/3' or '> 1/2'");
    }
  }

  /** What must lie there before it is done. */
  @Override
  public List<Paper> papers() {
    return Objects.requireNonNull(papers);
  }

  /** The matters that have it; empty for all. */
  @Override
  public List<Matter> only() {
    return Objects.requireNonNull(only);
  }

  /** Whether a matter of this kind goes through it. */
  public boolean isFor(Matter matter) {
    return only().isEmpty() || only().contains(matter);
  }

  /** Whether it may be done together with the next. */
  public boolean isJoined() {
    return Boolean.TRUE.equals(joins);
  }

  /** Whether it rests on an election: its nominations, its slate or its result. */
  public boolean isElection() {
    return Boolean.TRUE.equals(elects);
  }

  /** Whether each month of it has a task of its own and a report on that. */
  public boolean isMonthly() {
    return Boolean.TRUE.equals(monthly);
  }

  /** Whether this body's word in this step settles such a matter. */
  public boolean settles(Matter matter) {
    boolean asTheLawSays = matter == Matter.OWNERS ? kind == StepKind.VOTE : kind.isDecided();
    return asTheLawSays && body.settles(matter);
  }

  /**
   * The bodies whose meeting it is, under the keys by which meetings are called; empty for none.
   */
  public Set<String> meetings() {
    if (kind == StepKind.HEAR) {
      return Set.of("hearing");
    }
    if (sides != null) {
      return Body.JOINT_MEETING.meetings();
    }
    if (body == Body.OWNERS_ASSEMBLY || isElection()) {
      return Set.of();
    }
    if (rule != null) {
      return Set.of(rule);
    }
    return isDecidedTogether() ? body.meetings() : Set.of();
  }

  /**
   * Whether a body that meets says something in it that none of its members says alone: it weighs
   * or reviews a matter, or its minutes are asked for.
   */
  private boolean isDecidedTogether() {
    return kind == StepKind.CONSULT
        || kind == StepKind.REVIEW
        || (papers().contains(Paper.MINUTES) && !kind.isPosted());
  }

  /** What part of the valid ratings must be content. */
  public Optional<Share> content() {
    return kind == StepKind.APPRAISE ? Optional.ofNullable(share).map(Share::of) : Optional.empty();
  }

  /** What part of the owners, by heads or by area, has to sign where owners apply. */
  public Optional<Share> signed() {
    boolean applies = kind == StepKind.PROPOSE && body == Body.OWNERS;
    return applies ? Optional.ofNullable(share).map(Share::of) : Optional.empty();
  }

  /** How often it may lead back. */
  public int mostRounds() {
    return rounds == null ? 0 : rounds;
  }
}
