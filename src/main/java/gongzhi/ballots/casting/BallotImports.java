package gongzhi.ballots.casting;

import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollStore;
import gongzhi.ballots.register.RowFault;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ballots that were cast in the official system of a city (官方系统导入): tried first, which stores
 * nothing, then read by one person and taken in by another, whole or not at all. Every voter is
 * told, as of every other ballot.
 */
@Component
@Transactional
public class BallotImports {

  private final PollStore polls;
  private final PaperStore voices;
  private final CastStore casts;
  private final Taking into;
  private final PollRecord record;
  private final InstantSource clock;

  /** Where a list waits, and where its ballots go. */
  @Component("officialTaking")
  record Taking(Casting casting, OfficialLists lists) {}

  BallotImports(
      PollStore polls,
      PaperStore voices,
      CastStore casts,
      Taking into,
      PollRecord record,
      InstantSource clock) {
    this.polls = polls;
    this.voices = voices;
    this.casts = casts;
    this.into = into;
    this.record = record;
    this.clock = clock;
  }

  /**
   * What a list came to.
   *
   * @param ballots how many were or would be taken in
   */
  public record Taken(int ballots, List<RowFault> faults) {}

  /** Looks through the list and stores nothing. */
  @Transactional(readOnly = true)
  public Taken tried(Viewer by, PollNo no, byte[] file) {
    ImportReader.Read read = ImportReader.read(file);
    List<RowFault> faults = faults(taking(by, no), read);
    return new Taken(faults.isEmpty() ? read.rows().size() : 0, faults);
  }

  /** The first reading: the list waits for another person; with a fault nothing is stored. */
  public Taken first(Viewer by, PollNo no, byte[] file) {
    HeldPoll poll = taking(by, no);
    ImportReader.Read read = ImportReader.read(file);
    List<RowFault> faults = faults(poll, read);
    if (faults.isEmpty()) {
      into.lists()
          .put(
              poll,
              new OfficialLists.Waiting(
                  hash(file), read.rows().size(), by.party(), clock.instant()));
    }
    return new Taken(faults.isEmpty() ? read.rows().size() : 0, faults);
  }

  /** Another person brings the same file, which is taken in; with a fault nothing is stored. */
  public Taken take(Viewer by, PollNo no, byte[] file) {
    HeldPoll poll = taking(by, no);
    OfficialLists.Waiting first =
        into.lists().waiting(no).orElseThrow(() -> Rejection.of("import.not-waiting"));
    if (by.is(first.firstBy())) {
      throw Rejection.of("paper.needs-another-person");
    }
    if (!first.hash().equals(hash(file))) {
      throw Rejection.invalid("import.another-file");
    }
    ImportReader.Read read = ImportReader.read(file);
    List<RowFault> faults = faults(poll, read);
    if (!faults.isEmpty()) {
      return new Taken(0, faults);
    }
    into.lists().remove(no);
    read.rows().forEach(row -> into.casting().take(poll, ballot(poll, row, first, by.party())));
    record.note(
        "ballots imported", poll, Map.of("ballots", read.rows().size(), "file", first.hash()));
    return new Taken(read.rows().size(), List.of());
  }

  private NewBallot ballot(
      HeldPoll poll, ImportReader.Row row, OfficialLists.Waiting first, PartyId by) {
    PartyId voter = voices.voiceOf(poll.rollId(), row.entry()).orElseThrow();
    return new NewBallot(
        row.entry(),
        voter,
        row.choice(),
        Channel.IMPORTED,
        first.firstBy(),
        by,
        null,
        row.number(),
        "");
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  private HeldPoll taking(Viewer by, PollNo no) {
    HeldPoll poll = polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
    by.require(Permission.PUBLISH, poll.areaPath());
    if (!poll.isOpenAt(clock.instant())) {
      throw Rejection.of("poll.takes-no-ballots");
    }
    return poll;
  }

  /** Whoever voted here already, by whatever way, is named: the two systems must not both count. */
  private List<RowFault> faults(HeldPoll poll, ImportReader.Read read) {
    List<RowFault> faults = new ArrayList<>(read.faults());
    Set<String> tickets = into.lists().tickets(poll.no());
    for (ImportReader.Row row : read.rows()) {
      if (tickets.contains(row.number())) {
        faults.add(RowFault.of(row.row(), "import.fault.number-twice", row.number()));
      }
      fault(poll, row)
          .ifPresent(key -> faults.add(RowFault.of(row.row(), key, String.valueOf(row.entry()))));
    }
    return List.copyOf(faults);
  }

  private Optional<String> fault(HeldPoll poll, ImportReader.Row row) {
    if (voices.voiceOf(poll.rollId(), row.entry()).isEmpty()) {
      return Optional.of("import.fault.entry");
    }
    return casts.hasVoted(poll.no(), row.entry())
        ? Optional.of("import.fault.voted")
        : Optional.empty();
  }
}
