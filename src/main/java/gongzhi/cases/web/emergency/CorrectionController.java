package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Corrections;
import gongzhi.cases.emergency.Corrections.EmergencyPart;
import gongzhi.cases.emergency.Corrections.Wanted;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.web.SecondLook;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Correcting what everybody reads of an emergency. */
@Controller
@Needs(Permission.EMERGENCY_START)
class CorrectionController {

  private final Emergencies emergencies;
  private final Corrections corrections;
  private final Pages pages;

  CorrectionController(Emergencies emergencies, Corrections corrections, Pages pages) {
    this.emergencies = emergencies;
    this.corrections = corrections;
    this.pages = pages;
  }

  @PostMapping("/desk/emergencies/{id:[0-9]{1,18}}/words")
  View correct(
      @PathVariable long id,
      @RequestParam(defaultValue = "REASON") EmergencyPart part,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "false") boolean looked,
      Viewer viewer) {
    long known = emergencies.find(id).id();
    SecondLook.require(looked);
    corrections.correct(viewer, known, new Wanted(part, words, why));
    return pages.redirectTo(EmergencyLists.DESK + "/" + id);
  }
}
