package gongzhi.procedures.web.proposals;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.MeetingStops;
import gongzhi.procedures.proposals.Proposal;
import gongzhi.procedures.proposals.Proposal.Answer;
import gongzhi.procedures.proposals.Proposal.Complaint;
import gongzhi.procedures.proposals.Proposal.Screening;
import gongzhi.procedures.proposals.ProposalState;
import gongzhi.procedures.proposals.SheetStore;
import gongzhi.procedures.proposals.SupportRules;
import gongzhi.procedures.proposals.SupportStore;
import gongzhi.procedures.proposals.SupportStore.Own;
import gongzhi.procedures.web.proposals.ProposalPage.Met;
import gongzhi.procedures.web.proposals.ProposalPage.Offers;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.VerifyMark;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a proposal, for everybody and at the desk. */
@Component
class ProposalPages {

  static final String OPEN = "/proposals";
  static final String DESK = "/desk/proposals";

  private final SupportStore supports;
  private final SupportRules rules;
  private final Areas areas;
  private final MeetingStops meetings;
  private final SheetStore sheets;

  ProposalPages(
      SupportStore supports,
      SupportRules rules,
      Areas areas,
      MeetingStops meetings,
      SheetStore sheets) {
    this.supports = supports;
    this.rules = rules;
    this.areas = areas;
    this.meetings = meetings;
    this.sheets = sheets;
  }

  ProposalPage open(Proposal one, Viewer viewer, String said, TimeWords times) {
    return page(one, OPEN, offers(one, viewer, times), said, times);
  }

  ProposalPage desk(Proposal one, Viewer viewer, String said, TimeWords times) {
    boolean leads = viewer.may(Permission.PROCEDURE_LEAD, one.areaPath());
    Offers offers = leads ? atDesk(one, viewer, times) : Offers.NONE;
    ProposalPage page = page(one, DESK, offers, said, times);
    return offers.sign()
        ? sheets.waiting(one.no()).map(sheet -> reading(page, sheet, viewer, times)).orElse(page)
        : page;
  }

  /** A sheet waits: another person reads it, and who entered it may enter it anew. */
  private static ProposalPage reading(
      ProposalPage page, SheetStore.Waiting sheet, Viewer viewer, TimeWords times) {
    return viewer.is(sheet.enteredBy())
        ? page.entered(times.words().of("proposal.sheet-entered", sheet.signers().size()))
        : page.reading(
            new PhotoPart(sheet.document(), times.words().of("proposal.sheet-photo"), ""));
  }

  private ProposalPage page(
      Proposal one, String root, Offers offers, String said, TimeWords times) {
    Words words = times.words();
    return new ProposalPage(
        root + "/" + one.no(),
        one.no().value(),
        one.title(),
        one.summary(),
        state(one, times),
        due(one, times),
        words.of("proposal.signed", one.signed().all(), one.signed().needed()),
        Math.clamp(one.signed().all() * 100L / one.signed().needed(), 0, 100),
        rows(one, times),
        meetings.of(one.no().value()).stream().map(stop -> met(stop, times)).toList(),
        one.decision() == null
            ? ""
            : (root.equals(DESK) ? "/desk/decisions/" : "/decisions/") + one.decision(),
        new VerifyMark(
            VerifyMark.Tone.PLAIN,
            words.of("decision.record"),
            words.of("proposal.record-words"),
            "/verify"),
        offers,
        List.of(),
        said,
        "");
  }

  private static Met met(MeetingStops.Stop stop, TimeWords times) {
    String key = stop.cancelled() ? "proposal.meeting-off" : "proposal.meeting";
    return new Met(
        "/meetings/" + stop.no(),
        stop.topic(),
        times.words().of(key, times.momentOnPaper(stop.startsAt())));
  }

  private Offers offers(Proposal one, Viewer viewer, TimeWords times) {
    ProposalState state = one.state(times.now());
    boolean collecting = state == ProposalState.COLLECTING;
    if (!viewer.isSignedIn() || viewer.isStaff()) {
      return new Offers(
          collecting && !viewer.isSignedIn(),
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          false);
    }
    Optional<Own> own = supports.of(one.no(), viewer.party());
    boolean counts = own.filter(Own::counts).isPresent();
    boolean author = own.filter(Own::proposes).isPresent();
    boolean early = collecting || state == ProposalState.TO_SCREEN;
    boolean rejected = state == ProposalState.REJECTED && one.complaint() == null;
    return new Offers(
        false,
        collecting && !counts,
        collecting && counts && !author,
        early && author,
        rejected && author,
        false,
        false,
        false,
        false);
  }

  private static Offers atDesk(Proposal one, Viewer viewer, TimeWords times) {
    ProposalState state = one.state(times.now());
    Screening screening = one.screening();
    boolean other = screening == null || !viewer.is(screening.by());
    return new Offers(
        false,
        false,
        false,
        false,
        false,
        state == ProposalState.COLLECTING,
        state == ProposalState.TO_SCREEN,
        state == ProposalState.COMPLAINED && other,
        state == ProposalState.ACCEPTED);
  }

  static StatusMark state(Proposal one, TimeWords times) {
    ProposalState state = one.state(times.now());
    String words = times.words().of(state);
    return switch (state) {
      case COLLECTING -> new StatusMark("doing", "users-group", words);
      case TO_SCREEN, COMPLAINED -> new StatusMark("you", "circle-dashed", words);
      case ACCEPTED, SCHEDULED -> new StatusMark("done", "circle-check", words);
      case REJECTED, LAPSED, WITHDRAWN -> new StatusMark("", "circle-x", words);
    };
  }

  private @Nullable DueMark due(Proposal one, TimeWords times) {
    Instant reached = one.signed().reached();
    return switch (one.state(times.now())) {
      case COLLECTING ->
          DueMark.of(
              one.opened(),
              one.closesOn().plusDays(1).atStartOfDay(times.zone()).toInstant(),
              times);
      case TO_SCREEN ->
          reached == null
              ? null
              : DueMark.of(reached, rules.screenedBy(one.area(), reached), times);
      default -> null;
    };
  }

  private List<SummaryRow> rows(Proposal one, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("decision.where", areas.get(one.area()).name(), words));
    rows.add(row("proposal.opened", times.moment(one.opened()), words));
    rows.add(row("proposal.closes", times.date(one.closesOn()), words));
    rows.add(
        row(
            "proposal.channels",
            words.of("proposal.channels-words", one.signed().online(), one.signed().paper()),
            words));
    rows.add(row("decision.basis", words.of(rules.of(areas.get(one.area())).basis()), words));
    Screening screening = one.screening();
    if (screening != null) {
      String key = screening.accepted() ? "proposal.said-yes" : "proposal.said-no";
      rows.add(
          row(
              "proposal.screened",
              words.of(key, screening.reason(), times.moment(screening.at())),
              words));
    }
    Complaint complaint = one.complaint();
    if (complaint != null) {
      rows.add(row("proposal.complaint", complaint.words(), words));
      Answer answer = complaint.answer();
      if (answer != null) {
        String key = answer.upheld() ? "proposal.upheld" : "proposal.kept";
        rows.add(row("proposal.answer", words.of(key, answer.words()), words));
      }
    }
    return rows;
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
