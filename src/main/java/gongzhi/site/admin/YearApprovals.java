package gongzhi.site.admin;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.calendar.YearProposals;
import gongzhi.territory.calendar.YearProposals.Draft;
import gongzhi.territory.calendar.YearProposals.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * National years that wait for a second person: the system administrator of another place; where no
 * other place has one, another administrator of the same place.
 */
@Component
class YearApprovals {

  private final YearProposals proposals;
  private final AdminPlaces places;
  private final Posts posts;
  private final ProgramWork program;

  YearApprovals(YearProposals proposals, AdminPlaces places, Posts posts, ProgramWork program) {
    this.proposals = proposals;
    this.places = places;
    this.posts = posts;
    this.program = program;
  }

  void propose(String place, YearForm sent, Viewer viewer) {
    Draft draft =
        new Draft(sent.number(), sent.days(), sent.source(), place, viewer.party().value());
    program.run(() -> proposals.propose(draft));
  }

  Stream<ApprovalsPage.Line> lines(Viewer viewer, TimeWords times) {
    Words words = times.words();
    return proposals.open().stream()
        .map(
            open ->
                new ApprovalsPage.Line(
                    words.of("admin.calendar.publish"),
                    open.source(),
                    words.of("admin.calendar.will-publish", open.year()),
                    words.of(
                        "admin.posts.by-when", proposer(open), times.moment(open.proposedAt())),
                    isFor(open, viewer, times) ? address(open.id()) : ""));
  }

  AdminCheck check(long id, boolean approve, TimeWords times) {
    Words words = times.words();
    Open open = proposals.find(id);
    String word = approve ? "approve" : "refuse";
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.text(words.of("admin.posts.by"), proposer(open), ""));
    rows.add(SummaryRow.text(words.of("admin.place"), places.name(open.place(), words), ""));
    rows.addAll(CalendarChecks.yearRows(open.source(), open.days(), times));
    String publish = words.of("admin.calendar.will-publish", open.year());
    return new AdminCheck(
        "approvals",
        words.of("admin.posts." + word),
        approve
            ? publish
            : words.of("admin.approvals.will-refuse", words.of("admin.calendar.publish")),
        words.of("admin.calendar.running-stay"),
        rows,
        address(id) + "/" + word,
        List.of(),
        List.of(),
        words.of("admin.posts." + word),
        "/admin/approvals");
  }

  /** What was decided, for the trace. */
  String decide(long id, boolean approve, Viewer viewer, TimeWords times) {
    Open open = proposals.find(id);
    if (!isFor(open, viewer, times)) {
      throw Rejection.of("calendar.second-person");
    }
    long by = viewer.party().value();
    program.run(
        () -> {
          if (approve) {
            proposals.approve(open, by);
          } else {
            proposals.refuse(open, by);
          }
        });
    return open.year() + " " + open.source();
  }

  private boolean isFor(Open open, Viewer viewer, TimeWords times) {
    if (viewer.is(new PartyId(open.proposedBy()))) {
      return false;
    }
    return places.othersKeep(Permission.CALENDAR_EDIT, open.place(), times.now())
        ? places.answersFor(viewer, Permission.CALENDAR_EDIT, place -> !place.equals(open.place()))
        : places.answersFor(
            viewer, Permission.ADMINISTRATION_APPROVE, place -> place.equals(open.place()));
  }

  private String proposer(Open open) {
    return posts.label(new PartyId(open.proposedBy()));
  }

  private static String address(long id) {
    return "/admin/approvals/years/" + id;
  }
}
