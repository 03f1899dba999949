package gongzhi.cases.replies;

import gongzhi.cases.replies.ReplyStore.Decision;
import gongzhi.cases.replies.ReplyStore.Place;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts that answers begin with (答复模板): whoever studies matters proposes one for their ground,
 * whoever lets a refusal take effect there puts it into force, never the same person. A text is
 * where an answer begins; what is sent is what the officer makes of it.
 */
@Component
@Transactional
public class Replies {

  private static final int MOST = 60;

  private final ReplyStore store;
  private final ReplyBook book;
  private final RuleBook rules;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  Replies(
      ReplyStore store,
      ReplyBook book,
      RuleBook rules,
      Areas areas,
      TransparencyLog log,
      InstantSource clock) {
    this.store = store;
    this.book = book;
    this.rules = rules;
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What is looked for.
   *
   * @param category code of a category; empty for all
   * @param words that stand in title or text; empty for any
   * @param before numbers below this one
   */
  public record Wanted(String category, String words, long before) {}

  /** Puts a new text for this ground to a second person; says its number. */
  public long propose(Viewer by, Area ground, NewReply text) {
    by.require(Permission.CASE_STUDY, ground.path());
    requireUsable(ground, text);
    return proposed(by, new Place(null, ground), text, false);
  }

  /** Puts another version of a text to a second person. */
  public void change(Viewer by, long reply, NewReply text) {
    Reply now = current(reply);
    Area ground = areas.get(now.areaId());
    by.require(Permission.CASE_STUDY, ground.path());
    requireUsable(ground, text);
    if (now.title().equals(text.title())
        && now.words().equals(text.words())
        && now.use() == text.use()
        && now.category().equals(text.category())) {
      throw Rejection.invalid("replies.nothing-changed");
    }
    proposed(by, new Place(reply, ground), text, false);
  }

  /** Proposes that nobody uses a text any more. */
  public void end(Viewer by, long reply, String reason) {
    Reply now = current(reply);
    Area ground = areas.get(now.areaId());
    by.require(Permission.CASE_STUDY, ground.path());
    NewReply.requireReason(reason.strip());
    NewReply same = new NewReply(now.category(), now.use(), now.title(), now.words(), reason);
    proposed(by, new Place(reply, ground), same, true);
  }

  /** Another person puts it into force. */
  public Reply approve(Viewer by, long id) {
    return decide(by, id, ReplyState.APPROVED, "");
  }

  /** Another person does not, and says why. */
  public Reply refuse(Viewer by, long id, String words) {
    NewReply.requireReason(words.strip());
    return decide(by, id, ReplyState.REFUSED, words.strip());
  }

  /** Whoever proposed it takes it back. */
  public Reply takeBack(Viewer by, long id) {
    Reply version = waiting(id);
    if (!by.is(version.proposedBy())) {
      throw Rejection.forbidden("replies.only-the-proposer-takes-back");
    }
    return decided(by, version, ReplyState.TAKEN_BACK, "");
  }

  /** What is in force, the newest text first; at most one more than so many. */
  @Transactional(readOnly = true)
  public List<Reply> inForce(Wanted wanted, int most) {
    return store.inForce(wanted, most + 1);
  }

  /** What waits for a second person on the ground of whoever asks. */
  @Transactional(readOnly = true)
  public List<Reply> waiting() {
    return store.waiting(MOST);
  }

  /** All versions of a text, the latest first; refuses (404) a text that nobody may see. */
  @Transactional(readOnly = true)
  public List<Reply> history(long reply) {
    List<Reply> all = store.history(reply, MOST);
    if (all.isEmpty()) {
      throw Rejection.notFound("replies.no-such-text");
    }
    return all;
  }

  /** What an answer about this ground and category may begin with, the nearest first. */
  @Transactional(readOnly = true)
  public List<Reply> offered(String areaPath, String category) {
    return store.offered(areaPath, category, MOST);
  }

  /** The text in force with this number; refuses (409) one that is out of use. */
  @Transactional(readOnly = true)
  public Reply current(long reply) {
    return history(reply).stream()
        .filter(one -> one.state() == ReplyState.APPROVED)
        .findFirst()
        .filter(one -> !one.ends())
        .orElseThrow(() -> Rejection.of("replies.not-in-force"));
  }

  private void requireUsable(Area ground, NewReply text) {
    String place = areas.place(ground);
    text.require(book.of(place).publicNumbers());
    boolean known =
        text.category().isEmpty()
            || rules.current(place).categories().stream()
                .anyMatch(
                    one ->
                        one.code().equals(text.category())
                            || one.groupCode().equals(text.category()));
    if (!known) {
      throw Rejection.invalid("replies.no-such-category");
    }
  }

  private long proposed(Viewer by, Place place, NewReply text, boolean ends) {
    long reply = store.insert(place, text, ends, by.party(), clock.instant());
    note(
        ends ? "reply end-proposed" : "reply proposed",
        reply,
        place.area(),
        Map.of("title", text.title(), "reason", text.reason()));
    return reply;
  }

  private Reply decide(Viewer by, long id, ReplyState state, String words) {
    Reply version = waiting(id);
    by.require(Permission.CASE_REJECT_APPROVE, version.areaPath());
    if (by.is(version.proposedBy())) {
      throw Rejection.of("replies.proposer-never-approves");
    }
    return decided(by, version, state, words);
  }

  private Reply decided(Viewer by, Reply version, ReplyState state, String words) {
    store.decide(version, new Decision(by.party(), clock.instant(), state, words));
    String type =
        switch (state) {
          case APPROVED -> version.ends() ? "reply ended" : "reply in-force";
          case REFUSED -> "reply refused";
          default -> "reply taken-back";
        };
    note(
        type,
        version.reply(),
        areas.get(version.areaId()),
        Map.of("title", version.title(), "text", version.words(), "reason", words));
    return version;
  }

  private Reply waiting(long id) {
    Reply version = store.version(id).orElseThrow(() -> Rejection.notFound("replies.no-such-text"));
    if (!version.isOpen()) {
      throw Rejection.of("replies.decided-already");
    }
    return version;
  }

  /** All that happened to a text is one record, each fact after the one before. */
  private void note(String type, long reply, Area area, Map<String, Object> more) {
    String subject = "reply:" + reply;
    String code = areas.publicCode(area);
    Fact fact = new Fact(type, code, subject, clock.instant(), more);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }
}
