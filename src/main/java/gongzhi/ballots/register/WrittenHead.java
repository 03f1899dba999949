package gongzhi.ballots.register;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A head of a roll as it is hashed.
 *
 * @param voter area, parts and persons, without the number, which another line above changes
 */
record WrittenHead(int no, String voter) {

  static WrittenHead of(String line) {
    int end = line.indexOf(';');
    return new WrittenHead(Integer.parseInt(line.substring(0, end)), line.substring(end));
  }

  private Set<String> persons() {
    return Stream.of(voter.substring(voter.lastIndexOf(';') + 1).replace("!", "").split(","))
        .collect(Collectors.toSet());
  }

  /** Names of its parts, whatever their area. */
  private Set<String> parts() {
    String written = voter.substring(voter.indexOf(';', 1) + 1, voter.lastIndexOf(';'));
    return Stream.of(written.split(","))
        .filter(part -> part.contains("="))
        .map(part -> part.substring(0, part.lastIndexOf('=')))
        .collect(Collectors.toSet());
  }

  boolean hasPersonsOf(WrittenHead other) {
    return persons().equals(other.persons());
  }

  /** Whether the other one has a person or a part of this one. */
  boolean isPartlyIn(WrittenHead other) {
    return !Collections.disjoint(persons(), other.persons())
        || !Collections.disjoint(parts(), other.parts());
  }
}
