package gongzhi.cases.web.rota;

import gongzhi.cases.rota.Rota;
import gongzhi.cases.rota.Swaps;
import gongzhi.cases.web.rota.RotaPages.Week;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The duty rota: reading it, keeping it, and swapping turns. */
@Controller
class RotaController {

  static final String TEMPLATE = "cases/rota/week";

  private final Rota rota;
  private final Swaps swaps;
  private final RotaPages rotaPages;
  private final Pages pages;

  RotaController(Rota rota, Swaps swaps, RotaPages rotaPages, Pages pages) {
    this.rota = rota;
    this.swaps = swaps;
    this.rotaPages = rotaPages;
    this.pages = pages;
  }

  @GetMapping("/desk/rota")
  @Needs(Permission.CASE_SEE)
  View week(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      Viewer viewer,
      TimeWords times) {
    Week asked = rotaPages.week(viewer, in, week, times);
    return pages.show(TEMPLATE, rotaPages.page(viewer, asked, RotaForm.EMPTY, times));
  }

  @PostMapping("/desk/rota")
  @Needs(Permission.EMERGENCY_PREPARE)
  View add(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      @ModelAttribute RotaForm typed,
      Viewer viewer,
      TimeWords times) {
    Week asked = rotaPages.week(viewer, in, week, times);
    pages.keepForm(TEMPLATE, () -> rotaPages.page(viewer, asked, typed, times));
    rota.add(viewer, asked.ground(), typed.turn());
    return pages.redirectTo(asked.address());
  }

  @PostMapping("/desk/rota/remove")
  @Needs(Permission.EMERGENCY_PREPARE)
  View remove(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      @RequestParam(defaultValue = "0") long turn,
      Viewer viewer,
      TimeWords times) {
    Week asked = rotaPages.week(viewer, in, week, times);
    rota.remove(viewer, asked.ground(), turn);
    return pages.redirectTo(asked.address());
  }

  /** Whoever has a turn asks for another; whoever leads the ground lets it happen at once. */
  @PostMapping("/desk/rota/swap")
  @Needs(Permission.CASE_SEE)
  View swap(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      @RequestParam(defaultValue = "0") long turn,
      @RequestParam(defaultValue = "0") long with,
      Viewer viewer,
      TimeWords times) {
    Week asked = rotaPages.week(viewer, in, week, times);
    swaps.ask(viewer, asked.ground(), turn, with);
    return pages.redirectTo(asked.address());
  }

  @PostMapping("/desk/rota/answer")
  @Needs(Permission.CASE_SEE)
  View answer(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      @RequestParam(defaultValue = "0") long swap,
      @RequestParam(defaultValue = "false") boolean agreed,
      Viewer viewer,
      TimeWords times) {
    Week asked = rotaPages.week(viewer, in, week, times);
    swaps.answer(viewer, asked.ground(), swap, agreed);
    return pages.redirectTo(asked.address());
  }
}
