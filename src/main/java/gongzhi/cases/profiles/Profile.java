package gongzhi.cases.profiles;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A neighbourhood as it is known today: of each fact the latest entry, and what is listed without
 * what has ended.
 *
 * @param all every entry, the latest written first
 */
public record Profile(List<Entry> all) {

  private static final Comparator<Entry> LATER =
      Comparator.comparing(Entry::asOf).thenComparing(Entry::id);

  public Profile {
    all = List.copyOf(all);
  }

  /** What holds of this fact; empty while nobody entered it. */
  public Optional<Entry> of(ProfileFact fact) {
    return Optional.ofNullable(current().get(fact));
  }

  /** Defects or plans that have not ended, the latest first. */
  public List<Entry> open(ProfileFact listed) {
    Set<Long> ended =
        all.stream().map(Entry::ends).filter(Objects::nonNull).collect(Collectors.toSet());
    return all.stream()
        .filter(entry -> entry.fact() == listed && entry.ends() == null)
        .filter(entry -> !ended.contains(entry.id()))
        .sorted(LATER.reversed())
        .toList();
  }

  /** How many of the single facts are known. */
  public int known() {
    return current().size();
  }

  private Map<ProfileFact, Entry> current() {
    return all.stream()
        .filter(entry -> !entry.fact().isListed())
        .collect(
            Collectors.toMap(
                Entry::fact,
                entry -> entry,
                BinaryOperator.maxBy(LATER),
                () -> new EnumMap<>(ProfileFact.class)));
  }
}
