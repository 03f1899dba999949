package gongzhi.ballots.closing;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollClosed;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollStore;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.CountedResult;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Closes a poll: counts, publishes and commits in one transaction, which others find done. */
@Component
@Transactional
class PollClosing {

  private final PollStore polls;
  private final RollStore rolls;
  private final CountStore store;
  private final PollRecord record;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  PollClosing(
      PollStore polls,
      RollStore rolls,
      CountStore store,
      PollRecord record,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.polls = polls;
    this.rolls = rolls;
    this.store = store;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  /** Closes it if its moment has come and nobody did; too little participation prolongs it once. */
  void close(PollNo no) {
    polls.takeToClose(no, clock.instant()).ifPresent(this::count);
  }

  private void count(HeldPoll poll) {
    Roll roll = rolls.get(poll.rollId());
    FileMaker maker = new FileMaker(poll, roll);
    BallotsFile file =
        poll.secret()
            ? maker.secret(store.secretChoices(poll.no()))
            : maker.named(store.ballots(poll.no()));
    CountedResult result = CountedResult.of(file.count());
    if (!result.valid() && poll.extendsDays() > 0 && poll.extendedAt() == null) {
      extend(poll);
    } else {
      publish(poll, roll, file.with(result), result);
    }
  }

  private void extend(HeldPoll poll) {
    Instant until = poll.closesAt().plus(poll.extendsDays(), ChronoUnit.DAYS);
    polls.extend(poll.no(), until, clock.instant());
    record.note("poll extended", poll, Map.of("closes", until.toString()));
  }

  private void publish(HeldPoll poll, Roll roll, BallotsFile file, CountedResult result) {
    Instant now = clock.instant();
    String content = JsonMapper.shared().writeValueAsString(file);
    String hash = hash(content);
    polls.close(poll.no(), result.valid(), result.passed(), now);
    store.publish(poll.no(), content, hash, now);
    record.note(
        "poll closed",
        poll,
        Map.of(
            "file", hash,
            "roll", roll.hash(),
            "valid", result.valid(),
            "passed", result.passed(),
            "yes", result.heads().yes(),
            "part", result.heads().takingPart()));
    events.publishEvent(new PollClosed(poll.no()));
  }

  static String hash(String content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
