package gongzhi.transparency.notices;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objecting to a notice, and answering whoever objected. Each objection is a public record of its
 * own.
 */
@Component
public class Objections {

  /** Longest objection and answer. */
  public static final int WORDS_MAX = 1000;

  private static final int LEAST = 4;
  private static final int EACH_MAX = 3;

  private final ObjectionStore store;
  private final NoticeTermBook terms;
  private final Areas areas;
  private final Public everybody;
  private final InstantSource clock;

  Objections(
      ObjectionStore store,
      NoticeTermBook terms,
      Areas areas,
      Public everybody,
      InstantSource clock) {
    this.store = store;
    this.terms = terms;
    this.areas = areas;
    this.everybody = everybody;
    this.clock = clock;
  }

  /** What everybody reads of an answer: the log, and the words without numbers of persons. */
  @Component
  record Public(TransparencyLog log, NoticeScreen screen) {}

  /** The objections to a notice in their order, each with as much as the viewer may read. */
  public List<Objection> of(Notice notice, Viewer viewer) {
    return store.of(notice, viewer);
  }

  /** The objection with this number to that notice; refuses (404) what is not there. */
  public Objection get(Notice notice, String no, Viewer viewer) {
    return of(notice, viewer).stream()
        .filter(one -> one.no().equals(no))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("posted.no-such-objection"));
  }

  /**
   * Somebody who is signed in objects; says the number of the receipt.
   *
   * @throws Rejection (409) once the last day has passed, (422) without words
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String object(Viewer by, Notice notice, String words) {
    if (store.madeBy(notice, by.party()) >= EACH_MAX) {
      throw Rejection.of("posted.objected-enough", EACH_MAX);
    }
    return receive(by, notice, ObjectionChannel.WEB, words);
  }

  /** Staff write down what somebody said on the phone, on paper or in person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String take(Viewer by, Notice notice, ObjectionChannel channel, String words) {
    by.require(Permission.PUBLISH, notice.place().areaPath());
    if (channel == ObjectionChannel.WEB) {
      throw Rejection.invalid("posted.choose-channel");
    }
    return receive(by, notice, channel, words);
  }

  /**
   * Answers one, with reasons that everyone reads.
   *
   * @throws Rejection (409) where it was answered before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(Viewer by, Notice notice, String no, Objection.Answer answer) {
    by.require(Permission.PUBLISH, notice.place().areaPath());
    Objection objection = get(notice, no, by);
    requireWords(answer.reasons(), "posted.say-reasons");
    Objection.Answer now =
        new Objection.Answer(answer.outcome(), screened(answer.reasons()), clock.instant());
    if (!store.answer(objection, now, by.party())) {
      throw Rejection.of("posted.answered-already");
    }
    Map<String, Object> content =
        Map.of("outcome", now.outcome().name(), "reasons", now.reasons(), "by", by.party().value());
    Fact fact = fact("objection answered", ground(notice), no, content);
    everybody.log().append(fact.after(everybody.log().lastOf(fact.subject()).orElseThrow()));
  }

  private String receive(Viewer by, Notice notice, ObjectionChannel channel, String words) {
    Instant now = clock.instant();
    requireWords(words, "posted.say-objection");
    if (!notice.takesObjections(now)) {
      throw Rejection.of("posted.no-objections-now");
    }
    Area ground = ground(notice);
    String no = store.nextNumber(now);
    Map<String, Object> content =
        Map.of("notice", notice.no().value(), "channel", channel.name(), "words", words.strip());
    Commitment leaf = everybody.log().append(fact("objection received", ground, no, content));
    LocalDate due = terms.answerBy(ground, notice.span(), NoticeSpan.today(now));
    Objection.Said said =
        new Objection.Said(words.strip(), Objects.requireNonNull(leaf.code()), true);
    store.insert(notice, new Objection(0, no, channel, now, due, said, null), by.party());
    return no;
  }

  private String screened(String words) {
    return everybody.screen().screened(words.strip());
  }

  private Area ground(Notice notice) {
    return areas.get(notice.place().area());
  }

  private Fact fact(String type, Area ground, String no, Map<String, Object> content) {
    return new Fact(type, areas.publicCode(ground), "objection:" + no, clock.instant(), content);
  }

  private static void requireWords(String words, String key) {
    int length = words.strip().length();
    if (length < LEAST || length > WORDS_MAX) {
      throw Rejection.invalid(key, LEAST, WORDS_MAX);
    }
  }
}
