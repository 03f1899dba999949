package gongzhi.procedures.web.drafts;

import static gongzhi.parties.Permission.RULE_APPROVE;
import static gongzhi.parties.Permission.RULE_PROPOSE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.draft.Draft;
import gongzhi.procedures.draft.DraftStore;
import gongzhi.procedures.draft.DraftText;
import gongzhi.procedures.draft.Drafts;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.StepKind;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Drafting procedures: written by one, published by another. */
@Controller
@Needs({RULE_PROPOSE, RULE_APPROVE})
class DraftsController {

  static final String ONE = DraftPages.ROOT + "/{id:[0-9]{1,18}}";
  private static final String PAGE = "procedures/drafts/one";

  private final Drafts drafts;
  private final DraftStore store;
  private final DraftPages made;
  private final ProcedureBook book;
  private final Pages pages;

  DraftsController(
      Drafts drafts, DraftStore store, DraftPages made, ProcedureBook book, Pages pages) {
    this.drafts = drafts;
    this.store = store;
    this.made = made;
    this.book = book;
    this.pages = pages;
  }

  @GetMapping(DraftPages.ROOT)
  View list(Viewer viewer, TimeWords times) {
    return pages.show("procedures/drafts/list", made.list(viewer, times));
  }

  /** From a procedure that is there, or from nothing. */
  @PostMapping(DraftPages.ROOT)
  @Needs(RULE_PROPOSE)
  View begin(@RequestParam(defaultValue = "") String from, Viewer viewer) {
    String place = made.place(viewer);
    DraftText text = from.isEmpty() ? new DraftText(Map.of()) : DraftText.of(book.get(place, from));
    return at(drafts.begin(viewer, place, text));
  }

  @GetMapping(ONE)
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    Draft draft = store.get(id);
    return pages.show(PAGE, made.page(draft, draft.text(), viewer, times));
  }

  /** Keeps what was typed, and adds, moves or leaves out a step, or hands it on. */
  @PostMapping(ONE)
  @Needs(RULE_PROPOSE)
  View keep(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> typed,
      Viewer viewer,
      TimeWords times) {
    Draft before = store.get(id);
    DraftText text = text(typed);
    again(before, text, viewer, times);
    String act = typed.getFirst("do") == null ? "" : typed.getFirst("do");
    if ("propose".equals(act)) {
      drafts.propose(viewer, before, text);
    } else {
      drafts.keep(viewer, before, changed(text, act == null ? "" : act));
    }
    return at(id);
  }

  /** What is wrong with what stands in the form now; nothing is kept. */
  @PostMapping(ONE + "/check")
  @Needs(RULE_PROPOSE)
  View check(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> typed,
      Viewer viewer,
      TimeWords times) {
    Draft draft = store.get(id);
    return pages.show(
        PAGE, "procedures/drafts/faults", made.page(draft, text(typed), viewer, times));
  }

  @PostMapping(ONE + "/take-back")
  @Needs(RULE_PROPOSE)
  View takeBack(@PathVariable long id, Viewer viewer, TimeWords times) {
    Draft before = store.get(id);
    again(before, before.text(), viewer, times);
    drafts.takeBack(viewer, before);
    return at(id);
  }

  @PostMapping(ONE + "/publish")
  @Needs(RULE_APPROVE)
  View publish(@PathVariable long id, Viewer viewer, TimeWords times) {
    Draft before = store.get(id);
    again(before, before.text(), viewer, times);
    drafts.publish(viewer, before);
    return at(id);
  }

  @PostMapping(ONE + "/refuse")
  @Needs(RULE_APPROVE)
  View refuse(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    Draft before = store.get(id);
    again(before, before.text(), viewer, times);
    drafts.refuse(viewer, before, words);
    return at(id);
  }

  private void again(Draft draft, DraftText text, Viewer viewer, TimeWords times) {
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(draft, text, viewer, times),
                refused.code().equals("draft.say-why") ? "words" : ""));
  }

  /** Refuses (422) a field that no form has. */
  private static DraftText text(MultiValueMap<String, String> typed) {
    Map<String, String> fields = new LinkedHashMap<>();
    typed.forEach(
        (name, values) -> {
          String said = String.join(",", values);
          if (name.matches("(s[0-9]+\\.)?[a-z-]+") && !name.equals("do")) {
            if (!DraftText.knows(name, said)) {
              throw Rejection.invalid("draft.unknown-field", name);
            }
            fields.put(name, said);
          }
        });
    return new DraftText(fields);
  }

  private static DraftText changed(DraftText text, String act) {
    String[] parts = act.split("~", 2);
    if (parts.length < 2) {
      return text;
    }
    if (parts[0].equals("add")) {
      return Arrays.stream(StepKind.values())
          .filter(kind -> kind.name().equals(parts[1]))
          .findFirst()
          .map(text::adding)
          .orElse(text);
    }
    int step = parts[1].matches("[0-9]{1,2}") ? Integer.parseInt(parts[1]) : -1;
    return parts[0].equals("drop") ? text.without(step) : text.earlier(step);
  }

  private View at(long id) {
    return pages.redirectTo(DraftPages.ROOT + "/" + id);
  }
}
