package gongzhi.ballots.audits;

import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.election.PublicLot;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollRecord;
import gongzhi.ballots.polls.PollStore;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws a sample from the public file of a closed poll by dice thrown in public, and keeps what was
 * found. The rule: all ballots sorted by the SHA-256 of the hash of the file, a space, the dice, a
 * line break and the code; the first ones are looked at. Whoever has the file draws the same.
 */
@Component
@Transactional
public class Audits {

  private static final int DICE = 10;
  private static final int SIZE_MAX = 200;
  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;

  private final PollStore polls;
  private final CountStore counts;
  private final SampleStore store;
  private final DrawStore draws;
  private final PollRecord record;
  private final InstantSource clock;

  Audits(
      PollStore polls,
      CountStore counts,
      SampleStore store,
      DrawStore draws,
      PollRecord record,
      InstantSource clock) {
    this.polls = polls;
    this.counts = counts;
    this.store = store;
    this.draws = draws;
    this.record = record;
    this.clock = clock;
  }

  /** Says beforehand when and where the dice are thrown; once for each poll. */
  public void announce(Viewer by, PollNo no, NewDraw draw) {
    HeldPoll poll = owned(by, no);
    if (poll.secret()) {
      throw Rejection.of("audit.secret");
    }
    Instant now = clock.instant();
    int most = Math.min(SIZE_MAX, codes(published(no)).size());
    draw.require(now);
    if (draw.size() < 1 || draw.size() > most) {
      throw Rejection.invalid("audit.say-size", most);
    }
    if (!draws.announce(poll, draw, by.party(), now)) {
      throw Rejection.of("audit.drawn-already");
    }
    record.note(
        "draw announced",
        poll,
        Map.of("at", String.valueOf(draw.at()), "place", draw.place(), "size", draw.size()));
  }

  /**
   * The dice as the witness reads them aloud: one person types them, and another the same; then the
   * sample is drawn. Until then the first may correct them.
   */
  public void thrown(Viewer by, PollNo no, String typed) {
    HeldPoll poll = owned(by, no);
    DrawStore.Told told = draws.told(no).orElseThrow(() -> Rejection.of("audit.not-announced"));
    if (clock.instant().isBefore(told.at())) {
      throw Rejection.of("audit.not-thrown-yet");
    }
    String dice = typed.replaceAll("[\\s,，、]", "");
    if (!dice.matches("[1-6]{" + DICE + "}")) {
      throw Rejection.invalid("audit.say-dice", DICE);
    }
    DrawStore.Typed first = draws.typed(no);
    if (first.firstBy() == null || by.is(first.firstBy())) {
      draws.first(no, dice, by.party());
      return;
    }
    if (!first.dice().equals(dice)) {
      throw Rejection.invalid("audit.dice-differ");
    }
    draw(by, poll, dice, told.size());
  }

  private void draw(Viewer by, HeldPoll poll, String dice, int size) {
    CountStore.Published published = published(poll.no());
    List<String> codes = codes(published);
    Audit audit =
        new Audit(dice, size, codes.size(), true, lines(seed(published, dice), size, codes));
    if (!store.insert(poll, audit, by.party(), clock.instant())) {
      throw Rejection.of("audit.drawn-already");
    }
    draws.second(poll.no(), by.party());
    record.note("sample drawn", poll, Map.of("dice", dice, "size", size));
  }

  /** What nobody could know before the dice lay there, and nobody could choose after the close. */
  public static String seed(CountStore.Published published, String dice) {
    return published.hash() + " " + dice;
  }

  private CountStore.Published published(PollNo no) {
    return counts.published(no).orElseThrow(() -> Rejection.of("poll.no-result-yet"));
  }

  private static List<String> codes(CountStore.Published published) {
    return JsonMapper.shared().readValue(published.content(), BallotsFile.class).ballots().stream()
        .map(BallotsFile.BallotPart::no)
        .toList();
  }

  /** The rule itself; the page says it in words. */
  static List<Audit.Line> lines(String seed, int size, List<String> codes) {
    List<Audit.Line> lines = new ArrayList<>();
    for (String code : codes.stream().sorted(new PublicLot(seed)).limit(size).toList()) {
      lines.add(new Audit.Line(lines.size() + 1, code, null, ""));
    }
    return lines;
  }

  /** Keeps what was found about one of them; it does not change any more. */
  public void find(Viewer by, PollNo no, Finding finding) {
    HeldPoll poll = owned(by, no);
    String words = Masking.of(Masking.visible(finding.words()).strip());
    if (!finding.agrees() && words.length() < WORDS_LEAST || words.length() > WORDS_MAX) {
      throw Rejection.invalid("roll.say-words", WORDS_LEAST, WORDS_MAX);
    }
    Finding clean = new Finding(finding.position(), finding.agrees(), words);
    if (!store.find(no, clean, by.party(), clock.instant())) {
      throw Rejection.of("audit.found-already");
    }
    record.note(
        "sample looked at",
        poll,
        Map.of("position", finding.position(), "agrees", finding.agrees()));
  }

  private HeldPoll owned(Viewer by, PollNo no) {
    HeldPoll poll = polls.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
    by.require(Permission.PUBLISH, poll.areaPath());
    return poll;
  }
}
