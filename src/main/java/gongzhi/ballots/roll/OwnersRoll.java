package gongzhi.ballots.roll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.Voter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The owners of a neighbourhood, part by part (业主名册). One part is one head; whoever holds several
 * is one head with the sum of the areas, and so is the developer. Source: 最高人民法院建筑物区分所有权司法解释第八、九条.
 */
public record OwnersRoll(List<ExclusivePart> parts, Set<String> tenants) {

  public OwnersRoll {
    parts = List.copyOf(parts);
    tenants = Set.copyOf(tenants);
    if (parts.stream().map(ExclusivePart::no).distinct().count() < parts.size()) {
      throw new IllegalArgumentException("a part stands twice on the roll");
    }
  }

  /** All owners, with all their parts. */
  public Electorate electorate() {
    return electorate(part -> true);
  }

  /** Who shares what is common in one building only (部分共有): its owners, with their parts there. */
  public Electorate ofBuilding(String building) {
    return electorate(part -> part.building().equals(building));
  }

  /**
   * Who shares what is common in one unit of a building only: its owners, with their parts there.
   */
  public Electorate ofUnit(String building, String unit) {
    return electorate(part -> part.building().equals(building) && part.unit().equals(unit));
  }

  /**
   * Whose consent turning a dwelling into business needs (有利害关系的业主): all other owners in the
   * building and those elsewhere who proved harm. Source: 民法典第二百七十九条, 司法解释第十一条.
   */
  public Electorate interestedIn(ExclusivePart dwelling, Set<String> harmedElsewhere) {
    return electorate(
        part ->
            !part.owner().head().equals(dwelling.owner().head())
                && (part.building().equals(dwelling.building())
                    || part.owner().persons().stream().anyMatch(harmedElsewhere::contains)));
  }

  private Electorate electorate(Predicate<ExclusivePart> scope) {
    Map<String, Voter> voters =
        parts.stream()
            .filter(scope)
            .collect(groupingBy(part -> part.owner().head()))
            .entrySet()
            .stream()
            .map(heads -> voter(heads.getKey(), heads.getValue()))
            .collect(Collectors.toUnmodifiableMap(Voter::key, Function.identity()));
    return new Electorate(Electorate.Kind.OWNERS, voters, tenants);
  }

  private static Voter voter(String head, Collection<ExclusivePart> parts) {
    Stream<String> persons = parts.stream().flatMap(part -> part.owner().persons().stream());
    long area = parts.stream().mapToLong(ExclusivePart::area).reduce(0, Math::addExact);
    return new Voter(head, persons.collect(toUnmodifiableSet()), area);
  }
}
