package gongzhi.procedures.proposals;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.procedures.proposals.Proposal.Complaint;
import gongzhi.procedures.proposals.ProposalStore.SupportTerms;
import gongzhi.procedures.proposals.SupportStore.Channel;
import gongzhi.procedures.proposals.SupportStore.Own;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What residents do with proposals: make one, support one, take it back, complain. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Proposals {

  private static final int LEAST = 4;
  private static final int MOST = 500;
  private static final int MOST_A_MONTH = 3;
  private static final Duration MONTH = Duration.ofDays(30);

  private final ProposalStore store;
  private final SupportStore supports;
  private final ProposalRecords records;
  private final SupportRules rules;
  private final Sheets.Known known;
  private final InstantSource clock;

  Proposals(
      ProposalStore store,
      SupportStore supports,
      ProposalRecords records,
      SupportRules rules,
      Sheets.Known known,
      InstantSource clock) {
    this.store = store;
    this.supports = supports;
    this.records = records;
    this.rules = rules;
    this.known = known;
    this.clock = clock;
  }

  /** Proposes something; its author is the first who supports it. Says its number. */
  public ProposalNo propose(Viewer by, NewProposal wanted) {
    requireResident(by);
    rules.requireHome(by.party(), wanted.area().id());
    if (supports.proposedSince(by.party(), clock.instant().minus(MONTH)) >= MOST_A_MONTH) {
      throw Rejection.tooMany("proposal.enough", MOST_A_MONTH);
    }
    return open(by.party(), Channel.WEB, wanted);
  }

  ProposalNo open(PartyId author, Channel channel, NewProposal wanted) {
    wanted.require();
    Instant now = clock.instant();
    LocalDate closes = day(rules.closes(wanted.area(), now));
    ProposalNo no = ProposalNo.of(day(now).getYear(), store.nextNumber());
    SupportTerms terms =
        new SupportTerms(
            rules.place(wanted.area()), rules.of(wanted.area()).signatures(), now, closes);
    store.insert(no, wanted, terms);
    boolean waits = channel == Channel.PAPER && !known.isKnown(author, wanted.area().path());
    supports.insertAuthor(no, author, channel, waits, now);
    Proposal made = store.get(no);
    records.commit(
        "proposal made",
        made,
        now,
        Map.of("no", no.value(), "title", made.title(), "summary", made.summary()));
    if (made.signed().reached() != null) {
      records.tellDesk(made, "proposal.notice.screen", now);
    }
    return no;
  }

  /** Supports it; a second time changes nothing, and after a withdrawal it counts again. */
  public void support(Viewer by, ProposalNo no) {
    requireResident(by);
    supports.alone(no);
    Instant now = clock.instant();
    Proposal before = store.get(no);
    before.require(ProposalState.COLLECTING, now);
    rules.requireHome(by.party(), before.area());
    Optional<Own> own = supports.of(no, by.party());
    if (own.filter(Own::counts).isPresent()) {
      throw Rejection.of("proposal.supported-already");
    }
    own.ifPresentOrElse(
        again -> supports.standAgain(again, now), () -> supports.insertOnline(no, by.party(), now));
    counted(no, Channel.WEB.name(), now);
  }

  /** Takes one's support back while it is still collected. */
  public void takeBack(Viewer by, ProposalNo no) {
    supports.alone(no);
    Instant now = clock.instant();
    store.get(no).require(ProposalState.COLLECTING, now);
    Own own =
        supports
            .of(no, by.party())
            .filter(one -> !one.withdrawn() && !one.proposes())
            .orElseThrow(() -> Rejection.of("proposal.nothing-to-take-back"));
    supports.withdraw(own, now);
    counted(no, "WITHDRAWN", now);
  }

  /** Its author takes the whole proposal back before it is screened. */
  public void withdraw(Viewer by, ProposalNo no) {
    Instant now = clock.instant();
    Proposal before = own(by, no);
    ProposalState state = before.state(now);
    if (state != ProposalState.COLLECTING && state != ProposalState.TO_SCREEN) {
      throw Rejection.of("proposal.not-now");
    }
    store.withdraw(no, now);
    records.commit("proposal withdrawn", before, now, Map.of("no", no.value()));
  }

  /** Its author says why the rejection is wrong; somebody else looks at it again. */
  public void complain(Viewer by, ProposalNo no, String words) {
    Instant now = clock.instant();
    Proposal before = own(by, no);
    if (before.complaint() != null) {
      throw Rejection.of("proposal.complained-already");
    }
    before.require(ProposalState.REJECTED, now);
    String said = Masking.forEveryone(words).strip();
    if (said.length() < LEAST || said.length() > MOST) {
      throw Rejection.invalid("decision.say-opinion", LEAST, MOST);
    }
    store.complain(no, new Complaint(said, now, null));
    records.commit("proposal complained of", before, now, Map.of("words", said));
    records.tellDesk(before, "proposal.notice.complained", now);
  }

  void counted(ProposalNo no, String how, Instant now) {
    Proposal after = store.get(no);
    int all = after.signed().all();
    records.commit("proposal supported", after, now, Map.of("how", how, "all", all));
    if (all == after.signed().needed() && !how.equals("WITHDRAWN")) {
      records.tellDesk(after, "proposal.notice.screen", now);
    }
  }

  private Proposal own(Viewer by, ProposalNo no) {
    Proposal found = store.get(no);
    if (supports.of(no, by.party()).filter(Own::proposes).isEmpty()) {
      throw Rejection.forbidden("proposal.not-yours");
    }
    return found;
  }

  private static void requireResident(Viewer by) {
    if (by.isStaff()) {
      throw Rejection.forbidden("proposal.residents-only");
    }
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
