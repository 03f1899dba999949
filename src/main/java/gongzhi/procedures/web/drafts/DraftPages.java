package gongzhi.procedures.web.drafts;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.draft.Draft;
import gongzhi.procedures.draft.DraftFault;
import gongzhi.procedures.draft.DraftReading;
import gongzhi.procedures.draft.DraftStore;
import gongzhi.procedures.draft.DraftText;
import gongzhi.procedures.draft.Drafts;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.web.drafts.DraftList.Line;
import gongzhi.procedures.web.drafts.DraftPage.Fault;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the pages of drafts. */
@Component
class DraftPages {

  static final String ROOT = "/admin/procedures";

  private final DraftStore store;
  private final Drafts drafts;
  private final ProcedureBook book;
  private final Posts posts;
  private final Areas areas;

  DraftPages(DraftStore store, Drafts drafts, ProcedureBook book, Posts posts, Areas areas) {
    this.store = store;
    this.drafts = drafts;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /** The place where the reader serves. */
  String place(Viewer viewer) {
    return viewer.posts().stream()
        .findFirst()
        .flatMap(post -> areas.find(post.area()))
        .map(areas::place)
        .orElseThrow(() -> Rejection.forbidden("decision.no-post"));
  }

  DraftList list(Viewer viewer, TimeWords times) {
    String place = place(viewer);
    Words words = times.words();
    List<Choice> from = new ArrayList<>();
    if (viewer.mayAnywhere(Permission.RULE_PROPOSE)) {
      from.add(Choice.plain("", words.of("draft.blank"), true));
      book.of(place)
          .forEach(rule -> from.add(Choice.plain(rule.key(), words.of(rule.title()), false)));
    }
    return new DraftList(
        book.of(place).stream().map(rule -> line(rule, words)).toList(),
        store.of(place).stream().map(one -> line(one, times)).toList(),
        from);
  }

  private static Line line(ProcedureRule rule, Words words) {
    String facts = words.of("draft.facts", rule.steps().size(), words.of(rule.basis()));
    return new Line("", words.of(rule.title()), facts);
  }

  private static Line line(Draft one, TimeWords times) {
    Words words = times.words();
    String title = one.text().said("title");
    String state = words.of(one.state().key());
    String facts =
        one.version() == null
            ? words.of("draft.line", state, times.day(one.changed()))
            : words.of("draft.line-version", state, one.version(), times.day(one.changed()));
    return new Line(
        ROOT + "/" + one.id(), title.isEmpty() ? words.of("draft.untitled") : title, facts);
  }

  DraftPage page(Draft one, DraftText text, Viewer viewer, TimeWords times) {
    Words words = times.words();
    DraftReading reading = drafts.read(one.place(), text);
    DraftInputs inputs = new DraftInputs(text, posts.roles(one.place()), words);
    String title = text.said("title");
    boolean waits = one.state() == Draft.State.PROPOSED;
    boolean own = viewer.is(one.by());
    return new DraftPage(
        one.id(),
        ROOT + "/" + one.id(),
        title.isEmpty() ? words.of("draft.untitled") : title,
        words.of(one.state().key()),
        faults(reading, inputs, words),
        inputs.head(),
        inputs.steps(),
        Arrays.stream(StepKind.values())
            .map(kind -> Choice.plain(kind.name(), words.of(kind), false))
            .toList(),
        rehearsals(one, reading, words),
        reading.rule() == null ? "" : ROOT + "/" + one.id() + "/diagram",
        own && one.isOpen(),
        own && waits,
        !own && waits && viewer.may(Permission.RULE_APPROVE, one.areaPath()),
        one.reason());
  }

  private static List<Fault> faults(DraftReading reading, DraftInputs inputs, Words words) {
    return reading.faults().stream().map(fault -> fault(fault, inputs, words)).toList();
  }

  private static Fault fault(DraftFault fault, DraftInputs inputs, Words words) {
    String field = fault.field().isEmpty() ? "" : inputs.label(fault.field());
    String where =
        fault.step() < 0
            ? words.of("draft.in-whole", field)
            : words.of("draft.in-step", fault.step() + 1, field);
    String what =
        fault.about() instanceof Enum<?> flaw ? words.of(flaw) : words.of(fault.about().toString());
    String anchor =
        fault.step() < 0
            ? "head"
            : DraftText.field(fault.step(), fault.field().isEmpty() ? "title" : fault.field());
    return new Fault(where, what, anchor);
  }

  private static List<Choice> rehearsals(Draft one, DraftReading reading, Words words) {
    ProcedureRule rule = reading.rule();
    return rule == null || !reading.isSound()
        ? List.of()
        : rule.matters().stream()
            .map(
                matter ->
                    Choice.plain(
                        ROOT + "/" + one.id() + "/rehearsal?matter=" + matter.name(),
                        words.of(matter),
                        false))
            .toList();
  }
}
