package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.petition.PetitionAnswers;
import gongzhi.cases.petition.Petitions;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The route through the petition office: what the office does, and what the unit answers. */
@Controller
@Needs({Permission.CASE_PETITION, Permission.CASE_HANDLE})
class PetitionController {

  private final Petitions petitions;
  private final PetitionAnswers units;
  private final DeskAnswers answers;

  PetitionController(Petitions petitions, PetitionAnswers units, DeskAnswers answers) {
    this.petitions = petitions;
    this.units = units;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/petition")
  @Needs(Permission.CASE_PETITION)
  View take(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> petitions.take(act, input.about()));
  }

  @PostMapping("/desk/cases/{no}/petition-hand-on")
  @Needs(Permission.CASE_PETITION)
  View handOn(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_HAND_ON, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> petitions.handOn(act, input.unitId()));
  }

  @PostMapping("/desk/cases/{no}/petition-call-back")
  @Needs(Permission.CASE_PETITION)
  View callBack(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_CALL_BACK, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, petitions::callBack);
  }

  @PostMapping("/desk/cases/{no}/petition-agree")
  @Needs(Permission.CASE_PETITION)
  View agree(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_AGREE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, petitions::agree);
  }

  @PostMapping("/desk/cases/{no}/petition-keep")
  @Needs(Permission.CASE_PETITION)
  View keep(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_KEEP, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, petitions::keep);
  }

  @PostMapping("/desk/cases/{no}/petition-tell")
  @Needs(Permission.CASE_HANDLE)
  View tell(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_TELL, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, units::tell);
  }

  @PostMapping("/desk/cases/{no}/petition-object")
  @Needs(Permission.CASE_HANDLE)
  View object(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_OBJECT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, units::object);
  }

  @PostMapping("/desk/cases/{no}/petition-extension")
  @Needs(Permission.CASE_HANDLE)
  View askExtension(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PETITION_EXTENSION, CaseNo.of(no), input, viewer, times);
    return answers.after(
        sent, act -> units.askExtension(act, input.daysAsked("petition.say-how-many-days")));
  }
}
