package gongzhi.procedures.web.proposals;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.proposals.Proposal;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.proposals.SupportRules;
import gongzhi.procedures.rule.SupportRule;
import gongzhi.procedures.web.DecisionLine;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of proposals and the form of a new one. */
@Component("residentsProposalLists")
class ProposalLists {

  private static final int MOST_AREAS = 300;

  private final ProposalStore store;
  private final SupportRules rules;
  private final Places places;
  private final Areas areas;

  ProposalLists(ProposalStore store, SupportRules rules, Places places, Areas areas) {
    this.store = store;
    this.rules = rules;
    this.places = places;
    this.areas = areas;
  }

  ProposalList open(String place, String before, TimeWords times) {
    PlaceDefinition chosen = chosen(place);
    Ground ground = new Ground(ProposalPages.OPEN, chosen.code(), district(chosen).path(), true);
    return list(
        ground, PlaceTabs.of(places, chosen, ProposalPages.OPEN, times.words()), before, times);
  }

  ProposalList desk(Viewer viewer, String before, TimeWords times) {
    Area top = top(viewer);
    boolean begins = viewer.may(Permission.PROCEDURE_LEAD, top.path());
    Ground ground = new Ground(ProposalPages.DESK, areas.place(top), top.path(), begins);
    return list(ground, List.of(), before, times);
  }

  /** The form, of what the viewer may choose. */
  ProposalFormPage form(String place, ProposalForm typed, TimeWords times) {
    PlaceDefinition chosen = chosen(place);
    List<TabLink> tabs = PlaceTabs.of(places, chosen, ProposalPages.OPEN + "/new", times.words());
    return form(ProposalPages.OPEN, tabs, district(chosen), typed, times);
  }

  ProposalFormPage onPaper(Viewer viewer, ProposalForm typed, TimeWords times) {
    return form(ProposalPages.DESK, List.of(), top(viewer), typed, times);
  }

  /** A community; refuses (422) anything else. */
  Area community(@Nullable Long id) {
    return Optional.ofNullable(id)
        .flatMap(number -> areas.find(new AreaId(number)))
        .filter(area -> area.level() == Level.COMMUNITY)
        .orElseThrow(() -> Rejection.invalid("decision.choose-area"));
  }

  private ProposalFormPage form(
      String root, List<TabLink> tabs, Area top, ProposalForm typed, TimeWords times) {
    Words words = times.words();
    SupportRule rule = rules.of(top);
    String needed =
        words.of(
            "proposal.needed",
            rule.signatures(),
            rule.days().days(),
            rule.screened().days(),
            rule.basis());
    return new ProposalFormPage(
        tabs,
        communities(top).stream().map(area -> choice(area, typed)).toList(),
        root,
        needed,
        ProposalForm.said(typed.title()),
        ProposalForm.said(typed.summary()),
        ProposalForm.said(typed.phone()),
        root.equals(ProposalPages.DESK));
  }

  /** On which ground a list is made. */
  private record Ground(String root, String place, String path, boolean begins) {}

  private ProposalList list(Ground ground, List<TabLink> tabs, String before, TimeWords times) {
    List<Proposal> found = store.page(ground.path(), before);
    List<Proposal> page = found.stream().limit(ProposalStore.PAGE).toList();
    String here = ground.root() + "?place=" + ground.place();
    String next = found.size() > page.size() ? here + "&before=" + page.getLast().no() : "";
    return new ProposalList(
        tabs,
        ground.place(),
        page.stream().map(one -> line(one, ground.root(), times)).toList(),
        new Paging(
            before.isEmpty() ? "" : here, next, times.words().of("proposal.shown", page.size())),
        ground.begins());
  }

  private DecisionLine line(Proposal one, String root, TimeWords times) {
    List<String> facts =
        List.of(
            areas.get(one.area()).name(),
            times.words().of("proposal.signed", one.signed().all(), one.signed().needed()),
            times.day(one.opened()));
    return new DecisionLine(
        root + "/" + one.no(), one.title(), facts, ProposalPages.state(one, times));
  }

  private List<Area> communities(Area top) {
    return top.level() == Level.COMMUNITY
        ? List.of(top)
        : areas.descendants(top, Level.COMMUNITY, null, MOST_AREAS);
  }

  private static Choice choice(Area area, ProposalForm typed) {
    boolean chosen = typed.area() != null && area.id().equals(new AreaId(typed.area()));
    return Choice.plain(area.id().toString(), area.name(), chosen);
  }

  private Area top(Viewer viewer) {
    return viewer.posts().stream()
        .findFirst()
        .flatMap(post -> areas.find(post.area()))
        .orElseThrow(() -> Rejection.forbidden("decision.no-post"));
  }

  private PlaceDefinition chosen(String place) {
    return place.isEmpty() ? places.all().iterator().next() : places.get(place);
  }

  private Area district(PlaceDefinition place) {
    return areas
        .district(place.code())
        .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
  }
}
