package gongzhi.procedures.proposals;

import gongzhi.ballots.polls.FrozenRolls;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.procedures.proposals.SupportStore.Channel;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signatures on paper (纸上联名): one person enters the sheet with a picture, another reads it once
 * more, and only what both read counts. Who is not known on the ground confirms it themselves
 * first.
 */
@Component("supportSheets")
@Transactional(propagation = Propagation.MANDATORY)
public class Sheets {

  private static final int MOST_LINES = 100;

  private final ProposalStore store;
  private final SheetStore sheets;
  private final SupportStore supports;
  private final Proposals proposals;
  private final Known known;
  private final InstantSource clock;

  /** Whom a phone belongs to, and who is known on a ground. */
  @Component("supportSheetKnown")
  record Known(People people, SupportRules rules, FrozenRolls rolls, ProposalRecords records) {

    PartyId person(String phone) {
      return people.enter(Person.with(PhoneNumber.parse(phone)));
    }

    /** Whether they live there as far as is known, or stand on a roll that was frozen there. */
    boolean isKnown(PartyId who, String areaPath) {
      return people.home(who).filter(home -> home.startsWith(areaPath)).isPresent()
          || rolls.knows(areaPath, who);
    }
  }

  Sheets(
      ProposalStore store,
      SheetStore sheets,
      SupportStore supports,
      Proposals proposals,
      Known known,
      InstantSource clock) {
    this.store = store;
    this.sheets = sheets;
    this.supports = supports;
    this.proposals = proposals;
    this.known = known;
    this.clock = clock;
  }

  /**
   * What came of a sheet of signatures.
   *
   * @param added who counts from now on
   * @param doubles who had signed already
   * @param waiting who is not known there and confirms it first
   */
  public record Counted(int added, int doubles, int waiting) {}

  /** The first entry; nobody counts yet. The same person may enter it anew. */
  public void enter(Viewer by, ProposalNo no, List<String> phones, String scan) {
    Proposal about = collecting(by, no);
    if (scan.isEmpty()) {
      throw Rejection.invalid("proposal.sheet-missing");
    }
    Set<PartyId> signers = signers(phones, about);
    supports.alone(no);
    sheets
        .waiting(no)
        .ifPresent(
            one -> {
              if (!by.is(one.enteredBy())) {
                throw Rejection.of("proposal.sheet-waits");
              }
              sheets.remove(one.id());
            });
    sheets.insert(about, signers, scan, new SheetStore.By(by.party(), clock.instant()));
  }

  /** Another person types the same from the picture; then the signatures count. */
  public Counted read(Viewer by, ProposalNo no, List<String> phones) {
    Proposal about = collecting(by, no);
    supports.alone(no);
    SheetStore.Waiting first =
        sheets.waiting(no).orElseThrow(() -> Rejection.of("proposal.no-sheet-waits"));
    if (by.is(first.enteredBy())) {
      throw Rejection.of("paper.needs-another-person");
    }
    Set<PartyId> signers = signers(phones, about);
    if (!signers.equals(first.signers())) {
      throw Rejection.invalid("proposal.readings-differ");
    }
    Instant now = clock.instant();
    if (!sheets.read(first.id(), new SheetStore.By(by.party(), now))) {
      throw Rejection.of("proposal.no-sheet-waits");
    }
    return count(about, signers, phones.size(), now);
  }

  private Counted count(Proposal about, Set<PartyId> signers, int lines, Instant now) {
    int added = 0;
    int waiting = 0;
    for (PartyId signer : signers) {
      if (supports.of(about.no(), signer).isEmpty()) {
        boolean waits = !known.isKnown(signer, about.areaPath());
        supports.insert(about.no(), signer, waits, now);
        known.records().tellSigner(about, signer, waits);
        if (waits) {
          waiting++;
        } else {
          proposals.counted(about.no(), Channel.PAPER.name(), now);
          added++;
        }
      }
    }
    return new Counted(added, lines - added - waiting, waiting);
  }

  private Proposal collecting(Viewer by, ProposalNo no) {
    Proposal found = store.get(no);
    by.require(Permission.PROCEDURE_LEAD, found.areaPath());
    found.require(ProposalState.COLLECTING, clock.instant());
    return found;
  }

  private Set<PartyId> signers(List<String> phones, Proposal about) {
    if (phones.isEmpty() || phones.size() > MOST_LINES) {
      throw Rejection.invalid("proposal.say-phones", MOST_LINES);
    }
    Set<PartyId> signers = new LinkedHashSet<>();
    for (int i = 0; i < phones.size(); i++) {
      PartyId signer = known.person(phones.get(i));
      if (known.rules().livesElsewhere(signer, about.area())) {
        throw Rejection.invalid("proposal.signer-lives-elsewhere", i + 1);
      }
      signers.add(signer);
    }
    return signers;
  }
}
