package gongzhi.parties;

import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a role (岗位) means in a place: its titles, the level it works on and what it permits. One
 * entry of {@code roles.yaml}, keyed by the role.
 *
 * @param zh title people use there
 * @param en title in English
 * @param kind which kind of staff; decides the database role
 * @param reach whether a post reaches every case of its area or only those of its organisation
 * @param level level of the areas the post is tied to
 * @param organisation kind of organisation that employs the role; null for none in particular
 * @param fallsTo the role that answers where nobody holds this one, from the same area upward; null
 *     for the top
 * @param permissions what the post permits
 * @param duty what its holder does for people, as it stands on the notice card; null where nothing
 *     is said
 * @param alsoHeldBy roles whose holders usually take this one on beside their own (兼任); null for
 *     none
 */
public record RoleDefinition(
    String zh,
    String en,
    Kind kind,
    Reach reach,
    Level level,
    @Nullable String organisation,
    @Nullable String fallsTo,
    List<Permission> permissions,
    @Nullable Title duty,
    @Nullable List<String> alsoHeldBy) {

  /** Kinds of staff. */
  public enum Kind {
    /** Works on matters: grid worker, community, department, company. */
    OFFICER,
    /** System administrator: settings, calendar, jobs. */
    SYSTEM,
    /** Security administrator: accounts and posts. */
    SECURITY,
    /** Audit administrator: reads traces, changes nothing. */
    AUDIT
  }

  /** How far a post reaches. */
  public enum Reach {
    /** All that lies in the area of the post. */
    AREA,
    /** Only what was handed to the organisation of the post. */
    ORGANISATION
  }

  public RoleDefinition {
    permissions = List.copyOf(permissions);
    alsoHeldBy = List.copyOf(Objects.requireNonNullElse(alsoHeldBy, List.of()));
  }

  /** The title in both languages. */
  public Title title() {
    return new Title(zh, en);
  }

  /** Roles whose holders usually take this one on as well. */
  @Override
  public List<String> alsoHeldBy() {
    return Objects.requireNonNull(alsoHeldBy);
  }

  /** Whether it works on matters, and is not one of the administrators. */
  public boolean isOfficer() {
    return kind == Kind.OFFICER;
  }
}
