package gongzhi.parties;

import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles and kinds of organisation of one place: the content of its {@code roles.yaml}.
 *
 * @param roles by role key, such as {@code grid_worker}
 * @param organisations by kind, such as {@code property_company}
 * @param service the roles that serve a grid, from the top: who stands on its notice card
 * @param participants roles that take part in a grid beside them
 * @param partyAxis Party organisations tied to the ground, from the top
 * @param neighbourhood who runs a neighbourhood together
 */
public record Roles(
    Map<String, RoleDefinition> roles,
    Map<String, Unit> organisations,
    List<String> service,
    List<String> participants,
    List<PartyTier> partyAxis,
    Neighbourhood neighbourhood) {

  /** The file of a pack that says it. */
  public static final String FILE = "roles.yaml";

  /**
   * A kind of organisation.
   *
   * @param zh what people call it there
   * @param en in English
   * @param level the level whose areas each have one
   * @param staff the role of whoever works on its matters
   * @param everywhere false for a kind that only some areas of its level have; null for true
   */
  public record Unit(
      String zh, String en, Level level, @Nullable String staff, @Nullable Boolean everywhere) {

    /** What people call it, in both languages. */
    public Title title() {
      return new Title(zh, en);
    }

    /** Whether each area of its level has one. */
    public boolean isEverywhere() {
      return everywhere == null || everywhere;
    }
  }

  /**
   * One tier of the axis of Party organisations (组织轴).
   *
   * @param key its kind of organisation
   * @param ending what follows the name of the area in the name of such an organisation
   * @param level the level whose areas each have one
   * @param ledBy the role of its secretary or leader
   */
  public record PartyTier(
      String key, String zh, String en, String ending, Level level, String ledBy) {

    /** What people call it, in both languages. */
    public Title title() {
      return new Title(zh, en);
    }
  }

  /**
   * The 1+3+X of a neighbourhood, as kinds of organisation.
   *
   * @param core the Party organisation first, then the bodies that run it together
   * @param others whoever else takes part
   */
  public record Neighbourhood(List<String> core, List<String> others) {

    public Neighbourhood {
      core = List.copyOf(core);
      others = List.copyOf(others);
    }
  }

  public Roles {
    roles = Map.copyOf(roles);
    organisations = Map.copyOf(organisations);
    service = List.copyOf(service);
    participants = List.copyOf(participants);
    partyAxis = List.copyOf(partyAxis);
  }

  /** Reads the roles of a place; every fault is told, of form and of names that stand nowhere. */
  public static Roles read(Path places, String place) {
    return of(Pack.load(places, place, FILE));
  }

  /** The roles this file describes; refuses it with every fault. */
  public static Roles of(Pack file) {
    List<String> unknown = RoleNames.faults(file);
    if (unknown.isEmpty()) {
      return file.as(Roles.class);
    }
    throw new PackError(Stream.concat(faultsOfForm(file).stream(), unknown.stream()).toList());
  }

  private static List<String> faultsOfForm(Pack file) {
    try {
      file.as(Roles.class);
      return List.of();
    } catch (PackError e) {
      return e.faults();
    }
  }

  /** What the role means here; empty when the place has no such role. */
  public Optional<RoleDefinition> find(String role) {
    return Optional.ofNullable(roles.get(role));
  }

  /** The roles of the notice card that belong to areas of this level, from the top. */
  public List<String> serviceAt(Level level) {
    return service.stream().filter(role -> levelOf(role) == level).toList();
  }

  private @Nullable Level levelOf(String role) {
    return find(role).map(RoleDefinition::level).orElse(null);
  }
}
