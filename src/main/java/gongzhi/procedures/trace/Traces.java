package gongzhi.procedures.trace;

import gongzhi.procedures.decision.ActStore;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionAct;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.OpinionStore;
import gongzhi.procedures.meetings.MeetingStops;
import gongzhi.procedures.proposals.Proposal;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.trace.Station.StationKind;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the whole way of a matter, from whichever of its numbers somebody has. */
@Component("decisionTraces")
public class Traces {

  private final DecisionStore decisions;
  private final Said said;
  private final ProposalStore proposals;
  private final CaseLabels cases;
  private final MeetingStops meetings;

  Traces(
      DecisionStore decisions,
      Said said,
      ProposalStore proposals,
      CaseLabels cases,
      MeetingStops meetings) {
    this.decisions = decisions;
    this.said = said;
    this.proposals = proposals;
    this.cases = cases;
    this.meetings = meetings;
  }

  /** What was done and said about matters. */
  @Component("saidAboutMatters")
  record Said(ActStore acts, OpinionStore opinions) {}

  /** The way of what has this number; refuses (404) what never came to a proposal or a matter. */
  public Trace of(String no) {
    List<Decision> matters = matters(no);
    List<Proposal> made = new ArrayList<>();
    matters.forEach(one -> made.addAll(proposals.of(one.no())));
    if (no.startsWith("P-") && made.isEmpty()) {
      made.add(proposals.get(new ProposalNo(no)));
    }
    if (matters.isEmpty() && made.isEmpty()) {
      throw Rejection.notFound("trace.none");
    }
    String title = matters.isEmpty() ? made.getFirst().title() : matters.getFirst().title();
    List<Station> all = new ArrayList<>(reported(no, matters));
    made.forEach(one -> all.addAll(proposed(one)));
    matters.forEach(one -> all.addAll(decided(one)));
    Stream.of(
            made.stream().map(one -> one.no().value()),
            matters.stream().map(one -> one.no().value()),
            matters.stream().flatMap(one -> one.caseNos().stream()))
        .flatMap(numbers -> numbers)
        .distinct()
        .forEach(number -> all.addAll(met(number)));
    return new Trace(no, title, all.stream().sorted(Comparator.comparing(Station::at)).toList());
  }

  private List<Decision> matters(String no) {
    if (no.startsWith("D-")) {
      return List.of(decisions.get(new DecisionNo(no)));
    }
    if (no.startsWith("P-")) {
      return Optional.ofNullable(proposals.get(new ProposalNo(no)).decision()).stream()
          .map(one -> decisions.get(new DecisionNo(one)))
          .toList();
    }
    return decisions.of(no);
  }

  private List<Station> reported(String no, List<Decision> matters) {
    Set<String> nos = new LinkedHashSet<>();
    matters.forEach(one -> nos.addAll(one.caseNos()));
    List<Station> found = new ArrayList<>();
    for (CaseLabels.Label one : cases.of(nos)) {
      String title = one.title() == null ? "" : one.title();
      found.add(Station.of(one.receivedAt(), StationKind.REPORTED, one.no(), title));
      Instant closed = one.closedAt();
      if (closed != null) {
        found.add(Station.of(closed, StationKind.CLOSED, one.no(), title));
      }
    }
    return found;
  }

  private static List<Station> proposed(Proposal one) {
    String no = one.no().value();
    List<Station> found = new ArrayList<>();
    found.add(Station.of(one.opened(), StationKind.PROPOSED, no, one.title()));
    Instant reached = one.signed().reached();
    if (reached != null) {
      found.add(Station.of(reached, StationKind.SIGNED, no, String.valueOf(one.signed().all())));
    }
    Proposal.Screening screening = one.screening();
    if (screening != null) {
      StationKind kind = screening.accepted() ? StationKind.ACCEPTED : StationKind.REJECTED;
      found.add(Station.of(screening.at(), kind, no, screening.reason()));
    }
    Proposal.Complaint complaint = one.complaint();
    if (complaint != null) {
      found.add(Station.of(complaint.at(), StationKind.COMPLAINED, no, complaint.words()));
      Proposal.Answer answer = complaint.answer();
      if (answer != null) {
        found.add(Station.of(answer.at(), StationKind.ANSWERED, no, answer.words()));
      }
    }
    return found;
  }

  /** The meetings that had it on their agenda, and what they resolved about it. */
  private List<Station> met(String number) {
    Stream<Station> called =
        meetings.of(number).stream()
            .filter(stop -> !stop.cancelled())
            .map(
                stop ->
                    new Station(
                        stop.calledAt(),
                        StationKind.ON_AGENDA,
                        number,
                        null,
                        null,
                        stop.no(),
                        stop.topic()));
    Stream<Station> resolved =
        meetings.resolved(number).stream()
            .map(
                one ->
                    new Station(
                        one.at(),
                        one.passed() ? StationKind.RESOLVED : StationKind.NOT_RESOLVED,
                        number,
                        null,
                        null,
                        one.no(),
                        one.words()));
    return Stream.concat(called, resolved).toList();
  }

  private List<Station> decided(Decision one) {
    Stream<Station> done = said.acts().of(one.no()).stream().flatMap(act -> act(one, act));
    Stream<Station> heard =
        said.opinions().of(one.no()).stream()
            .map(
                opinion ->
                    Station.of(
                        opinion.at(),
                        StationKind.SAID,
                        one.no().value(),
                        opinion.words() + "\n" + opinion.answerWords()));
    return Stream.concat(done, heard).toList();
  }

  private static Stream<Station> act(Decision one, DecisionAct act) {
    Optional<StepRule> step = one.rule().step(act.step());
    StationKind kind =
        switch (act.verb()) {
          case "START" -> StationKind.BEGUN;
          case "RETURN" -> StationKind.SENT_BACK;
          case "REFUSE" -> StationKind.REFUSED;
          default -> StationKind.DONE;
        };
    Station station =
        new Station(
            act.at(),
            kind,
            one.no().value(),
            step.map(StepRule::title).orElse(one.rule().title()),
            act.body(),
            proof(act.evidence()),
            act.words());
    boolean over = kind == StationKind.DONE && act.next().isEmpty();
    return over
        ? Stream.of(station, Station.of(act.at(), StationKind.OVER, one.no().value(), ""))
        : Stream.of(station);
  }

  /** What an old record names that is no number is a place on a board, and leads nowhere. */
  private static String proof(Map<String, Object> evidence) {
    return Stream.of("meeting", "notice", "poll", "election")
        .flatMap(name -> Optional.ofNullable(evidence.get(name)).stream())
        .map(String::valueOf)
        .filter(no -> no.matches("(HY-[0-9-]+|[VE]-[0-9-]+|G[SKG]-[0-9-]+)"))
        .findFirst()
        .orElse("");
  }
}
