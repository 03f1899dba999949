package gongzhi.parties;

import gongzhi.territory.Level;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The roles and kinds of organisation of one place: the content of its {@code roles.yaml}.
 *
 * @param roles by role key, such as {@code grid_worker}
 * @param organisations by kind, such as {@code property_company}
 */
public record Roles(Map<String, RoleDefinition> roles, Map<String, Unit> organisations) {

  /**
   * A kind of organisation.
   *
   * @param zh what people call it there
   * @param en in English
   * @param level the level whose areas each have one
   * @param staff the role of whoever works on its matters
   */
  public record Unit(String zh, String en, Level level, @Nullable String staff) {}

  public Roles {
    roles = Map.copyOf(roles);
    organisations = Map.copyOf(organisations);
  }

  /** What the role means here; empty when the place has no such role. */
  public Optional<RoleDefinition> find(String role) {
    return Optional.ofNullable(roles.get(role));
  }
}
