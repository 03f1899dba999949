package gongzhi.procedures.proposals;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.proposals.Proposal.Answer;
import gongzhi.procedures.proposals.Proposal.Screening;
import gongzhi.procedures.proposals.SupportStore.Channel;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with proposals: enter what came on paper, screen with reasons, hand on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProposalDesk {

  private static final int LEAST = 4;
  private static final int MOST = 500;

  private final ProposalStore store;
  private final Proposals proposals;
  private final ProposalRecords records;
  private final Sheets.Known known;
  private final InstantSource clock;

  ProposalDesk(
      ProposalStore store,
      Proposals proposals,
      ProposalRecords records,
      Sheets.Known known,
      InstantSource clock) {
    this.store = store;
    this.proposals = proposals;
    this.records = records;
    this.known = known;
    this.clock = clock;
  }

  /** Writes down what somebody proposed on paper; who is not known there confirms it first. */
  public ProposalNo writeDown(Viewer by, String phone, NewProposal wanted) {
    by.require(Permission.PROCEDURE_LEAD, wanted.area().path());
    return proposals.open(known.person(phone), Channel.PAPER, wanted);
  }

  /** Says yes or no, with the reason that everybody reads. */
  public void screen(Viewer by, ProposalNo no, boolean accepted, String reason) {
    Instant now = clock.instant();
    Proposal before = mine(by, no);
    before.require(ProposalState.TO_SCREEN, now);
    String said = words(reason);
    store.screen(no, new Screening(accepted, said, by.party(), now));
    records.commit("proposal screened", before, now, Map.of("accepted", accepted, "reason", said));
    records.tellAll(
        before, accepted ? "follow.proposal-accepted" : "follow.proposal-rejected", link(no));
  }

  /** Somebody else than who screened it answers the complaint. */
  public void answer(Viewer by, ProposalNo no, boolean upheld, String words) {
    Instant now = clock.instant();
    Proposal before = mine(by, no);
    before.require(ProposalState.COMPLAINED, now);
    Screening screening = before.screening();
    if (screening != null && by.is(screening.by())) {
      throw Rejection.forbidden("proposal.another-person-answers");
    }
    String said = words(words);
    store.answer(no, new Answer(upheld, said, now), by.party());
    records.commit("complaint answered", before, now, Map.of("upheld", upheld, "words", said));
    records.tellAll(before, upheld ? "follow.proposal-accepted" : "follow.proposal-kept", link(no));
  }

  /** It became a matter; everybody behind it hears of each turn from now on. */
  public void schedule(Viewer by, ProposalNo no, DecisionNo decision) {
    Instant now = clock.instant();
    Proposal before = mine(by, no);
    before.require(ProposalState.ACCEPTED, now);
    store.schedule(no, decision);
    records.commit("proposal scheduled", before, now, Map.of("decision", decision.value()));
    records.tellAll(before, "follow.proposal-scheduled", "/decisions/" + decision);
  }

  private Proposal mine(Viewer by, ProposalNo no) {
    Proposal found = store.get(no);
    by.require(Permission.PROCEDURE_LEAD, found.areaPath());
    return found;
  }

  private static String words(String typed) {
    String said = typed.strip();
    if (said.length() < LEAST || said.length() > MOST || Masking.finds(said)) {
      throw Rejection.invalid("proposal.say-reason", LEAST, MOST);
    }
    return said;
  }

  private static String link(ProposalNo no) {
    return "/proposals/" + no;
  }
}
