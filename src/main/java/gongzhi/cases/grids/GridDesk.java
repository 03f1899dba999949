package gongzhi.cases.grids;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.GridChange;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.GridChanges.Word;
import gongzhi.territory.changes.Plan;
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

  GridDesk(GridChanges changes, ChangeBook book, GridFacts facts, Notices notices, Areas areas) {
    this.changes = changes;
    this.book = book;
    this.facts = facts;
    this.notices = notices;
    this.areas = areas;
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

  /** Takes it back before its day: whoever may propose or decide there. */
  public void withdraw(Viewer by, long id) {
    GridChange open = book.get(id);
    if (!by.may(Permission.GRID_APPROVE, open.areaPath())) {
      by.require(Permission.GRID_CHANGE, open.areaPath());
    }
    changes.withdraw(id, by.party().value());
    facts.write(book.get(id), "grid change withdrawn", by.party().value());
    if (open.decidedBy() != null) {
      tell(new PartyId(open.decidedBy()), "grid-change.notice.withdrawn", open);
    }
    tell(new PartyId(open.proposedBy()), "grid-change.notice.withdrawn", open);
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
