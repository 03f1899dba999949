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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws a sample from the public file of a closed poll by a seed thrown in public, and keeps what
 * was found. The rule: all ballots sorted by the SHA-256 of seed, line break and code; the first
 * ones are looked at. Whoever has the file draws the same.
 */
@Component
@Transactional
public class Audits {

  private static final int SEED_LEAST = 4;
  private static final int SEED_MAX = 60;
  private static final int SIZE_MAX = 200;
  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;

  private final PollStore polls;
  private final CountStore counts;
  private final SampleStore store;
  private final PollRecord record;
  private final InstantSource clock;

  Audits(
      PollStore polls,
      CountStore counts,
      SampleStore store,
      PollRecord record,
      InstantSource clock) {
    this.polls = polls;
    this.counts = counts;
    this.store = store;
    this.record = record;
    this.clock = clock;
  }

  /** Draws it; once for each poll. */
  public void draw(Viewer by, PollNo no, String seed, int size) {
    HeldPoll poll = owned(by, no);
    if (poll.secret()) {
      throw Rejection.of("audit.secret");
    }
    List<String> codes = codes(no);
    requireSize(seed, size, codes.size());
    Audit audit = new Audit(seed, size, codes.size(), lines(seed, size, codes));
    if (!store.insert(poll, audit, by.party(), clock.instant())) {
      throw Rejection.of("audit.drawn-already");
    }
    record.note("sample drawn", poll, Map.of("seed", seed, "size", size));
  }

  private List<String> codes(PollNo no) {
    CountStore.Published published =
        counts.published(no).orElseThrow(() -> Rejection.of("poll.no-result-yet"));
    return JsonMapper.shared().readValue(published.content(), BallotsFile.class).ballots().stream()
        .map(BallotsFile.BallotPart::no)
        .toList();
  }

  private static void requireSize(String seed, int size, int among) {
    if (seed.length() < SEED_LEAST || seed.length() > SEED_MAX) {
      throw Rejection.invalid("contest.say-seed", SEED_LEAST, SEED_MAX);
    }
    int most = Math.min(SIZE_MAX, among);
    if (size < 1 || size > most) {
      throw Rejection.invalid("audit.say-size", most);
    }
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
