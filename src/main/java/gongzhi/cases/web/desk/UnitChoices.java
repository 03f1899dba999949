package gongzhi.cases.web.desk;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gongzhi.cases.grids.SpecialHosts;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The units that work where a case lies: first the host of a special-purpose grid whose own matter
 * it is, then those that take its category, in their order, then the others by the level of their
 * ground, the nearest first.
 */
@Component
public class UnitChoices {

  private final Posts posts;
  private final Areas areas;
  private final SpecialHosts hosts;

  UnitChoices(Posts posts, Areas areas, SpecialHosts hosts) {
    this.posts = posts;
    this.areas = areas;
    this.hosts = hosts;
  }

  /**
   * For what units are looked for.
   *
   * @param taken the unit that has it and is left out; null for none
   */
  public record Need(String place, String category, long areaId, @Nullable Long taken) {}

  List<Group> of(DeskSheet sheet, RuleVersion rules, @Nullable Long chosen, TimeOfAsking asked) {
    Need need = new Need(sheet.place(), sheet.category(), sheet.areaId(), sheet.unitId());
    return of(need, rules, chosen, asked);
  }

  /** Kind and name of each; the one in front is chosen. */
  public List<Group> of(Need need, RuleVersion rules, @Nullable Long chosen, TimeOfAsking asked) {
    Roles roles = posts.roles(need.place());
    List<String> takers = rules.rules().takers(rules.category(need.category()));
    Function<Stream<Organisation>, List<Choice>> choices =
        units -> units.map(unit -> choice(unit, roles, chosen, asked.words())).toList();
    Group usual =
        new Group(asked.words().of("desk.units.usual"), choices.apply(units(takers, need, asked)));
    Set<String> rest = new TreeSet<>(roles.organisations().keySet());
    takers.forEach(rest::remove);
    boolean confidential = rules.category(need.category()).restricted();
    rest.removeIf(kind -> confidential && !rules.isConfidant(kind));
    TreeMap<Level, List<Organisation>> others =
        units(rest, need, asked)
            .collect(groupingBy(this::level, () -> new TreeMap<>(reverseOrder()), toList()));
    Stream<Group> byLevel =
        others.entrySet().stream()
            .map(
                one ->
                    new Group(
                        asked.words().of(one.getKey()), choices.apply(one.getValue().stream())));
    Stream<Group> host = confidential ? Stream.empty() : host(need, chosen, asked);
    return Stream.of(host, Stream.of(usual), byLevel)
        .flatMap(groups -> groups)
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  /** The host of a special-purpose grid stands in front where the matter is its own. */
  private Stream<Group> host(Need need, @Nullable Long chosen, TimeOfAsking asked) {
    return hosts.taking(new AreaId(need.areaId()), need.category()).stream()
        .flatMap(host -> Optional.ofNullable(host.organisation()).stream())
        .flatMap(id -> posts.organisation(id).stream())
        .filter(unit -> asked.back() || !Objects.equals(unit.id().value(), need.taken()))
        .map(unit -> host(unit, chosen, asked.words()));
  }

  private static Group host(Organisation unit, @Nullable Long chosen, Words words) {
    boolean isChosen = Objects.equals(chosen, unit.id().value());
    String label = words.of("desk.unit", words.of("special.host"), unit.name());
    return new Group(
        words.of("special.host-first"),
        List.of(Choice.plain(unit.id().toString(), label, isChosen)));
  }

  private Stream<Organisation> units(Collection<String> kinds, Need need, TimeOfAsking asked) {
    return kinds.stream()
        .flatMap(kind -> posts.unit(kind, new AreaId(need.areaId()), asked.now()).stream())
        .filter(unit -> asked.back() || !Objects.equals(unit.id().value(), need.taken()));
  }

  private Level level(Organisation unit) {
    return areas.get(unit.area()).level();
  }

  /**
   * When somebody looks, and in which language.
   *
   * @param back whether the unit that has it may get it back
   */
  public record TimeOfAsking(Instant now, Words words, boolean back) {}

  private static Choice choice(Organisation unit, Roles roles, @Nullable Long chosen, Words words) {
    Roles.Unit kind = roles.organisations().get(unit.kind());
    String name = kind == null ? unit.kind() : words.language().isChinese() ? kind.zh() : kind.en();
    return Choice.plain(
        unit.id().toString(),
        words.of("desk.unit", name, unit.name()),
        Objects.equals(chosen, unit.id().value()));
  }
}
