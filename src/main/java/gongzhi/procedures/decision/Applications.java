package gongzhi.procedures.decision;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.FrozenRolls;
import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.proposals.Proposal;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.proposals.SupportStore;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import gongzhi.shared.Share;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Applications of owners (业主联名申请): the proposal that is named by its number, with its signers
 * counted by heads and by area on the frozen roll of owners; nobody types how many there were.
 */
@Component
public class Applications {

  private final ProposalStore proposals;
  private final SupportStore supports;
  private final FrozenRolls rolls;
  private final ProgramWork program;

  Applications(
      ProposalStore proposals, SupportStore supports, FrozenRolls rolls, ProgramWork program) {
    this.proposals = proposals;
    this.supports = supports;
    this.rolls = rolls;
    this.program = program;
  }

  /**
   * Where owners apply and the step says how many, refuses what is no number of a proposal (422),
   * and one of elsewhere, about something else, or that too few owners on the roll signed (409).
   */
  void require(Decision decision, Entry entry) {
    Optional<StepRule> step = decision.open().filter(one -> one.signed().isPresent());
    if (step.isPresent() && entry.act().verb() == Verb.PASS) {
      Share share = step.get().signed().orElseThrow();
      String no = entry.papers().getOrDefault(Paper.PROPOSAL, "").strip();
      program.run(() -> requireSigned(decision, no, share));
    }
  }

  private void requireSigned(Decision decision, String no, Share share) {
    Proposal proposal = known(no);
    boolean here = decision.areaPath().startsWith(proposal.areaPath());
    boolean about =
        decision.no().value().equals(proposal.decision())
            || proposal.title().equals(decision.title());
    if (!here || !about || proposal.withdrawn() != null) {
      throw Rejection.of("decision.application-of-another", no, decision.title());
    }
    FrozenRolls.Frozen roll =
        rolls
            .of(decision.area(), Electorate.Kind.OWNERS)
            .orElseThrow(() -> Rejection.of("decision.no-owners-roll"));
    FrozenRolls.Part signed = rolls.part(roll.id(), supports.behind(proposal.no()));
    boolean enough =
        share.isReachedBy(signed.heads(), roll.heads())
            || share.isReachedBy(signed.area(), signed.whole());
    if (!enough) {
      throw Rejection.of(
          "decision.too-few-owners",
          signed.heads(),
          roll.heads(),
          share.numerator(),
          share.denominator());
    }
  }

  private Proposal known(String no) {
    try {
      return proposals.get(new ProposalNo(no));
    } catch (Rejection none) {
      throw Rejection.invalid("decision.application-by-number");
    }
  }
}
