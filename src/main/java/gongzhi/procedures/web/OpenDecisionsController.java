package gongzhi.procedures.web;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Opinions;
import gongzhi.procedures.diagram.Bpmn;
import gongzhi.procedures.diagram.Drawing;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is decided together, as everybody reads it, and what residents say to it. */
@Controller
@OpenToAll
class OpenDecisionsController {

  private static final String ONE = DecisionPages.OPEN + "/" + DecisionNo.IN_ADDRESS;
  private static final String PAGE = "procedures/open";

  private final DecisionLists lists;
  private final DecisionPages made;
  private final DecisionStore store;
  private final Opinions opinions;
  private final Pages pages;

  OpenDecisionsController(
      DecisionLists lists,
      DecisionPages made,
      DecisionStore store,
      Opinions opinions,
      Pages pages) {
    this.lists = lists;
    this.made = made;
    this.store = store;
    this.opinions = opinions;
    this.pages = pages;
  }

  @GetMapping(DecisionPages.OPEN)
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    return pages.show(
        "procedures/open-list",
        lists.open(new DecisionLists.Asked(place, state, procedure, q, after), times));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(
        PAGE, made.open(store.get(DecisionNo.of(no)), DecisionPages.Asked.first(viewer, times)));
  }

  /** The steps as a drawing, with the open one marked. */
  @GetMapping(ONE + "/diagram")
  ResponseEntity<byte[]> diagram(@PathVariable String no, Words words) {
    Decision one = store.get(DecisionNo.of(no));
    List<String> titles = one.steps().stream().map(step -> words.of(step.title())).toList();
    String svg =
        Drawing.svg(
            new Drawing.Shown(
                one.steps(),
                titles,
                one.course().step(),
                one.course().passed(),
                words.of(one.rule().title())));
    return file(svg, "image/svg+xml", "inline");
  }

  /** The steps for other programs. */
  @GetMapping(ONE + "/bpmn")
  ResponseEntity<byte[]> bpmn(@PathVariable String no) {
    Decision one = store.get(DecisionNo.of(no));
    return file(
        Bpmn.xml(one.rule(), one.steps()),
        "application/xml; charset=utf-8",
        "attachment; filename=\"" + one.no() + ".bpmn\"");
  }

  /** The whole way in one file: cases, steps, opinions. */
  @GetMapping(ONE + "/csv")
  ResponseEntity<byte[]> csv(@PathVariable String no, TimeWords times) {
    Decision one = store.get(DecisionNo.of(no));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.no() + ".csv\"")
        .body(Csv.of(made.trace(one, times)));
  }

  @PostMapping(ONE + "/opinions")
  @SignedIn
  View say(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    DecisionNo about = DecisionNo.of(no);
    store.get(about);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.open(
                    store.get(about), new DecisionPages.Asked(viewer, words, ActForm.BLANK, times)),
                refused.code().equals("decision.say-opinion") ? "words" : ""));
    opinions.say(viewer, about, words);
    return pages.redirectTo(DecisionPages.OPEN + "/" + no);
  }

  private static ResponseEntity<byte[]> file(String content, String type, String disposition) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}
