package gongzhi.ballots;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * A roll frozen at a moment (表决权人名册). Owners and residents are two electorates that never mix: a
 * tenant is a resident but no owner, an absent owner the reverse.
 *
 * @param tenants who lives there without title; known only so that their ballot is set aside with
 *     the right reason
 */
public record Electorate(Kind kind, Map<String, Voter> voters, Set<String> tenants) {

  /** Which bond to the place makes a voter. */
  public enum Kind {
    OWNERS,
    RESIDENTS,
    VILLAGERS,
    HOUSEHOLDS,
    REPRESENTATIVES,
    /** Members of a body: a committee, a council, a Party branch. */
    MEMBERS
  }

  public Electorate {
    voters = Map.copyOf(voters);
    tenants = Set.copyOf(tenants);
  }

  /** These voters; two under one key are refused. */
  public static Electorate of(Kind kind, Collection<Voter> voters) {
    return new Electorate(
        kind, voters.stream().collect(toUnmodifiableMap(Voter::key, identity())), Set.of());
  }

  /** One head for each person, and no area. */
  public static Electorate ofPersons(Kind kind, Collection<String> persons) {
    return of(kind, persons.stream().map(key -> new Voter(key, Set.of(key), 0)).toList());
  }

  public long heads() {
    return voters.size();
  }

  /** All exclusive area, in 0.01 m². */
  public long area() {
    return voters.values().stream().mapToLong(Voter::area).reduce(0, Math::addExact);
  }
}
