package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posting notices: frozen when they are published, and committed to the public log in the same
 * transaction. An earlier one is corrected or taken back only by a later one that names it.
 */
@Component("publicNotices")
public class Notices {

  private static final int CODE_BYTES = 4;

  private final NoticeStore store;
  private final NoticeTermBook terms;
  private final TransparencyLog log;
  private final NoticeReaders readers;
  private final InstantSource clock;

  Notices(
      NoticeStore store,
      NoticeTermBook terms,
      TransparencyLog log,
      NoticeReaders readers,
      InstantSource clock) {
    this.store = store;
    this.terms = terms;
    this.log = log;
    this.readers = readers;
    this.clock = clock;
  }

  /** How this notice stands; empty where there is none with this number. */
  public Optional<NoticeStanding> standing(NoticeNo no) {
    return store.find(no).map(Notice::standing);
  }

  /** The notice with this number; refuses (404) what is not there. */
  public Notice get(NoticeNo no) {
    return store.find(no).orElseThrow(() -> Rejection.notFound("posted.no-such-notice"));
  }

  /** The newest notices that still run on this ground or above it. */
  public List<Notice> running(Area ground, int most) {
    return store.running(ground, NoticeSpan.today(clock.instant()), most);
  }

  /** The days this notice would hang if it were published now; refuses what cannot be. */
  public NoticeSpan check(NewNotice wanted) {
    wanted.requireWords();
    return terms.span(
        wanted.area(), wanted.term(), wanted.days(), NoticeSpan.today(clock.instant()));
  }

  /**
   * Freezes and publishes it.
   *
   * @throws Rejection (403) without the right to publish there, (409) where the earlier notice was
   *     replaced before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public NoticeNo publish(Viewer by, NewNotice wanted) {
    return publish(by, Permission.PUBLISH, wanted);
  }

  /** The same for a notice that follows from an act which needs this right there by itself. */
  @Transactional(propagation = Propagation.MANDATORY)
  public NoticeNo publish(Viewer by, Permission right, NewNotice wanted) {
    by.require(right, wanted.area().path());
    NoticeSpan span = check(wanted);
    NoticeKind kind = terms.of(wanted.area()).find(span.term()).orElseThrow().kind();
    @Nullable Notice earlier =
        wanted.replaces() == null ? null : earlier(by, wanted.replaces().no());
    NoticeNo no = store.nextNumber(kind, clock.instant());
    Commitment leaf = log.append(published(by, wanted, span, no));
    store.insert(
        new NoticeStore.Frozen(wanted, no, kind, span, seal(by, wanted.area(), leaf)), earlier);
    if (span.countersign()) {
      readers.tell(by, wanted.area(), no, wanted.title());
    }
    if (earlier != null) {
      follow(earlier, "notice replaced", Map.of("by", no.value()));
    }
    return no;
  }

  /** Commits a further step of a notice that hangs already. */
  void follow(Notice notice, String type, Map<String, Object> content) {
    String subject = subject(notice.no());
    Fact fact = new Fact(type, code(notice), subject, clock.instant(), content);
    log.append(fact.after(log.lastOf(subject).orElseThrow()));
  }

  private String code(Notice notice) {
    return terms.codeOf(notice.place().area());
  }

  private Notice earlier(Viewer by, NoticeNo no) {
    Notice earlier = get(no);
    by.require(Permission.PUBLISH, earlier.place().areaPath());
    if (earlier.tally().later() != null) {
      throw Rejection.of("posted.replaced-already", String.valueOf(earlier.tally().laterNo()));
    }
    return earlier;
  }

  private Fact published(Viewer by, NewNotice wanted, NoticeSpan span, NoticeNo no) {
    Map<String, Object> content = new HashMap<>();
    content.put("no", no.value());
    content.put("title", wanted.title());
    content.put("body", wanted.body());
    content.put("begins", span.begins().toString());
    content.put("lastDay", String.valueOf(span.lastDay()));
    content.put("term", span.term());
    content.put("by", by.party().value());
    if (wanted.replaces() != null) {
      content.put("replaces", wanted.replaces().no().value());
      content.put("how", wanted.replaces().how().name());
    }
    Instant now = clock.instant();
    return new Fact(
        "notice published", terms.codeOf(wanted.area().id()), subject(no), now, content);
  }

  private Notice.Seal seal(Viewer by, Area area, Commitment leaf) {
    return new Notice.Seal(
        HexFormat.of().withUpperCase().formatHex(leaf.leafHash(), 0, CODE_BYTES),
        Objects.requireNonNull(leaf.code()),
        by.party(),
        unit(by, area),
        clock.instant());
  }

  private static String subject(NoticeNo no) {
    return "notice:" + no;
  }

  private static @Nullable PartyId unit(Viewer by, Area area) {
    return by.posts().stream()
        .filter(post -> area.path().startsWith(post.areaPath()))
        .map(Post::organisation)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
