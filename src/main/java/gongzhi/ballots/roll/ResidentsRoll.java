package gongzhi.ballots.roll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.Voter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The residents of a community or village (居民名册). Only heads count. Source: 城市居民委员会组织法第九条,
 * 村民委员会组织法第二十一、二十二条.
 */
public record ResidentsRoll(List<RegisteredResident> residents) {

  public ResidentsRoll {
    residents = List.copyOf(residents);
    if (residents.stream().map(RegisteredResident::person).distinct().count() < residents.size()) {
      throw new IllegalArgumentException("a resident stands twice on the roll");
    }
  }

  /** Everyone who is 18 on that day, one head each. */
  public Electorate residents(LocalDate day) {
    return persons(Electorate.Kind.RESIDENTS, day);
  }

  /** Every villager who is 18 on that day, one head each. */
  public Electorate villagers(LocalDate day) {
    return persons(Electorate.Kind.VILLAGERS, day);
  }

  /** One head for each household; whoever of it is 18 on that day may fill in its ballot. */
  public Electorate households(LocalDate day) {
    return Electorate.of(
        Electorate.Kind.HOUSEHOLDS,
        voting(day)
            .collect(
                groupingBy(
                    RegisteredResident::household, mapping(RegisteredResident::person, toSet())))
            .entrySet()
            .stream()
            .map(household -> new Voter(household.getKey(), household.getValue(), 0))
            .toList());
  }

  private Electorate persons(Electorate.Kind kind, LocalDate day) {
    return Electorate.ofPersons(kind, voting(day).map(RegisteredResident::person).toList());
  }

  private Stream<RegisteredResident> voting(LocalDate day) {
    return residents.stream().filter(resident -> resident.votesOn(day));
  }
}
