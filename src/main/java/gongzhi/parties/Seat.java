package gongzhi.parties;

/**
 * A post together with what its role means in that place: one reason why a viewer may do things.
 */
public record Seat(Post post, RoleDefinition role) {

  /** Whether this post permits it for something lying at this area path. */
  boolean permits(Permission permission, String areaPath) {
    return permits(permission) && areaPath.startsWith(post.areaPath());
  }

  boolean permits(Permission permission) {
    return role.permissions().contains(permission);
  }
}
