package gongzhi.cases.web.desk;

import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.Ranks.Lying;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.territory.AreaId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes away what whoever stands below, or has had their say, is not to do. */
@Component
class RankOffers {

  /** What ends a case otherwise than by work, or calls it something else. */
  private static final Map<DeskAct, Permission> DECISIONS =
      new EnumMap<>(
          Map.of(
              DeskAct.REFUSAL, Permission.CASE_REJECT,
              DeskAct.REFUSAL_GRANT, Permission.CASE_REJECT_APPROVE,
              DeskAct.MERGE, Permission.CASE_MERGE,
              DeskAct.RECLASSIFY, Permission.CASE_STUDY));

  private final Ranks ranks;

  RankOffers(Ranks ranks) {
    this.ranks = ranks;
  }

  /** Those of the offered acts that the viewer stands high enough for. */
  Set<DeskAct> within(Set<DeskAct> offered, DeskFile file, Viewer viewer) {
    Lying about = lying(file.sheet());
    if (offered.contains(DeskAct.ASSIGN) && !ranks.mayGive(viewer, about, Permission.CASE_ASSIGN)) {
      offered.remove(DeskAct.ASSIGN);
    }
    DECISIONS.forEach(
        (act, needed) -> {
          if (offered.contains(act) && !ranks.mayDecide(viewer, about, needed)) {
            offered.remove(act);
          }
        });
    file.question("REJECTION")
        .filter(asked -> !ranks.maySecond(viewer, about, new PartyId(asked.askedBy())))
        .ifPresent(_ -> offered.removeAll(Set.of(DeskAct.REFUSAL_GRANT, DeskAct.REFUSAL_REFUSE)));
    if (offered.contains(DeskAct.SUPERVISION_TAKE_OVER) && !ranks.mayWatch(viewer, about)) {
      offered.remove(DeskAct.SUPERVISION_TAKE_OVER);
    }
    return offered;
  }

  /** Whether it lies with the viewer, or with a level where they may pass it on as well. */
  boolean has(DeskSheet sheet, Viewer viewer) {
    return ranks.has(viewer, lying(sheet), Permission.CASE_ASSIGN);
  }

  private static Lying lying(DeskSheet sheet) {
    return new Lying(
        sheet.id(),
        new AreaId(sheet.areaId()),
        sheet.areaPath(),
        sheet.communityId(),
        new PartyId(sheet.ownerId()),
        sheet.unitId() == null ? null : new PartyId(sheet.unitId()));
  }
}
