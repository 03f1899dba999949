package gongzhi.procedures.decision;

import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for a step, and who may enter what its body decided (经办). */
@Component
public class Mandate {

  private final Posts posts;
  private final InstantSource clock;

  Mandate(Posts posts, InstantSource clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /** Who a step is on. */
  record Owner(PartyId who, String role) {}

  /** The holder of the post of the step, from the area upward; else whoever began the matter. */
  Owner ownerOf(StepRule step, AreaId area, PartyId starter, Instant at) {
    return posts
        .holder(step.role(), area, at)
        .map(holder -> new Owner(holder.party(), holder.role()))
        .orElse(new Owner(starter, step.role()));
  }

  /**
   * Whether this viewer may do the open step: its owner, its post there, or who leads there where
   * nobody holds that post. None enters what is another body's to say.
   */
  public boolean may(Viewer viewer, Decision decision) {
    Optional<StepRule> open = decision.open();
    return open.isPresent()
        && (viewer.is(decision.owner())
            || holds(viewer, open.get(), decision)
            || (leads(viewer, decision) && isFree(open.get(), decision)));
  }

  private static boolean leads(Viewer viewer, Decision decision) {
    return viewer.may(Permission.PROCEDURE_LEAD, decision.areaPath());
  }

  /** Where the post that accepts is who carried it out, whoever leads there may. */
  private boolean isFree(StepRule step, Decision decision) {
    Optional<PartyId> holder = holder(step, decision);
    return holder.isEmpty()
        || (step.kind() == StepKind.ACCEPT
            && decision.steps().stream()
                .filter(one -> one.kind() == StepKind.CARRY_OUT)
                .anyMatch(one -> holder(one, decision).equals(holder)));
  }

  private Optional<PartyId> holder(StepRule step, Decision decision) {
    return posts.holder(step.role(), decision.area(), clock.instant()).map(Holder::party);
  }

  private static boolean holds(Viewer viewer, StepRule step, Decision decision) {
    return viewer.seats().stream().anyMatch(seat -> holds(seat, step, decision));
  }

  /** Two steps are done as one by whoever holds both posts, or to whom an unheld one falls. */
  void requireBoth(Viewer viewer, Decision decision) {
    List<StepRule> steps = decision.steps();
    int next = decision.open().map(steps::indexOf).orElse(-1) + 1;
    if (next < steps.size()
        && !holds(viewer, steps.get(next), decision)
        && holder(steps.get(next), decision).filter(viewer::is).isEmpty()
        && !isFree(steps.get(next), decision)) {
      throw Rejection.forbidden("decision.not-yours");
    }
  }

  private static boolean holds(Seat seat, StepRule step, Decision decision) {
    return seat.post().role().equals(step.role())
        && decision.areaPath().startsWith(seat.post().areaPath());
  }

  void require(Viewer viewer, Decision decision) {
    if (!may(viewer, decision)) {
      throw Rejection.forbidden("decision.not-yours");
    }
  }

  /** Nobody accepts what they carried out themselves. */
  static void requireAnother(Viewer viewer, Decision decision, List<DecisionAct> acts) {
    boolean accepts = decision.open().filter(step -> step.kind() == StepKind.ACCEPT).isPresent();
    boolean did =
        acts.stream()
            .filter(act -> act.verb().startsWith("PASS") && viewer.is(act.by()))
            .flatMap(act -> decision.rule().step(act.step()).stream())
            .anyMatch(step -> step.kind() == StepKind.CARRY_OUT);
    if (accepts && did) {
      throw Rejection.forbidden("decision.not-your-own-work");
    }
  }
}
