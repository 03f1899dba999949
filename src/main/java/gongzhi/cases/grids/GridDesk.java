package gongzhi.cases.grids;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.GridChange;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.GridChanges.Word;
import gongzhi.territory.changes.Plan;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about the lines of grids: propose, approve, refuse, take back. */
@Component
@Transactional
public class GridDesk {

  private final GridChanges changes;
  private final ChangeBook book;
  private final GridFacts facts;
  private final Notices notices;
  private final Areas areas;
  private final Posts posts;
  private final InstantSource clock;

  GridDesk(
      GridChanges changes,
      ChangeBook book,
      GridFacts facts,
      Notices notices,
      Areas areas,
      Posts posts,
      InstantSource clock) {
    this.changes = changes;
    this.book = book;
    this.facts = facts;
    this.notices = notices;
    this.areas = areas;
    this.posts = posts;
    this.clock = clock;
  }

  /** Proposes a change on one's own ground; returns its number. */
  public long propose(Viewer by, Plan plan) {
    by.require(Permission.GRID_CHANGE, changes.over(plan).path());
    long id = changes.propose(plan, by.party().value());
    facts.write(book.get(id), "grid change proposed", by.party().value());
    return id;
  }

  /** Lets it take effect on its day; the second person. */
  public void approve(Viewer by, long id, String words) {
    GridChange open = decidable(by, id);
    changes.approve(id, new Word(by.party().value(), Masking.forEveryone(words)));
    decided(open, "grid change approved", by);
  }

  /** Refuses it, with a reason the proposer reads. */
  public void refuse(Viewer by, long id, String words) {
    GridChange open = decidable(by, id);
    changes.refuse(id, new Word(by.party().value(), Masking.forEveryone(words)));
    decided(open, "grid change refused", by);
  }

  /**
   * Takes it back before its day, with a reason: whoever proposed it, or somebody who decides where
   * it was approved, or above.
   */
  public void withdraw(Viewer by, long id, String words) {
    GridChange open = book.get(id);
    if (!mayWithdraw(by, open)) {
      throw Rejection.forbidden("grid-change.not-yours-to-take-back");
    }
    changes.withdraw(id, new Word(by.party().value(), Masking.forEveryone(words)));
    facts.write(book.get(id), "grid change withdrawn", by.party().value());
    if (open.decidedBy() != null) {
      tell(new PartyId(open.decidedBy()), "grid-change.notice.withdrawn", open);
    }
    tell(new PartyId(open.proposedBy()), "grid-change.notice.withdrawn", open);
  }

  /** Whether the viewer proposed it, or stands where it was approved. */
  public boolean mayWithdraw(Viewer by, GridChange open) {
    if (by.is(new PartyId(open.proposedBy()))) {
      return by.may(Permission.GRID_APPROVE, open.areaPath())
          || by.may(Permission.GRID_CHANGE, open.areaPath());
    }
    return open.decidedBy() != null
        && by.may(Permission.GRID_APPROVE, groundOf(new PartyId(open.decidedBy()), open));
  }

  /** The ground on which whoever approved it decides. */
  private String groundOf(PartyId approver, GridChange open) {
    return posts.seatsOf(approver, clock.instant()).stream()
        .filter(seat -> seat.role().permissions().contains(Permission.GRID_APPROVE))
        .map(seat -> seat.post().areaPath())
        .filter(open.areaPath()::startsWith)
        .min(Comparator.comparingInt(String::length))
        .orElse(open.areaPath());
  }

  private GridChange decidable(Viewer by, long id) {
    GridChange open = book.get(id);
    by.require(Permission.GRID_APPROVE, open.areaPath());
    return open;
  }

  private void decided(GridChange open, String fact, Viewer by) {
    GridChange after = book.find(open.id()).orElse(open);
    facts.write(after, fact, by.party().value());
    String key =
        fact.endsWith("approved") ? "grid-change.notice.approved" : "grid-change.notice.refused";
    tell(new PartyId(open.proposedBy()), key, open);
  }

  private void tell(PartyId person, String key, GridChange change) {
    Area area = areas.get(change.area());
    notices.tell(
        new Notice(
            person,
            key,
            List.of(area.name(), change.effectiveOn().toString()),
            "/desk/grids/changes/" + change.id()));
  }
}
