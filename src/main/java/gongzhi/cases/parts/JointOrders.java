package gongzhi.cases.parts;

import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several departments on one case by one order (联合处置单): one leads, each has a task and a date and
 * answers for itself, all read what the others found. It ends when every department has answered;
 * before that the case is not reported done. What comes of it stands where everyone may read it.
 */
@Component
@Transactional
public class JointOrders {

  /** Fewer is no joint order but a part. */
  private static final int FEWEST = 2;

  private static final int MOST = 10;

  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Parts parts;
  private final PartStore pieces;
  private final JointOrderStore store;
  private final InstantSource clock;

  JointOrders(
      CaseMoves moves,
      CaseNotices notices,
      Parts parts,
      PartStore pieces,
      JointOrderStore store,
      InstantSource clock) {
    this.moves = moves;
    this.notices = notices;
    this.parts = parts;
    this.pieces = pieces;
    this.store = store;
    this.clock = clock;
  }

  /** What one department does until the end of a day. */
  public record Piece(@Nullable PartyId unit, String task, @Nullable LocalDate until) {}

  /** Begins an order with the words of the act as what is done together, for everyone to read. */
  public Case begin(Act act, @Nullable Instant meetAt, List<Piece> tasks) {
    Case before = moves.find(act);
    PartRules.requireLeads(act.by(), before);
    PartRules.requireDivisible(before);
    act.requireWords("parts.order-say-what");
    act.requireWordsInBounds();
    requireSeveral(tasks);
    Instant meeting = meeting(before, meetAt);
    int seq = store.newest(before.id()).map(JointOrder::seq).orElse(0) + 1;
    if (store.open(before.id()).isPresent()) {
      throw Rejection.of("parts.order-is-open");
    }
    Case after = moves.move(act, before, begun(seq, meeting, tasks));
    PartyId by = act.by().party();
    store.insert(
        new JointOrder(
            0, before.id(), seq, act.words(), meeting, by, clock.instant(), after.version(), null));
    tasks.forEach(
        one -> parts.give(Act.of(act.by(), act.no(), one.task()), one.unit(), one.until()));
    return after;
  }

  /** One of its departments, or whoever leads, shows all of them what was found. */
  public Case show(Act act) {
    Case before = moves.find(act);
    JointOrder order = open(before);
    requireTakesPart(act.by(), before, order);
    act.requireWords("parts.order-say-what-was-found");
    return moves.move(act, before, step(CaseAct.ORDER_EVIDENCE, Audience.STAFF, order));
  }

  /** Whoever leads says what came of it, for everyone to read, after the last answer. */
  public Case end(Act act) {
    Case before = moves.find(act);
    PartRules.requireLeads(act.by(), before);
    JointOrder order = open(before);
    act.requireWords("parts.order-say-what-came");
    long waiting = of(order).stream().filter(part -> part.state().isOpen()).count();
    if (waiting > 0) {
      throw Rejection.of("parts.order-waits", waiting);
    }
    Case after = moves.move(act, before, step(CaseAct.ORDER_ENDED, Audience.PUBLIC, order));
    store.end(order, act.by().party(), clock.instant());
    of(order).forEach(part -> notices.tell(part.unit(), after, "case.notice.order-ended"));
    return after;
  }

  private Step begun(int seq, Instant meeting, List<Piece> tasks) {
    String units =
        tasks.stream()
            .map(one -> Objects.requireNonNull(one.unit()).toString())
            .collect(Collectors.joining(","));
    return Step.of(CaseAct.ORDER_BEGUN, Audience.PUBLIC, Case::noted)
        .with("order", seq)
        .with("units", units)
        .with("meet", meeting.toString());
  }

  private static Step step(CaseAct as, Audience audience, JointOrder order) {
    return Step.of(as, audience, Case::noted).with("order", order.seq());
  }

  private static void requireSeveral(List<Piece> tasks) {
    if (tasks.stream().anyMatch(one -> one.unit() == null)) {
      throw Rejection.invalid("parts.choose-unit");
    }
    long units = tasks.stream().map(Piece::unit).distinct().count();
    if (units < FEWEST || units > MOST || units < tasks.size()) {
      throw Rejection.invalid("parts.order-of-several", FEWEST, MOST);
    }
  }

  private Instant meeting(Case about, @Nullable Instant at) {
    Instant now = clock.instant();
    if (at == null || !at.isAfter(now)) {
      throw Rejection.invalid("parts.order-choose-time");
    }
    if (about.duty().due().isAfter(now) && at.isAfter(about.duty().due())) {
      throw Rejection.invalid("parts.meeting-before-the-case");
    }
    return at;
  }

  private void requireTakesPart(Viewer by, Case about, JointOrder order) {
    boolean theirs =
        by.mayAnywhere(CASE_HANDLE)
            && of(order).stream()
                .filter(part -> part.state() != PartState.CANCELLED)
                .anyMatch(part -> by.serves(part.unit()));
    if (!theirs && !PartRules.leads(by, about.where().path(), about.duty().unit())) {
      throw Rejection.forbidden("parts.not-of-this-order");
    }
  }

  private List<Part> of(JointOrder order) {
    return pieces.of(order.caseId()).stream()
        .filter(part -> Objects.equals(part.order(), order.id()))
        .toList();
  }

  private JointOrder open(Case about) {
    if (!about.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    return store.open(about.id()).orElseThrow(() -> Rejection.of("parts.no-order-open"));
  }
}
