package gongzhi.procedures.draft;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writing procedures at the desk; nobody publishes what they wrote themselves. */
@Component("procedureDrafts")
@Transactional(propagation = Propagation.MANDATORY)
public class Drafts {

  private static final int MOST = 500;

  private final DraftStore store;
  private final Posts posts;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  Drafts(DraftStore store, Posts posts, Areas areas, TransparencyLog log, InstantSource clock) {
    this.store = store;
    this.posts = posts;
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /** What a draft of this place says, with every fault. */
  @Transactional(readOnly = true)
  public DraftReading read(String place, DraftText text) {
    return DraftReader.read(text, posts.roles(place).roles().keySet());
  }

  /** Begins one; says its number. */
  public long begin(Viewer by, String place, DraftText text) {
    String path = district(place).path();
    by.require(Permission.RULE_PROPOSE, path);
    return store.insert(place, path, text, by.party(), clock.instant());
  }

  /** Keeps what was typed, faults included. */
  public void keep(Viewer by, Draft before, DraftText text) {
    requireOwn(by, before);
    store.change(before, text, Draft.State.DRAFT, clock.instant());
  }

  /** Hands it to the second person; refuses one with faults. */
  public void propose(Viewer by, Draft before, DraftText text) {
    requireOwn(by, before);
    requireSound(before.place(), text);
    store.change(before, text, Draft.State.PROPOSED, clock.instant());
  }

  /** Takes it back from the second person, to change it again. */
  public void takeBack(Viewer by, Draft before) {
    if (!by.is(before.by()) || before.state() != Draft.State.PROPOSED) {
      throw Rejection.forbidden("draft.not-yours");
    }
    store.change(before, before.text(), Draft.State.DRAFT, clock.instant());
  }

  /** Another person lets it apply to what begins from now on; what runs keeps its own. */
  public int publish(Viewer by, Draft before) {
    requireOther(by, before);
    ProcedureRule rule = requireSound(before.place(), before.text());
    Instant now = clock.instant();
    int version = store.publish(before, rule, by.party(), now);
    note("procedure published", before, now, Map.of("key", rule.key(), "version", version));
    return version;
  }

  /** Another person does not, and says why. */
  public void refuse(Viewer by, Draft before, String reason) {
    requireOther(by, before);
    String said = reason.strip();
    if (said.length() < 2 || said.length() > MOST) {
      throw Rejection.invalid("draft.say-why", MOST);
    }
    Instant now = clock.instant();
    store.refuse(before, said, by.party(), now);
    note("procedure refused", before, now, Map.of("reason", said));
  }

  private ProcedureRule requireSound(String place, DraftText text) {
    DraftReading reading = read(place, text);
    ProcedureRule rule = reading.rule();
    if (rule == null || !reading.isSound()) {
      throw Rejection.of("draft.has-faults", reading.faults().size());
    }
    return rule;
  }

  private static void requireOwn(Viewer by, Draft before) {
    if (!by.is(before.by()) || !before.isOpen()) {
      throw Rejection.forbidden("draft.not-yours");
    }
  }

  private static void requireOther(Viewer by, Draft before) {
    by.require(Permission.RULE_APPROVE, before.areaPath());
    if (by.is(before.by())) {
      throw Rejection.forbidden("draft.another-person-publishes");
    }
    if (before.state() != Draft.State.PROPOSED) {
      throw Rejection.of("draft.decided-already");
    }
  }

  private void note(String type, Draft about, Instant now, Map<String, Object> content) {
    String subject = "procedures:" + about.place();
    Fact fact = new Fact(type, district(about.place()).code(), subject, now, content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  private Area district(String place) {
    return areas.district(place).orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
  }
}
