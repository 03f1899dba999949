package gongzhi.parties;

import gongzhi.parties.lending.Loan;
import java.util.List;
import java.util.stream.Stream;

/**
 * A post together with what its role means in that place: one reason why a viewer may do things.
 *
 * @param loans further rights that holders of the role have for a while, each on its own ground
 */
public record Seat(Post post, RoleDefinition role, List<Loan> loans) {

  public Seat {
    loans = List.copyOf(loans);
  }

  /** A post to which nothing is lent. */
  public Seat(Post post, RoleDefinition role) {
    this(post, role, List.of());
  }

  /** Whether this post permits it for something lying at this area path. */
  boolean permits(Permission permission, String areaPath) {
    boolean ofTheRole =
        role.permissions().contains(permission) && areaPath.startsWith(post.areaPath());
    return ofTheRole
        || loans.stream()
            .anyMatch(
                loan -> loan.permission() == permission && areaPath.startsWith(loan.areaPath()));
  }

  boolean permits(Permission permission) {
    return role.permissions().contains(permission)
        || loans.stream().anyMatch(loan -> loan.permission() == permission);
  }

  /**
   * Paths of the ground whose every matter this post reaches: its own, and where seeing is lent.
   */
  Stream<String> reached() {
    return Stream.concat(reachedByRole(), borrowed());
  }

  /** Paths of the ground whose every matter the role itself reaches. */
  Stream<String> reachedByRole() {
    return role.reach() == RoleDefinition.Reach.AREA ? Stream.of(post.areaPath()) : Stream.empty();
  }

  /** The same where the role decides about matters, or watches over whoever does. */
  Stream<String> inOffice() {
    return role.permissions().stream().anyMatch(Permission::isOfAnOffice)
        ? reachedByRole()
        : Stream.empty();
  }

  /** Paths of the ground where seeing is lent. */
  Stream<String> borrowed() {
    return loans.stream()
        .filter(loan -> loan.permission() == Permission.CASE_SEE)
        .map(Loan::areaPath);
  }
}
