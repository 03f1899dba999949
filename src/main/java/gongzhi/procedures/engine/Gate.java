package gongzhi.procedures.engine;

import gongzhi.ballots.Counted;
import gongzhi.ballots.Tally;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.TestResult;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import gongzhi.shared.Share;
import gongzhi.shared.Title;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What must be so before a step is done (放行条件). */
final class Gate {

  private static final VoteRules LAW = VoteRules.ofTheLaw();
  private static final String OWNERS_ELECT = "owners-ordinary";
  private static final Share MAJORITY = Share.moreThan(1, 2);

  private final Title basis;
  private final Course course;
  private final StepRule step;
  private final Moment moment;

  Gate(Title basis, Course course, StepRule step, Moment moment) {
    this.basis = basis;
    this.course = course;
    this.step = step;
    this.moment = moment;
  }

  Optional<Refused> refusal(Act act) {
    return papersMissing(act)
        .or(() -> tooEarly())
        .or(() -> counted(act))
        .or(() -> new Posted(basis, step, moment).refusal(act))
        .or(() -> rated(act));
  }

  Optional<Refused> papersMissing(Act act) {
    return step.papers().stream()
        .filter(paper -> !act.papers().contains(paper))
        .findFirst()
        .map(this::missing);
  }

  private Refused missing(Paper paper) {
    return paper == Paper.LEGAL_OPINION
        ? Refused.of("procedure.no-legal-opinion", step.title(), basis)
        : Refused.of("procedure.paper-missing", paper, step.title(), basis);
  }

  private Optional<Refused> tooEarly() {
    Term least = step.least();
    if (least == null || step.kind().isPosted()) {
      return Optional.empty();
    }
    LocalDate first =
        Moment.firstDay(Objects.requireNonNull(course.entered()), least, moment.calendar());
    return moment.today().isBefore(first)
        ? Optional.of(Refused.of("procedure.too-early", step.title(), first, basis))
        : Optional.empty();
  }

  /** A body that has a quorum says no only where it could have said yes. */
  Optional<Refused> countMissing(Act act) {
    return counted(act).filter(no -> !no.key().equals("procedure.not-carried"));
  }

  private Optional<Refused> counted(Act act) {
    if (step.isElection()) {
      return elected(act.evidence());
    }
    if (step.kind() == StepKind.VOTE && step.body() == Body.OWNERS_ASSEMBLY) {
      return voted(act.evidence());
    }
    if (act.evidence() instanceof Evidence.Meeting meeting) {
      return new Assembly(basis, step, meeting).refusal().or(() -> resolved(meeting));
    }
    if (step.kind() == StepKind.HEAR) {
      return Optional.of(Refused.of("procedure.hearing-missing", step.title(), basis));
    }
    if (step.sides() != null) {
      return sides(act.evidence(), step.sides());
    }
    if (step.rule() != null) {
      return byRule(act.evidence(), step.rule());
    }
    return step.meetings().isEmpty()
        ? Optional.empty()
        : Optional.of(Refused.of("procedure.meeting-missing", step.title(), step.body(), basis));
  }

  /** A slate is posted like everything else; owners elect members by the ordinary majority. */
  private Optional<Refused> elected(Evidence evidence) {
    if (step.kind().isPosted()) {
      return Optional.empty();
    }
    String rule = Objects.requireNonNullElse(step.rule(), OWNERS_ELECT);
    return new Elected(basis, step, rule, law(rule)).refusal(evidence);
  }

  private Optional<Refused> voted(Evidence evidence) {
    String rule =
        course.owners() == null || course.matter() != Matter.OWNERS
            ? Objects.requireNonNullElse(step.rule(), "owners-ordinary")
            : course.owners().rule();
    if (!(evidence instanceof Evidence.Poll poll)) {
      return Optional.of(Refused.of("procedure.owners-vote-missing", law(rule)));
    }
    if (!poll.closed()) {
      return Optional.of(Refused.of("procedure.vote-still-open", poll.no()));
    }
    if (!poll.rule().equals(rule)) {
      return Optional.of(Refused.of("procedure.vote-by-another-rule", law(rule)));
    }
    if (!poll.valid()) {
      return Optional.of(Refused.of("procedure.vote-without-turnout", law(rule)));
    }
    return poll.passed()
        ? Optional.empty()
        : Optional.of(Refused.of("procedure.not-carried", law(rule)));
  }

