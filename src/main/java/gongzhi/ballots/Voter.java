package gongzhi.ballots;

import java.util.Set;

/**
 * Who has one ballot and counts as one head (表决权人): an owner, joint owners together, a resident, a
 * household, a representative.
 *
 * @param persons who may fill in this one ballot; joint owners and households have several
 * @param area exclusive area in 0.01 m², over all parts; zero where only heads count
 */
public record Voter(String key, Set<String> persons, long area) {

  public Voter {
    persons = Set.copyOf(persons);
    if (persons.isEmpty() || area < 0) {
      throw new IllegalArgumentException(key + " needs a person and no negative area");
    }
  }
}
