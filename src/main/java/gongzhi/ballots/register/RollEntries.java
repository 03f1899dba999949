package gongzhi.ballots.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.RollLine.Named;
import gongzhi.parties.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * The heads of a list: rows of the same persons are one, and so are all parts of the developer.
 * Source: 最高人民法院建筑物区分所有权司法解释第八、九条.
 *
 * @param heads in an order that tells nothing
 */
record RollEntries(List<Head> heads) {

  /**
   * One head with all its rows.
   *
   * @param voice key of the person who may fill in the ballot
   */
  record Head(int no, List<RollLine> lines, Set<Named> people, String voice) {

    long area() {
      return lines.stream().mapToLong(RollLine::area).reduce(0, Math::addExact);
    }

    List<Person> persons(Map<String, PartyId> known) {
      return people.stream()
          .map(
              one ->
                  new Person(Objects.requireNonNull(known.get(one.key())), one.key().equals(voice)))
          .distinct()
          .toList();
    }
  }

  /** A person of an entry, and whether it is this person's to vote. */
  record Person(PartyId party, boolean voice) {}

  static RollEntries of(List<RollLine> lines, Electorate.Kind kind, Random random) {
    List<List<RollLine>> groups =
        new ArrayList<>(
            lines.stream()
                .collect(groupingBy(line -> key(line, kind), LinkedHashMap::new, toList()))
                .values());
    Collections.shuffle(groups, random);
    List<Head> heads = new ArrayList<>();
    for (List<RollLine> group : groups) {
      heads.add(head(heads.size() + 1, group));
    }
    return new RollEntries(List.copyOf(heads));
  }

  private static String key(RollLine line, Electorate.Kind kind) {
    return kind == Electorate.Kind.HOUSEHOLDS ? line.part() : line.head();
  }

  private static Head head(int no, List<RollLine> lines) {
    Set<Named> people = new LinkedHashSet<>();
    lines.forEach(line -> people.addAll(line.people()));
    RollLine first = lines.getFirst();
    return new Head(no, lines, people, first.people().get(first.voice()).key());
  }
}
