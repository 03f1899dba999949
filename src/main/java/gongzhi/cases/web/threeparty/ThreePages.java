package gongzhi.cases.web.threeparty;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.threeparty.BoardGround;
import gongzhi.cases.threeparty.BoardMatter;
import gongzhi.cases.threeparty.OneOfThree;
import gongzhi.cases.threeparty.ThreePartyStore;
import gongzhi.cases.threeparty.Turn;
import gongzhi.cases.threeparty.TurnKind;
import gongzhi.cases.web.CaseSteps;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.parts.SplitCase;
import gongzhi.cases.web.threeparty.ThreePage.Again;
import gongzhi.cases.web.threeparty.ThreePage.Line;
import gongzhi.parties.Organisation;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the page of one matter of the three. */
@Component
class ThreePages {

  private final JdbcClient db;
  private final ThreePartyStore store;
  private final BoardGround ground;
  private final CaseSteps steps;
  private final Timeline timeline;
  private final Names names;

  /** What things are called. */
  @Component
  record Names(RuleBook book, Areas areas) {}

  ThreePages(
      JdbcClient db,
      ThreePartyStore store,
      BoardGround ground,
      CaseSteps steps,
      Timeline timeline,
      Names names) {
    this.db = db;
    this.store = store;
    this.ground = ground;
    this.steps = steps;
    this.timeline = timeline;
    this.names = names;
  }

  ThreePage of(CaseNo no, Again again, Viewer viewer, TimeWords times) {
    SplitCase about = SplitCase.read(db, no);
    Area here = ground.of(names.areas().get(new AreaId(about.areaId())));
    @Nullable BoardMatter matter = store.find(about.id()).orElse(null);
    boolean goesOn = matter != null && matter.offAt() == null && !about.status().isClosed();
    @Nullable OneOfThree own = goesOn && matter != null ? matter.sideOf(viewer).orElse(null) : null;
    return new ThreePage(
        about.no(),
        title(about, times.words()),
        about.version(),
        "/desk/three-party?ground=" + here.id(),
        stands(matter, goesOn, times),
        sides(here, times),
        store.turns(about.id()).reversed().stream().map(turn -> line(turn, own, times)).toList(),
        offered(own, matter),
        asked(own, matter, again, times.words()),
        !goesOn && mayPut(about, here, viewer, times),
        course(about, times),
        again);
  }

  private String title(SplitCase about, Words words) {
    RuleVersion rules = names.book().of(about.place(), about.ruleVersion());
    String community = names.areas().get(new AreaId(about.communityId())).name();
    return Marks.title(
        about.titlePublic(), rules, new Marks.About(about.category(), community), words);
  }

  private static String stands(@Nullable BoardMatter matter, boolean goesOn, TimeWords times) {
    if (matter == null) {
      return times.words().of("three.not-put");
    }
    if (!goesOn) {
      return times.words().of("three.has-ended");
    }
    return matter.toMeetingAt() == null
        ? times.words().of("three.is-put", times.day(matter.putAt()))
        : times.words().of("three.for-meeting", times.day(matter.toMeetingAt()));
  }

  /** A neighbourhood without an owners' committee says so. */
  List<SummaryRow> sides(Area here, TimeWords times) {
    Words words = times.words();
    return Arrays.stream(OneOfThree.values())
        .map(
            side ->
                SummaryRow.text(
                    words.of(side),
                    ground
                        .unit(side, here, times.now())
                        .map(Organisation::name)
                        .orElseGet(() -> missing(side, words)),
                    ""))
        .toList();
  }

  private static String missing(OneOfThree side, Words words) {
    return switch (side) {
      case OWNERS -> words.of("three.no-owners");
      case COMPANY -> words.of("three.no-company");
      case COMMITTEE -> words.of("three.no-committee");
    };
  }

  private boolean mayPut(SplitCase about, Area here, Viewer viewer, TimeWords times) {
    Optional<Organisation> committee = ground.unit(OneOfThree.COMMITTEE, here, times.now());
    return !about.status().isClosed()
        && !about.restricted()
        && committee.isPresent()
        && ground.unit(OneOfThree.COMPANY, here, times.now()).isPresent()
        && BoardMatter.leads(
            viewer,
            committee.get().id(),
            names.areas().get(new AreaId(about.communityId())).path());
  }

  private static Line line(Turn turn, @Nullable OneOfThree own, TimeWords times) {
    boolean asked = turn.isOpen() && turn.side() == own;
    List<ThreeStep> offered =
        !asked
            ? List.of()
            : turn.kind() == TurnKind.TAKE
                ? List.of(ThreeStep.ANSWER, ThreeStep.DECLINE)
                : List.of(ThreeStep.ANSWER);
    return new Line(
        turn.seq(),
        ThreeMarks.what(turn, times.words()),
        turn.question(),
        turn.answer(),
        times.words().of("three.until", times.moment(turn.dueAt())),
        ThreeMarks.of(turn, times),
        offered);
  }

  private static List<ThreeStep> offered(@Nullable OneOfThree own, @Nullable BoardMatter matter) {
    if (own == null || own == OneOfThree.COMPANY || matter == null) {
      return List.of();
    }
    boolean sent = matter.toMeetingAt() != null;
    return Arrays.stream(ThreeStep.values())
        .filter(
            step ->
                switch (step) {
                  case ASK -> true;
                  case SPEAK -> own == OneOfThree.OWNERS;
                  case MEETING -> !sent;
                  case OFF -> own == OneOfThree.COMMITTEE;
                  case ANSWER, DECLINE -> false;
                })
        .toList();
  }

  private static List<Choice> asked(
      @Nullable OneOfThree own, @Nullable BoardMatter matter, Again again, Words words) {
    return matter == null
        ? List.of()
        : Arrays.stream(OneOfThree.values())
            .filter(side -> side != own && matter.of(side) != null)
            .map(side -> Choice.plain(side.name(), words.of(side), side == again.typed().side()))
            .toList();
  }

  private List<TimelineEntry> course(SplitCase about, TimeWords times) {
    return timeline.of(
        about.place(),
        steps.workEntries(about.id()).stream().filter(one -> isOfThree(one.act())).toList(),
        List.of(),
        times);
  }

  private static boolean isOfThree(CaseAct act) {
    return act.name().startsWith("THREE_");
  }
}
