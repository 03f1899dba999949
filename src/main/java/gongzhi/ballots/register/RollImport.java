package gongzhi.ballots.register;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.RollLine.Named;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a list in: whole, or not at all. Names and phones go into the vault and nowhere else. */
@Component
class RollImport {

  private final RollStore store;
  private final People people;
  private final ProgramWork program;
  private final SecureRandom random;

  RollImport(RollStore store, People people, ProgramWork program, SecureRandom random) {
    this.store = store;
    this.people = people;
    this.program = program;
    this.random = random;
  }

  /** Fills the roll, or says what is wrong with the list, and then nothing was stored. */
  List<RowFault> fill(long roll, NewRoll kept, byte[] file) {
    RollReader.Read read = RollReader.read(file, kept);
    List<RollLine> lines = read.lines().stream().filter(kept::holds).toList();
    if (!read.faults().isEmpty()) {
      return read.faults();
    }
    if (lines.isEmpty()) {
      return List.of(RowFault.of(1, "roll.fault.nobody"));
    }
    RollEntries entries = RollEntries.of(lines, kept.kind(), random);
    Map<String, PartyId> known = program.call(() -> entered(entries, kept.kind()));
    store.fill(roll, entries, known, kept.kind());
    return List.of();
  }

  private Map<String, PartyId> entered(RollEntries entries, Electorate.Kind kind) {
    Map<String, PartyId> known = new HashMap<>();
    for (RollEntries.Head head : entries.heads()) {
      head.people()
          .forEach(one -> known.computeIfAbsent(one.key(), _ -> people.enter(person(one, kind))));
    }
    return known;
  }

  private static Person person(Named one, Electorate.Kind kind) {
    String address = kind == Electorate.Kind.OWNERS ? "业主" : "居民";
    return new Person(one.name().substring(0, 1) + address, one.name(), one.phone(), null);
  }
}
