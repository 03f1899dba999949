package gongzhi.procedures.proposals;

import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.meetings.MeetingStops;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.Area;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What waits to be put on the agenda of a meeting (待上会事项): proposals that were accepted, and
 * matters whose open step is a meeting. Whoever calls a meeting asks it.
 */
@Component("procedureAgenda")
public class Agenda {

  private final ProposalStore proposals;
  private final DecisionStore decisions;
  private final MeetingStops meetings;

  Agenda(ProposalStore proposals, DecisionStore decisions, MeetingStops meetings) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.meetings = meetings;
  }

  /**
   * One line of it.
   *
   * @param no what a resolution names, so that the matter finds it
   * @param bodies keys of the bodies that can take it up; empty for any
   */
  public record Item(String no, String title, String link, Set<String> bodies, Instant since) {

    public Item {
      bodies = Set.copyOf(bodies);
    }

    /** Whether a meeting of this body can take it up. */
    public boolean isFor(String body) {
      return bodies.isEmpty() || bodies.contains(body);
    }
  }

  /** What waits on this ground and on those within it, and no meeting is called about yet. */
  public List<Item> waiting(Area ground) {
    List<Item> items = new ArrayList<>();
    for (Proposal one : proposals.waiting(ground.path())) {
      items.add(
          new Item(
              one.no().value(), one.title(), "/proposals/" + one.no(), Set.of(), one.opened()));
    }
    decisions.open(ground.path()).forEach(one -> item(one).ifPresent(items::add));
    Set<String> pending = meetings.pending(items.stream().map(Item::no).toList());
    return items.stream().filter(item -> !pending.contains(item.no())).toList();
  }

  private static Optional<Item> item(Decision one) {
    Instant since = one.course().entered();
    return one.open()
        .map(StepRule::meetings)
        .filter(bodies -> !bodies.isEmpty() && since != null && one.state() == DecisionState.OPEN)
        .map(
            bodies ->
                new Item(
                    one.no().value(),
                    one.title(),
                    "/decisions/" + one.no(),
                    bodies,
                    since == null ? one.startedAt() : since));
  }
}
