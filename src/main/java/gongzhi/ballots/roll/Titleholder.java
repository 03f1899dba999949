package gongzhi.ballots.roll;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who holds the title to a part (产权人): one person, several jointly, or the developer for what it
 * has not sold or not handed over.
 */
public record Titleholder(Set<String> persons, boolean developer) {

  public Titleholder {
    persons = Set.copyOf(persons);
    if (persons.isEmpty()) {
      throw new IllegalArgumentException("a part has an owner");
    }
  }

  public static Titleholder of(String person) {
    return new Titleholder(Set.of(person), false);
  }

  /** Joint owners (共有人): together they have one ballot. */
  public static Titleholder jointly(String... persons) {
    return new Titleholder(Set.of(persons), false);
  }

  /** The developer (建设单位), for parts unsold, or sold and not yet handed over. */
  public static Titleholder developer(String person) {
    return new Titleholder(Set.of(person), true);
  }

  /** Whose parts count as one head: the same persons, or the developer. */
  String head() {
    return developer ? "developer" : String.join("&", new TreeSet<>(persons));
  }
}
