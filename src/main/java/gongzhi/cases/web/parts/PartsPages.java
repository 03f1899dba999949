package gongzhi.cases.web.parts;

import gongzhi.cases.parts.Part;
import gongzhi.cases.parts.PartRules;
import gongzhi.cases.parts.PartStore;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.DeskCase;
import gongzhi.cases.web.desk.UnitChoices;
import gongzhi.cases.web.desk.UnitChoices.Need;
import gongzhi.cases.web.desk.UnitChoices.TimeOfAsking;
import gongzhi.cases.web.parts.PartsPage.Again;
import gongzhi.cases.web.parts.PartsPage.Line;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the page of the parts of a case. */
@Component
class PartsPages {

  private final JdbcClient db;
  private final PartStore store;
  private final UnitChoices units;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;
  private final JointBoxes joint;

  PartsPages(
      JdbcClient db,
      PartStore store,
      UnitChoices units,
      RuleBook book,
      Posts posts,
      Areas areas,
      JointBoxes joint) {
    this.db = db;
    this.joint = joint;
    this.store = store;
    this.units = units;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  PartsPage of(CaseNo no, Again again, Viewer viewer, TimeWords times) {
    SplitCase about = SplitCase.read(db, no);
    RuleVersion rules = book.of(about.place(), about.ruleVersion());
    boolean leads = PartRules.leads(viewer, about.areaPath(), about.unit());
    List<Part> parts = store.of(about.id());
    return new PartsPage(
        about.no(),
        title(about, rules, times.words()),
        about.version(),
        lead(about, times),
        parts.stream().map(part -> line(part, about, viewer, times)).toList(),
        leads && PartRules.isDivisible(about.status(), about.restricted())
            ? choices(about, rules, again, times)
            : List.of(),
        joint.of(about, parts, again, viewer, times),
        again);
  }

  private static String lead(SplitCase about, TimeWords times) {
    return about.status().isClosed()
        ? times.words().of("parts.lead-over")
        : times.words().of("parts.lead", times.moment(about.dueAt()));
  }

  /** Nobody owes anything by then any more once the whole is over. */
  private static String due(Part part, SplitCase about, TimeWords times) {
    boolean waits = part.state().isOpen() && !about.status().isClosed();
    return waits || !part.state().isOpen()
        ? times.words().of("parts.due", times.moment(part.dueAt()))
        : "";
  }

  private String title(SplitCase about, RuleVersion rules, Words words) {
    String community = areas.get(new AreaId(about.communityId())).name();
    return Marks.title(
        about.titlePublic(), rules, new Marks.About(about.category(), community), words);
  }

  private List<DeskCase.Group> choices(
      SplitCase about, RuleVersion rules, Again again, TimeWords times) {
    Need need =
        new Need(
            about.place(),
            about.category(),
            about.areaId(),
            about.unit() == null ? null : about.unit().value());
    return units.of(
        need, rules, again.typed().unit(), new TimeOfAsking(times.now(), times.words(), false));
  }

  private Line line(Part part, SplitCase about, Viewer viewer, TimeWords times) {
    return new Line(
        part.seq(),
        posts.label(part.unit()),
        part.task(),
        PartMarks.of(part, about.status().isClosed(), times),
        due(part, about, times),
        part.said(),
        part.order() != null,
        about.status().isClosed() ? Set.of() : offered(part, about, viewer));
  }

  private static Set<PartStep> offered(Part part, SplitCase about, Viewer viewer) {
    Set<PartStep> steps = EnumSet.noneOf(PartStep.class);
    boolean own = viewer.serves(part.unit());
    if (own && viewer.mayAnywhere(Permission.CASE_HANDLE)) {
      steps.addAll(PartStep.offered(part.state(), false));
    }
    if (!own && PartRules.leads(viewer, about.areaPath(), about.unit())) {
      steps.addAll(PartStep.offered(part.state(), true));
    }
    if (!part.mayBeCancelled()) {
      steps.remove(PartStep.CANCEL);
    }
    return steps;
  }
}
