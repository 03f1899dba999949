package gongzhi.parties.lending;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A right lent to every holder of a role on some ground (借权).
 *
 * @param cause what it was lent for, such as {@code emergency:12}
 * @param areaPath the ground on which it may be used
 * @param to first moment it is gone; every loan has one
 */
public record Loan(
    long id,
    String cause,
    String role,
    Permission permission,
    String areaPath,
    Instant from,
    Instant to) {

  /** No loan is longer. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** What may be lent: work on matters, and nothing that decides about persons or rules. */
  public static final Set<Permission> LENDABLE =
      Set.of(
          Permission.CASE_SEE,
          Permission.CASE_REGISTER,
          Permission.CASE_VERIFY,
          Permission.CASE_STUDY,
          Permission.CASE_ASSIGN,
          Permission.CASE_HANDLE,
          Permission.CASE_WHISTLE,
          Permission.CASE_VISIT);

  /** Whether somebody in this post has it at this moment: the ground of one holds the other. */
  public boolean isFor(Post post, Instant at) {
    return role.equals(post.role())
        && !at.isBefore(from)
        && at.isBefore(to)
        && (post.areaPath().startsWith(areaPath) || areaPath.startsWith(post.areaPath()));
  }
}