  private Title law(String rule) {
    return inForce(rule).law();
  }

  private VoteRule inForce(String rule) {
    return LAW.on(moment.rulesOf(), rule).orElseThrow();
  }

  /** The votes are counted by the law of the body; the quorum before anything else. */
  private Optional<Refused> resolved(Evidence.Meeting meeting) {
    if (step.sides() == null && step.rule() == null) {
      return Optional.empty();
    }
    if (step.sides() != null) {
      return MAJORITY.isReachedBy(meeting.hands().yes(), meeting.hands().present())
          ? Optional.empty()
          : Optional.of(
              Refused.of(
                  "procedure.meeting-against",
                  meeting.hands().yes(),
                  meeting.hands().present(),
                  basis));
    }
    return byRule(meeting.hands(), Objects.requireNonNull(step.rule()))
        .filter(no -> meeting.resolved() || no.key().equals("procedure.inquorate"))
        .or(
            () ->
                meeting.resolved()
                    ? Optional.empty()
                    : Optional.of(Refused.of("procedure.not-resolved", meeting.no(), basis)));
  }

  private Optional<Refused> sides(Evidence evidence, int sides) {
    if (!(evidence instanceof Evidence.Hands hands) || hands.due() != sides) {
      return Optional.of(Refused.of("procedure.sides-missing", sides, basis));
    }
    if (hands.present() < sides) {
      return Optional.of(Refused.of("procedure.sides-absent", hands.present(), sides, basis));
    }
    return MAJORITY.isReachedBy(hands.yes(), sides)
        ? Optional.empty()
        : Optional.of(Refused.of("procedure.sides-against", hands.yes(), sides, basis));
  }

  private Optional<Refused> byRule(Evidence evidence, String key) {
    VoteRule rule = inForce(key);
    if (evidence instanceof Evidence.Poll poll && poll.rule().equals(key)) {
      return polled(poll, rule);
    }
    if (!(evidence instanceof Evidence.Hands hands)) {
      return Optional.of(Refused.of("procedure.count-missing", rule.law()));
    }
    Counted counted =
        new Counted(
            hands.due(),
            hands.present(),
            hands.yes(),
            hands.no(),
            hands.present() - hands.yes() - hands.no(),
            0);
    Outcome outcome = rule.of(new Tally(counted, new Counted(0, 0, 0, 0, 0, 0)));
    return outcome.results().stream()
        .filter(test -> !test.reached())
        .findFirst()
        .map(test -> notReached(test, rule));
  }

  private static Optional<Refused> polled(Evidence.Poll poll, VoteRule rule) {
    if (!poll.closed()) {
      return Optional.of(Refused.of("procedure.vote-still-open", poll.no()));
    }
    if (!poll.valid()) {
      return Optional.of(Refused.of("procedure.vote-without-turnout", rule.law()));
    }
    return poll.passed()
        ? Optional.empty()
        : Optional.of(Refused.of("procedure.not-carried", rule.law()));
  }

  private static Refused notReached(TestResult test, VoteRule rule) {
    return test.test().stage() == VoteTest.Stage.TURNOUT
        ? Refused.of(
            "procedure.inquorate",
            test.part(),
            test.whole(),
            test.needed().orElse(test.whole()),
            rule.law())
        : Refused.of("procedure.not-carried", rule.law());
  }

  private Optional<Refused> rated(Act act) {
    Optional<Share> share = step.content();
    if (share.isEmpty()) {
      return Optional.empty();
    }
    if (!(act.evidence() instanceof Evidence.Ratings ratings)) {
      return Optional.of(Refused.of("procedure.ratings-missing", step.title()));
    }
    return share.get().isReachedBy(ratings.content(), ratings.valid())
        ? Optional.empty()
        : Optional.of(Refused.of("procedure.rated-low", ratings.content(), ratings.valid()));
  }
}
