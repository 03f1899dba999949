package gongzhi.procedures.web;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.DecisionStore.Key;
import gongzhi.procedures.decision.DecisionStore.Wanted;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the lists of matters, for everybody and at the desk. */
@Component
class DecisionLists {

  private static final Key FIRST = new Key(Instant.parse("9999-12-31T00:00:00Z"), "");

  private final DecisionStore store;
  private final ProcedureBook book;
  private final Places places;
  private final Areas areas;
  private final Posts posts;

  DecisionLists(DecisionStore store, ProcedureBook book, Places places, Areas areas, Posts posts) {
    this.store = store;
    this.book = book;
    this.places = places;
    this.areas = areas;
    this.posts = posts;
  }

  /** What was asked for; what is empty is not asked for. */
  record Asked(String place, String state, String procedure, String q, String after) {

    private static final int MOST = 40;

    String words() {
      return q.strip().length() > MOST ? q.strip().substring(0, MOST) : q.strip();
    }

    String known() {
      return Arrays.stream(DecisionState.values())
          .map(Enum::name)
          .filter(state::equals)
          .findFirst()
          .orElse("");
    }

    Key key() {
      if (after.isEmpty()) {
        return FIRST;
      }
      String[] parts = after.split("~", 2);
      try {
        return new Key(Instant.parse(parts[0]), parts[1]);
      } catch (DateTimeException | ArrayIndexOutOfBoundsException _) {
        throw Rejection.invalid("desk.list.no-such-page");
      }
    }
  }

  DecisionList open(Asked asked, TimeWords times) {
    PlaceDefinition place =
        asked.place().isEmpty() ? places.all().iterator().next() : places.get(asked.place());
    Area district =
        areas
            .district(place.code())
            .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
    List<TabLink> tabs = PlaceTabs.of(places, place, DecisionPages.OPEN, times.words());
    Shown shown =
        new Shown(DecisionPages.OPEN, place.code(), district.path(), tabs, List.of(), false);
    return list(asked, shown, times);
  }

  DecisionList desk(Viewer viewer, Asked asked, TimeWords times) {
    Area ground =
        viewer.posts().stream()
            .findFirst()
            .flatMap(post -> areas.find(post.area()))
            .orElseThrow(() -> Rejection.forbidden("decision.no-post"));
    List<DecisionLine> mine =
        store.waitingFor(viewer.party()).stream()
            .map(one -> line(one, DecisionPages.DESK, times))
            .toList();
    boolean begins = viewer.mayAnywhere(Permission.PROCEDURE_LEAD);
    Shown shown =
        new Shown(DecisionPages.DESK, areas.place(ground), ground.path(), List.of(), mine, begins);
    return list(asked, shown, times);
  }

  /** On which ground a list is made, and what stands beside it. */
  private record Shown(
      String root,
      String place,
      String path,
      List<TabLink> places,
      List<DecisionLine> mine,
      boolean begins) {}

  private DecisionList list(Asked asked, Shown shown, TimeWords times) {
    Words words = times.words();
    Wanted wanted =
        new Wanted(shown.path(), asked.known(), asked.procedure().strip(), asked.words());
    List<Decision> found = store.page(wanted, asked.key());
    List<Decision> page = found.stream().limit(DecisionStore.PAGE).toList();
    String base = shown.root() + "?place=" + shown.place();
    String filters = "&procedure=" + encoded(wanted.procedure()) + "&q=" + encoded(wanted.words());
    String here = base + "&state=" + wanted.state() + filters;
    String next =
        found.size() > page.size()
            ? here + "&after=" + page.getLast().startedAt() + "~" + page.getLast().no()
            : "";
    boolean filtered =
        !wanted.state().isEmpty() || !wanted.procedure().isEmpty() || !wanted.words().isEmpty();
    return new DecisionList(
        shown.places(),
        states(base, filters, wanted, words),
        shown.root(),
        shown.place(),
        wanted.state(),
        wanted.words(),
        procedures(shown.place(), wanted, words),
        shown.mine(),
        page.stream().map(one -> line(one, shown.root(), times)).toList(),
        new Paging(
            asked.after().isEmpty() ? "" : here, next, words.of("decision.shown", page.size())),
        filtered,
        shown.begins());
  }

  private DecisionLine line(Decision one, String root, TimeWords times) {
    Words words = times.words();
    List<String> facts = new ArrayList<>();
    facts.add(areas.get(one.area()).name());
    facts.add(words.of(one.rule().title()));
    one.open().ifPresent(step -> facts.add(words.of(step.title())));
    if (one.owner() != null) {
      facts.add(posts.label(one.owner()));
    }
    Instant due = one.course().due();
    facts.add(due == null ? times.day(one.startedAt()) : times.before(due));
    return new DecisionLine(
        root + "/" + one.no(), one.title(), facts, DecisionPages.state(one, words));
  }

  private static List<TabLink> states(String base, String filters, Wanted wanted, Words words) {
    List<TabLink> all = new ArrayList<>();
    all.add(
        new TabLink(words.of("decision.all"), base + filters, wanted.state().isEmpty(), "", ""));
    for (DecisionState state : DecisionState.values()) {
      boolean chosen = state.name().equals(wanted.state());
      all.add(
          new TabLink(words.of(state), base + "&state=" + state.name() + filters, chosen, "", ""));
    }
    return all;
  }

  private List<Choice> procedures(String place, Wanted wanted, Words words) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.plain("", words.of("decision.any-procedure"), wanted.procedure().isEmpty()));
    for (ProcedureRule rule : book.of(place)) {
      all.add(
          Choice.plain(rule.key(), words.of(rule.title()), rule.key().equals(wanted.procedure())));
    }
    return all;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
