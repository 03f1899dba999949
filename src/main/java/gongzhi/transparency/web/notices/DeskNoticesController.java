package gongzhi.transparency.web.notices;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.COUNTERSIGN;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.files.Photos;
import gongzhi.transparency.notices.NoticeWitness;
import gongzhi.transparency.notices.Objection;
import gongzhi.transparency.notices.ObjectionChannel;
import gongzhi.transparency.notices.ObjectionOutcome;
import gongzhi.transparency.notices.Objections;
import gongzhi.transparency.web.notices.NoticeDesk.Typed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Published notices at the desk: what waits, objections, the committee's opinion, the photo. */
@Controller
@Needs(PUBLISH)
class DeskNoticesController {

  private static final String PAGE = "transparency/notices/desk-one";
  private static final String ONE = NoticeWords.DESK + "/{no}";

  private final NoticeDesks desks;
  private final Objections objections;
  private final NoticeWitness witness;
  private final Photos photos;
  private final Pages pages;

  DeskNoticesController(
      NoticeDesks desks, Objections objections, NoticeWitness witness, Photos photos, Pages pages) {
    this.desks = desks;
    this.objections = objections;
    this.witness = witness;
    this.photos = photos;
    this.pages = pages;
  }

  @GetMapping(NoticeWords.DESK)
  @Needs({CASE_SEE, PUBLISH, COUNTERSIGN})
  View board(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute NoticeAsk asked,
      Viewer viewer,
      TimeWords times) {
    return pages.show("transparency/notices/desk", desks.board(viewer, in, asked, times));
  }

  @GetMapping(ONE)
  @Needs({CASE_SEE, PUBLISH, COUNTERSIGN})
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, desks.one(viewer, no, Typed.NOTHING, times));
  }

  @PostMapping(ONE + "/objections")
  View take(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    keep(no, new Typed("taken", words), viewer, times);
    ObjectionChannel chosen = find(ObjectionChannel.values(), channel, "posted.choose-channel");
    String receipt = objections.take(viewer, desks.mine(viewer, no), chosen, words);
    return pages.redirectTo(NoticeWords.DESK + "/" + no + "#" + receipt);
  }

  @PostMapping(ONE + "/objections/{objection}/answer")
  View answer(
      @PathVariable String no,
      @PathVariable String objection,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String reasons,
      Viewer viewer,
      TimeWords times) {
    keep(no, new Typed("r-" + objection, reasons), viewer, times);
    ObjectionOutcome chosen = find(ObjectionOutcome.values(), outcome, "posted.choose-outcome");
    Objection.Answer answer = new Objection.Answer(chosen, reasons, Instant.EPOCH);
    objections.answer(viewer, desks.mine(viewer, no), objection, answer);
    return pages.redirectTo(NoticeWords.DESK + "/" + no + "#" + objection);
  }

  @PostMapping(ONE + "/opinion")
  @Needs(COUNTERSIGN)
  View countersign(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String agrees,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    keep(no, new Typed("opinion", words), viewer, times);
    if (!List.of("yes", "no").contains(agrees)) {
      throw Rejection.invalid("posted.choose-opinion");
    }
    witness.countersign(viewer, desks.mine(viewer, no), agrees.equals("yes"), words);
    return pages.redirectTo(NoticeWords.DESK + "/" + no);
  }

  @PostMapping(ONE + "/posted")
  View posted(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable List<String> photos,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    keep(no, Typed.NOTHING, viewer, times);
    List<String> sent = new ArrayList<>(photos == null ? List.of() : photos);
    sent.addAll(this.photos.keep(files == null ? List.of() : files));
    witness.posted(viewer, desks.mine(viewer, no), sent);
    return pages.redirectTo(NoticeWords.DESK + "/" + no);
  }

  private void keep(String no, Typed typed, Viewer viewer, TimeWords times) {
    desks.mine(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                desks.one(viewer, no, typed, times),
                refused.code().startsWith("posted.say-") ? typed.form() : ""));
  }

  private static <T extends Enum<T>> T find(T[] all, String name, String refusal) {
    return Arrays.stream(all)
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid(refusal));
  }
}
