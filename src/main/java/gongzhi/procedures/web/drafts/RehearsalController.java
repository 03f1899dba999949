package gongzhi.procedures.web.drafts;

import static gongzhi.parties.Permission.RULE_APPROVE;
import static gongzhi.parties.Permission.RULE_PROPOSE;

import gongzhi.parties.access.Needs;
import gongzhi.procedures.diagram.Drawing;
import gongzhi.procedures.draft.Draft;
import gongzhi.procedures.draft.DraftReading;
import gongzhi.procedures.draft.DraftStore;
import gongzhi.procedures.draft.Drafts;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A draft gone through and drawn, before anybody publishes it. */
@Controller
@Needs({RULE_PROPOSE, RULE_APPROVE})
class RehearsalController {

  private final Rehearsals rehearsals;
  private final Drafts drafts;
  private final DraftStore store;
  private final Pages pages;

  RehearsalController(Rehearsals rehearsals, Drafts drafts, DraftStore store, Pages pages) {
    this.rehearsals = rehearsals;
    this.drafts = drafts;
    this.store = store;
    this.pages = pages;
  }

  @GetMapping(DraftsController.ONE + "/rehearsal")
  View rehearsal(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String done,
      TimeWords times) {
    Draft draft = store.get(id);
    DraftReading reading = drafts.read(draft.place(), draft.text());
    ProcedureRule rule = reading.rule();
    if (rule == null || !reading.isSound()) {
      throw Rejection.of("draft.has-faults", reading.faults().size());
    }
    return pages.show(
        "procedures/drafts/rehearsal", rehearsals.page(draft, rule, matter, done, times));
  }

  @GetMapping(DraftsController.ONE + "/diagram")
  ResponseEntity<byte[]> diagram(@PathVariable long id, Words words) {
    Draft draft = store.get(id);
    ProcedureRule rule = drafts.read(draft.place(), draft.text()).rule();
    if (rule == null) {
      throw Rejection.of("draft.cannot-be-drawn");
    }
    List<String> titles = rule.steps().stream().map(step -> words.of(step.title())).toList();
    String svg =
        Drawing.svg(new Drawing.Shown(rule.steps(), titles, "", Set.of(), words.of(rule.title())));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .body(svg.getBytes(StandardCharsets.UTF_8));
  }
}
