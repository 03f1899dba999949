package gongzhi.cases.threeparty;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the three do on their board (三方联动): the committee puts a case there and coordinates, the
 * company takes it and says what came of it, the owners' committee gives its opinion, asks, and
 * sends it to the joint meeting. Everything asked has a date; the case goes its own way meanwhile.
 */
@Component
@Transactional
public class ThreeParties {

  private final CaseMoves moves;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final Deadlines deadlines;
  private final BoardGround ground;
  private final ThreePartyStore store;
  private final InstantSource clock;

  ThreeParties(
      CaseMoves moves,
      Assignments assignments,
      CaseNotices notices,
      Deadlines deadlines,
      BoardGround ground,
      ThreePartyStore store,
      InstantSource clock) {
    this.moves = moves;
    this.assignments = assignments;
    this.notices = notices;
    this.deadlines = deadlines;
    this.ground = ground;
    this.store = store;
    this.clock = clock;
  }

  /** The committee puts an open case on the board; the company is to take it on. */
  public Case put(Act act) {
    Case before = moves.find(act);
    BoardMatter matter = ground.matter(before, clock.instant());
    if (!BoardMatter.leads(act.by(), matter.committee(), matter.communityPath())) {
      throw Rejection.forbidden("three.only-the-committee-puts");
    }
    BoardGround.requireOpenToAllThree(before);
    act.requireWords("three.say-what-is-wanted");
    List<PartyId> others =
        Stream.of(matter.company(), matter.owners())
            .filter(Objects::nonNull)
            .filter(one -> !one.equals(before.duty().unit()) && !before.helpers().contains(one))
            .toList();
    Step step =
        Step.of(CaseAct.THREE_PUT, Audience.REPORTER, found -> found.helpedBy(others))
            .with("ground", matter.groundId());
    Case after = moves.move(act, before, step);
    others.forEach(one -> assignments.helper(after, act, one));
    store.put(matter, act.by().party());
    ask(matter, after, new Asking(OneOfThree.COMPANY, TurnKind.TAKE, OneOfThree.COMMITTEE), act);
    return after;
  }

  /** The side that is asked answers; what the company took on it also finishes. */
  public Case answer(Act act, int seq) {
    return answered(act, seq, false);
  }

  /** The company says why it is not its work; the committee finds somebody else. */
  public Case decline(Act act, int seq) {
    return answered(act, seq, true);
  }

  /** One side asks another. */
  public Case ask(Act act, @Nullable OneOfThree side) {
    Case before = moves.find(act);
    BoardMatter matter = matter(before);
    OneOfThree own = matter.requireSideOf(act.by());
    if (own == OneOfThree.COMPANY) {
      throw Rejection.forbidden("three.company-does-not-ask");
    }
    if (side == null || side == own || matter.of(side) == null) {
      throw Rejection.invalid("three.choose-side");
    }
    act.requireWords("three.say-what-is-asked");
    Case after = moves.move(act, before, step(CaseAct.THREE_ASKED, own).with("asked", side.name()));
    ask(matter, after, new Asking(side, TurnKind.QUESTION, own), act);
    return after;
  }

  /** The owners' committee says what it thinks without being asked. */
  public Case speak(Act act) {
    Case before = moves.find(act);
    BoardMatter matter = matter(before);
    if (matter.requireSideOf(act.by()) != OneOfThree.OWNERS) {
      throw Rejection.forbidden("three.only-owners-speak");
    }
    act.requireWords("three.say-what-you-think");
    return moves.move(act, before, step(CaseAct.THREE_SPOKE, OneOfThree.OWNERS));
  }

  /** The owners' committee or the residents' sends it to the next joint meeting, with a reason. */
  public Case toMeeting(Act act) {
    Case before = moves.find(act);
    BoardMatter matter = matter(before);
    OneOfThree own = matter.requireSideOf(act.by());
    if (own == OneOfThree.COMPANY) {
      throw Rejection.forbidden("three.company-does-not-send");
    }
    if (matter.toMeetingAt() != null) {
      throw Rejection.of("three.waits-for-meeting");
    }
    act.requireWords("case.say-why");
    Case after = moves.move(act, before, step(CaseAct.THREE_TO_MEETING, own));
    store.toMeeting(before.id(), clock.instant());
    tellOthers(matter, own, after, "three.notice.to-meeting");
    return after;
  }

