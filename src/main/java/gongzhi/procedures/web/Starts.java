package gongzhi.procedures.web;

import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.DecisionBook;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.NewDecision;
import gongzhi.procedures.proposals.ProposalDesk;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import org.springframework.stereotype.Component;

/** Begins a matter from what was typed, and tells the proposal it came from. */
@Component
class Starts {

  private final DecisionBook decisions;
  private final ProcedureBook procedures;
  private final ProposalDesk proposals;
  private final Areas areas;

  Starts(DecisionBook decisions, ProcedureBook procedures, ProposalDesk proposals, Areas areas) {
    this.decisions = decisions;
    this.procedures = procedures;
    this.proposals = proposals;
    this.areas = areas;
  }

  DecisionNo start(Viewer viewer, Area area, StartForm form) {
    String place = areas.place(area);
    NewDecision wanted = form.decision(procedures.delegation(place));
    DecisionNo no =
        decisions.start(viewer, area, procedures.get(place, wanted.procedure()), wanted);
    String proposal = StartForm.said(form.proposal());
    if (!proposal.isEmpty()) {
      proposals.schedule(viewer, new ProposalNo(proposal), no);
    }
    return no;
  }
}
