package gongzhi.cases.web.desk;

import gongzhi.cases.levels.LevelDesks;
import gongzhi.cases.levels.LevelDesks.Standing;
import gongzhi.cases.levels.Levels;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a matter can go one level up or down from where it is. */
@Component
class LevelOffers {

  private final LevelDesks desks;
  private final RankOffers ranks;

  LevelOffers(LevelDesks desks, RankOffers ranks) {
    this.desks = desks;
    this.ranks = ranks;
  }

  /** The acts that were offered, with those two where there is such a desk. */
  Set<DeskAct> beside(Set<DeskAct> offered, DeskFile file, Viewer viewer, Instant now) {
    DeskSheet sheet = file.sheet();
    Set<DeskAct> acts = EnumSet.noneOf(DeskAct.class);
    acts.addAll(ranks.within(offered, file, viewer));
    if (!viewer.may(Permission.CASE_ASSIGN, sheet.areaPath())
        || !Levels.isMovable(sheet.status(), sheet.unitId() != null)
        || sheet.restricted()
        || sheet.disputesSheetOf(viewer)
        || !ranks.has(sheet, viewer)
        || file.petition() != null) {
      return acts;
    }
    Standing here =
        new Standing(
            sheet.place(),
            new AreaId(sheet.areaId()),
            sheet.areaPath(),
            new PartyId(sheet.ownerId()));
    desks.above(here, now).ifPresent(_ -> acts.add(DeskAct.PASS_UP));
    if (viewer.is(here.owner())
        || !file.isAppealed()
        || viewer.may(Permission.CASE_ASSIGN, sheet.aboveCommunity())) {
      desks.below(here, now).ifPresent(_ -> acts.add(DeskAct.HAND_DOWN));
    }
    return acts;
  }
}