  /** The committee takes it off the board, with what came of it. */
  public Case takeOff(Act act) {
    Case before = moves.find(act);
    BoardMatter matter = matter(before);
    if (matter.requireSideOf(act.by()) != OneOfThree.COMMITTEE) {
      throw Rejection.forbidden("three.only-the-committee-puts");
    }
    act.requireWords("three.say-what-came");
    if (store.turns(before.id()).stream().anyMatch(Turn::isOpen)) {
      throw Rejection.of("three.somebody-is-asked");
    }
    Case after = moves.move(act, before, step(CaseAct.THREE_OFF, OneOfThree.COMMITTEE));
    store.takeOff(before.id(), act.by().party(), clock.instant());
    Stream.of(matter.company(), matter.owners())
        .filter(Objects::nonNull)
        .forEach(one -> assignments.endHelp(before, one, "CLOSED", act));
    tellOthers(matter, OneOfThree.COMMITTEE, after, "three.notice.off");
    return after;
  }

  private Case answered(Act act, int seq, boolean declines) {
    Case before = moves.find(act);
    BoardMatter matter = matter(before);
    OneOfThree own = matter.requireSideOf(act.by());
    Turn turn = turn(before, seq);
    if (turn.side() != own) {
      throw Rejection.forbidden("three.another-is-asked");
    }
    if (!turn.isOpen()) {
      throw Rejection.of("three.answered-already");
    }
    if (declines && turn.kind() != TurnKind.TAKE) {
      throw Rejection.of("three.taken-already");
    }
    act.requireWords(declines ? "case.say-why" : "three.say-something");
    Case after = moves.move(act, before, step(actOf(turn, declines), own).with("turn", turn.seq()));
    store.answer(turn, act.by().party(), Masking.of(act.words()), clock.instant());
    Asking next = Asking.after(turn, declines, matter.onlooker());
    if (next != null) {
      ask(matter, after, next, act);
    }
    notices.tell(Objects.requireNonNull(matter.of(turn.asker())), after, "three.notice.answered");
    return after;
  }

  private void ask(BoardMatter matter, Case about, Asking asking, Act act) {
    Instant now = clock.instant();
    List<Turn> earlier = store.turns(about.id());
    if (earlier.size() >= ThreePartyStore.MOST_TURNS) {
      throw Rejection.of("three.too-often", ThreePartyStore.MOST_TURNS);
    }
    String place = about.where().place();
    Instant due = deadlines.after(place, now, ground.rules(place).limit(asking.kind()));
    Turn turn =
        new Turn(
            about.id(),
            earlier.size() + 1,
            asking.side(),
            asking.kind(),
            asking.asker(),
            Masking.of(act.words()),
            now,
            due,
            null,
            "");
    store.ask(turn, act.by().party());
    notices.tell(Objects.requireNonNull(matter.of(asking.side())), about, "three.notice.asked");
  }

  private static CaseAct actOf(Turn turn, boolean declines) {
    return switch (turn.kind()) {
      case TAKE -> declines ? CaseAct.THREE_DECLINED : CaseAct.THREE_TAKEN;
      case RESULT -> CaseAct.THREE_DONE;
      case OPINION -> CaseAct.THREE_SPOKE;
      case QUESTION, ARRANGE -> CaseAct.THREE_ANSWERED;
    };
  }

  private void tellOthers(BoardMatter matter, OneOfThree own, Case after, String key) {
    Stream.of(OneOfThree.values())
        .filter(side -> side != own)
        .map(matter::of)
        .filter(Objects::nonNull)
        .forEach(unit -> notices.tell(unit, after, key));
  }

  private static Step step(CaseAct as, OneOfThree own) {
    return Step.of(as, Audience.STAFF, Case::noted).with("side", own.name());
  }

  private BoardMatter matter(Case about) {
    if (!about.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    BoardMatter matter =
        store.find(about.id()).orElseThrow(() -> Rejection.notFound("three.not-there"));
    matter.requireOnBoard();
    return matter;
  }

  private Turn turn(Case about, int seq) {
    return store.turns(about.id()).stream()
        .filter(turn -> turn.seq() == seq)
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("three.not-there"));
  }
}
