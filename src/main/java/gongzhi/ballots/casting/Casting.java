package gongzhi.ballots.casting;

import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.Choice;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes ballots in: one that counts for each voter, a leaf in the public log for each. */
@Component
@Transactional
public class Casting {

  private static final String CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 12;

  private final PollStore polls;
  private final CastStore store;
  private final PollRecord record;
  private final Notices notices;
  private final SecureRandom random;
  private final InstantSource clock;

  Casting(
      PollStore polls,
      CastStore store,
      PollRecord record,
      Notices notices,
      SecureRandom random,
      InstantSource clock) {
    this.polls = polls;
    this.store = store;
    this.record = record;
    this.notices = notices;
    this.random = random;
    this.clock = clock;
  }

  /** A ballot from the voter's own device; returns the code of the receipt. */
  public String own(Viewer voter, PollNo no, int entry, Choice choice) {
    HeldPoll poll = held(no);
    requireVoice(store.entriesOf(voter.party(), poll.rollId()), entry);
    return take(poll, NewBallot.own(entry, voter.party(), choice));
  }

  /**
   * A ballot that an officer types while the voter looks on and signs what was typed (协助投票). It
   * never takes the place of one that is there; the voter's own device may take its place.
   */
  public String assisted(Viewer by, PollNo no, PaperEntry signed) {
    HeldPoll poll = held(no);
    by.require(Permission.PUBLISH, poll.areaPath());
    requireVoice(store.entriesOf(signed.person(), poll.rollId()), signed.entry());
    if (signed.agent() != null) {
      throw Rejection.invalid("paper.assisted-in-person");
    }
    if (signed.document().isBlank()) {
      throw Rejection.invalid("paper.signature-missing");
    }
    return take(poll, NewBallot.assisted(signed, by.party()));
  }

  /** Refuses (409) a ballot that cannot count, before anybody writes it down. */
  void requireRoom(HeldPoll poll, int entry, Channel channel) {
    store
        .wayOf(poll.no(), entry)
        .ifPresent(
            way -> {
              boolean same = way.equals(NewBallot.wayOf(channel));
              if (!same || poll.twice() == Terms.Twice.FIRST_COUNTS) {
                throw Rejection.of(same ? "poll.voted-already" : "poll.voted-other-way");
              }
            });
  }

  /** A ballot that was checked elsewhere, such as paper that two people entered alike. */
  String take(HeldPoll poll, NewBallot ballot) {
    String code = newCode();
    Instant now = clock.instant();
    if (store.cast(poll, ballot, code, now).isEmpty()) {
      throw refusal(poll, ballot, now);
    }
    if (poll.secret() && !store.sayInSecret(poll.no(), ballot.entry(), ballot.choice())) {
      throw Rejection.of("poll.voted-already");
    }
    record.ballot(poll, code, content(poll, ballot, code));
    notices.tell(
        new Notice(
            ballot.person(),
            "poll.notice.recorded",
            List.of(poll.question(), code),
            "/polls/" + poll.no() + "/mine"));
    return code;
  }

  private static Map<String, Object> content(HeldPoll poll, NewBallot ballot, String code) {
    Choice choice = ballot.choice();
    String said = choice == null ? "spoilt" : choice.name();
    return Map.of(
        "poll",
        poll.no().value(),
        "entry",
        ballot.entry(),
        "choice",
        poll.secret() ? "secret" : said,
        "channel",
        ballot.channel().name(),
        "code",
        code);
  }

  private Rejection refusal(HeldPoll poll, NewBallot ballot, Instant now) {
    if (!held(poll.no()).isOpenAt(now)) {
      return Rejection.of("poll.takes-no-ballots");
    }
    requireRoom(poll, ballot.entry(), ballot.channel());
    return Rejection.of("poll.assisted-replaces-nothing");
  }

  private static void requireVoice(List<OwnEntry> entries, int entry) {
    OwnEntry own =
        entries.stream()
            .filter(one -> one.no() == entry)
            .findFirst()
            .orElseThrow(() -> Rejection.forbidden("poll.not-on-roll"));
    if (!own.voice()) {
      throw Rejection.forbidden("poll.another-owner-votes");
    }
  }

  private HeldPoll held(PollNo no) {
    return polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
  }

  /** Without letters that look alike. */
  private String newCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
    }
    return code.toString();
  }
}
