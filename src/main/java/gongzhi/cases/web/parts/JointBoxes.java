package gongzhi.cases.web.parts;

import gongzhi.cases.parts.JointOrder;
import gongzhi.cases.parts.JointOrderStore;
import gongzhi.cases.parts.Part;
import gongzhi.cases.parts.PartRules;
import gongzhi.cases.parts.PartState;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.CaseSteps;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.desk.DeskCase;
import gongzhi.cases.web.desk.UnitChoices;
import gongzhi.cases.web.desk.UnitChoices.Need;
import gongzhi.cases.web.desk.UnitChoices.TimeOfAsking;
import gongzhi.cases.web.parts.PartsPage.Again;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of the page that shows the joint order of a case. */
@Component
class JointBoxes {

  private static final Set<CaseAct> SHARED =
      EnumSet.of(
          CaseAct.ORDER_BEGUN,
          CaseAct.ORDER_EVIDENCE,
          CaseAct.ORDER_ENDED,
          CaseAct.PART_TAKEN,
          CaseAct.PART_DONE,
          CaseAct.PART_RETURNED,
          CaseAct.PART_AGAIN,
          CaseAct.PART_CHECKED);

  private final JointOrderStore orders;
  private final CaseSteps steps;
  private final Timeline timeline;
  private final UnitChoices units;
  private final RuleBook book;
  private final Posts posts;

  JointBoxes(
      JointOrderStore orders,
      CaseSteps steps,
      Timeline timeline,
      UnitChoices units,
      RuleBook book,
      Posts posts) {
    this.orders = orders;
    this.steps = steps;
    this.timeline = timeline;
    this.units = units;
    this.book = book;
    this.posts = posts;
  }

  JointBox of(SplitCase about, List<Part> parts, Again again, Viewer viewer, TimeWords times) {
    @Nullable JointOrder order = orders.newest(about.id()).orElse(null);
    boolean leads = PartRules.leads(viewer, about.areaPath(), about.unit());
    boolean goesOn = order != null && order.isOpen() && !about.status().isClosed();
    boolean mayBegin =
        !goesOn && leads && PartRules.isDivisible(about.status(), about.restricted());
    return new JointBox(
        order == null ? null : mark(order, about, times.words()),
        order == null ? List.of() : sheet(order, about, parts, times),
        order == null ? List.of() : evidence(order, about, times),
        mayBegin ? rows(about, again.joint(), times) : List.of(),
        goesOn && (leads || takesPart(order, parts, viewer)),
        goesOn && leads,
        again.act(),
        again.joint());
  }

  private static StatusMark mark(JointOrder order, SplitCase about, Words words) {
    if (order.isOpen() && about.status().isClosed()) {
      return new StatusMark("", "info-circle", words.of("parts.over"));
    }
    return order.isOpen()
        ? new StatusMark("doing", "clock", words.of("parts.order-goes-on"))
        : new StatusMark("done", "check", words.of("parts.order-ended"));
  }

  private List<SummaryRow> sheet(
      JointOrder order, SplitCase about, List<Part> parts, TimeWords times) {
    Words words = times.words();
    List<Part> own = parts.stream().filter(part -> belongs(part, order)).toList();
    long answered = own.stream().filter(part -> !part.state().isOpen()).count();
    @Nullable PartyId lead = about.unit();
    return List.of(
        row("parts.order-no", words.of("parts.order-number", about.no(), order.seq()), words),
        row("parts.order-matter", order.matter(), words),
        row("parts.order-lead", lead == null ? "" : posts.label(lead), words),
        row("parts.order-meet", times.moment(order.meetAt()), words),
        row("parts.order-answered", words.of("parts.order-of", answered, own.size()), words));
  }

  private static SummaryRow row(String label, String value, Words words) {
    return SummaryRow.text(words.of(label), value, "");
  }

  private List<TimelineEntry> evidence(JointOrder order, SplitCase about, TimeWords times) {
    List<CaseSheet.Entry> entries =
        steps.workEntries(about.id()).stream()
            .filter(entry -> entry.seq() >= order.firstStep() && SHARED.contains(entry.act()))
            .toList();
    return timeline.of(about.place(), entries, steps.photos(about.id()), times);
  }

  private List<List<DeskCase.Group>> rows(SplitCase about, JointForm typed, TimeWords times) {
    @Nullable PartyId lead = about.unit();
    Need need =
        new Need(
            about.place(), about.category(), about.areaId(), lead == null ? null : lead.value());
    TimeOfAsking asked = new TimeOfAsking(times.now(), times.words(), false);
    return IntStream.range(0, JointForm.ROWS)
        .mapToObj(
            row ->
                units.of(need, book.of(about.place(), about.ruleVersion()), typed.unit(row), asked))
        .toList();
  }

  private static boolean takesPart(@Nullable JointOrder order, List<Part> parts, Viewer viewer) {
    return order != null
        && viewer.mayAnywhere(Permission.CASE_HANDLE)
        && parts.stream()
            .filter(part -> belongs(part, order) && part.state() != PartState.CANCELLED)
            .anyMatch(part -> viewer.serves(part.unit()));
  }

  private static boolean belongs(Part part, JointOrder order) {
    return Objects.equals(part.order(), order.id());
  }
}
