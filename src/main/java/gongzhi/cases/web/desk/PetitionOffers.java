package gongzhi.cases.web.desk;

import static gongzhi.cases.path.CaseStatus.ASSIGNED;
import static gongzhi.cases.path.CaseStatus.DELIBERATING;

import gongzhi.cases.petition.Petition;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do now on the route through the petition office. */
final class PetitionOffers {

  private PetitionOffers() {}

  static Set<DeskAct> of(DeskFile file, Viewer viewer, boolean raised, Instant now) {
    DeskSheet sheet = file.sheet();
    Set<DeskAct> offered = EnumSet.noneOf(DeskAct.class);
    if (viewer.may(Permission.CASE_PETITION, sheet.areaPath())) {
      addOffice(file, offered);
    }
    boolean ours = sheet.handledBy(viewer) && viewer.mayAnywhere(Permission.CASE_HANDLE);
    @Nullable Petition petition = file.petition();
    if (petition != null && ours && !raised && sheet.doneAt() == null && sheet.isOpen()) {
      addUnit(file, petition, now, offered);
    }
    return offered;
  }

  private static void addOffice(DeskFile file, Set<DeskAct> offered) {
    DeskSheet sheet = file.sheet();
    @Nullable Petition petition = file.petition();
    boolean goesBack = sheet.status() == DELIBERATING || sheet.status().allows(DELIBERATING);
    if (petition == null && sheet.isOpen() && goesBack && !sheet.restricted()) {
      offered.add(DeskAct.PETITION);
    }
    if (file.isAtPetitionOffice() && sheet.status().allows(ASSIGNED)) {
      offered.add(DeskAct.PETITION_HAND_ON);
    }
    if (petition != null && petition.isToldNext() && sheet.status() == ASSIGNED) {
      offered.add(DeskAct.PETITION_CALL_BACK);
    }
    if (petition != null && petition.isObjected() && sheet.status().allows(DELIBERATING)) {
      offered.add(DeskAct.PETITION_AGREE);
      offered.add(DeskAct.PETITION_KEEP);
    }
  }

  private static void addUnit(DeskFile file, Petition petition, Instant now, Set<DeskAct> offered) {
    if (petition.isToldNext()) {
      offered.add(DeskAct.PETITION_TELL);
    }
    if (petition.canObject(now)) {
      offered.add(DeskAct.PETITION_OBJECT);
    }
    if (!file.sheet().extended() && file.question("EXTENSION").isEmpty()) {
      offered.add(DeskAct.PETITION_EXTENSION);
    }
  }
}
