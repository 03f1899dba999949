package gongzhi.cases.web.emergency;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.emergency.Responses;
import gongzhi.cases.web.SecondLook;
import gongzhi.cases.web.emergency.BoardPage.Typed;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done about an emergency that runs: prolong, end, ask again, tick off. */
@Controller
@Needs(EMERGENCY_START)
class CommandController {

  private static final String ONE = "/desk/emergencies/{id:[0-9]{1,18}}";
  private static final String BOARD = "cases/emergency/board";

  private final Emergencies emergencies;
  private final Responses responses;
  private final SituationPages boards;
  private final Pages pages;

  CommandController(
      Emergencies emergencies, Responses responses, SituationPages boards, Pages pages) {
    this.emergencies = emergencies;
    this.responses = responses;
    this.boards = boards;
    this.pages = pages;
  }

  /** The first press shows what will happen, the second lets it happen. */
  @PostMapping(ONE + "/prolong")
  View prolong(
      @PathVariable long id, @ModelAttribute StartForm form, Viewer viewer, TimeWords times) {
    String reason = StartForm.text(form.reason());
    Typed typed = new Typed(StartForm.text(form.on()), StartForm.text(form.at()), reason, "");
    pages.keepForm(BOARD, () -> board(id, typed, viewer, times));
    long known = emergencies.find(id).id();
    Emergency running = emergencies.checkProlonging(viewer, known, form.until(), reason);
    if (!form.isConfirmed()) {
      return pages.show("cases/emergency/confirm", confirm(running, form, viewer, times));
    }
    pages.keepForm("cases/emergency/confirm", () -> confirm(running, form, viewer, times));
    form.requireLooked();
    emergencies.prolong(viewer, id, form.until(), reason);
    return pages.redirectTo(address(id));
  }

  @PostMapping(ONE + "/stand-down")
  View standDown(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean looked,
      Viewer viewer,
      TimeWords times) {
    Typed typed = new Typed("", Typed.NOTHING.hour(), "", words);
    pages.keepForm(BOARD, () -> board(id, typed, viewer, times));
    long known = emergencies.find(id).id();
    SecondLook.require(looked);
    emergencies.standDown(viewer, known, words);
    return pages.redirectTo(address(id));
  }

  @PostMapping(ONE + "/remind")
  View remind(@PathVariable long id, Viewer viewer, TimeWords times) {
    pages.keepForm(BOARD, () -> board(id, Typed.NOTHING, viewer, times));
    responses.remind(viewer, id);
    return pages.redirectTo(address(id));
  }

  @PostMapping(ONE + "/acknowledge")
  @Needs(CASE_SEE)
  View acknowledge(@PathVariable long id, Viewer viewer) {
    responses.acknowledge(viewer, id);
    return pages.redirectTo(address(id));
  }

  @PostMapping(ONE + "/tasks")
  @Needs(CASE_SEE)
  View done(@PathVariable long id, @RequestParam(defaultValue = "") String task, Viewer viewer) {
    responses.done(viewer, id, task);
    return pages.redirectTo(address(id));
  }

  private BoardPage board(long id, Typed typed, Viewer viewer, TimeWords times) {
    return boards.page(emergencies.find(id), 0, typed, viewer, times);
  }

  private ConfirmPage confirm(Emergency running, StartForm form, Viewer viewer, TimeWords times) {
    Words words = times.words();
    String address = address(running.id());
    return new ConfirmPage(
        board(running.id(), Typed.NOTHING, viewer, times).title(),
        address + "/prolong",
        address,
        StartForm.text(form.reason()),
        SecondLook.warnings(StartForm.text(form.reason()), words),
        List.of(
            words.of(
                "emergency.effect.longer",
                times.moment(running.until()),
                times.moment(form.until())),
            words.of("emergency.effect.rights-longer"),
            words.of("emergency.effect.public")),
        words.of("emergency.prolong-do"),
        form);
  }

  private static String address(long id) {
    return EmergencyLists.DESK + "/" + id;
  }
}
