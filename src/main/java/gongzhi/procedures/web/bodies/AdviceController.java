package gongzhi.procedures.web.bodies;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.AdviceDesk;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Opinions of legal advisers at the desk. */
@Controller
@Needs(PUBLISH)
class AdviceController {

  private static final String BOARD = "procedures/bodies/advice-board";
  private static final String PAGE = "procedures/bodies/advice";
  private static final String POOL =
      BodyPages.DESK + "/{area:[0-9]{1,18}}/" + AdviceDesk.POOL + "/advice";

  private final AdviceDesk desk;
  private final AdvicePages made;
  private final BodyPages bodies;
  private final AdviceScans scans;
  private final Pages pages;

  AdviceController(
      AdviceDesk desk, AdvicePages made, BodyPages bodies, AdviceScans scans, Pages pages) {
    this.desk = desk;
    this.made = made;
    this.bodies = bodies;
    this.scans = scans;
    this.pages = pages;
  }

  @GetMapping(POOL)
  View board(@PathVariable long area, Viewer viewer, TimeWords times) {
    return pages.show(BOARD, made.board(pool(viewer, area), AdviceForm.BLANK, times));
  }

  @PostMapping(POOL)
  View ask(
      @PathVariable long area, @ModelAttribute AdviceForm form, Viewer viewer, TimeWords times) {
    KeptBody pool = pool(viewer, area);
    pages.keepForm(
        BOARD,
        BOARD,
        refused ->
            new FormAgain(made.board(pool, form, times), AdvicePages.fieldOf(refused.code())));
    return pages.redirectTo(AdvicePages.DESK + "/" + desk.ask(viewer, pool, form.advice()));
  }

  @GetMapping(AdvicePages.DESK + "/{no:FL-[0-9]{4}-[0-9]{4,6}}")
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(made.mine(viewer, no), viewer, "", times));
  }

  @PostMapping(AdvicePages.DESK + "/{no:FL-[0-9]{4}-[0-9]{4,6}}/answer")
  View answer(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    Advice advice = made.mine(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(advice, viewer, words, times), AdvicePages.fieldOf(refused.code())));
    String scan = scans.keep(advice, files == null ? List.of() : files);
    desk.enter(viewer, advice, AdvicePages.verdict(verdict), words, scan);
    return pages.redirectTo(AdvicePages.DESK + "/" + no);
  }

  private KeptBody pool(Viewer viewer, long area) {
    return bodies.mine(viewer, area, AdviceDesk.POOL);
  }
}
