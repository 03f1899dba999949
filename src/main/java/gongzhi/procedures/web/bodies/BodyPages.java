package gongzhi.procedures.web.bodies;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.BodyTerm;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.PlanStore;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of bodies. */
@Component
class BodyPages {

  static final String DESK = "/desk/bodies";
  static final String OPEN = "/meetings/bodies";

  private static final int AREAS_MAX = 60;

  private final BodyStore store;
  private final PlanStore plans;
  private final MeetingBodyBook book;
  private final Ground ground;
  private final Areas areas;
  private final BodyRights rights;

  BodyPages(Known known, MeetingBodyBook book, Ground ground, Areas areas, BodyRights rights) {
    this.store = known.store();
    this.plans = known.plans();
    this.book = book;
    this.ground = ground;
    this.areas = areas;
    this.rights = rights;
  }

  /** Who sits in bodies, and what these left to be done. */
  @Component
  record Known(BodyStore store, PlanStore plans) {}

  static String address(KeptBody body) {
    return DESK + "/" + body.area().id() + "/" + body.key();
  }

  private static String open(KeptBody body) {
    return OPEN + "/" + body.area().id() + "/" + body.key();
  }

  /** The body of the viewer's own ground and level; any other looks as if it were not there. */
  KeptBody mine(Viewer viewer, long area, String key) {
    return areas
        .find(new AreaId(area))
        .filter(found -> rights.may(viewer, found))
        .map(found -> book.kept(found, key))
        .orElseThrow(() -> Rejection.notFound("bodies.no-such-body"));
  }

  BodyBoard board(Viewer viewer, @Nullable Long in, TimeWords times) {
    Area top = ground.at(viewer, null);
    Area shown = in == null ? top : ground.at(viewer, in);
    boolean mine = rights.may(viewer, shown);
    return new BodyBoard(
        shown.name(),
        Stream.concat(Stream.of(top), below(top))
            .map(area -> Choice.plain(area.id().toString(), area.name(), area.equals(shown)))
            .toList(),
        book.kept(shown).stream().map(body -> row(body, mine, times)).toList());
  }

  BodyPage desk(KeptBody body, BodyForm typed, TimeWords times) {
    Words words = times.words();
    Optional<BodyTerm> term = store.term(body.area(), body.key());
    MeetingBody rules = book.get(body.area(), body.key());
    return page(
        body,
        term,
        new BodyPage.Form(
            true,
            term.isPresent(),
            body.composition().partTime(),
            rules.sides().size() < 2
                ? List.of()
                : rules.sides().stream()
                    .map(
                        side ->
                            Choice.plain(
                                side.key(),
                                words.of(side.title()),
                                side.key().equals(typed.side())))
                    .toList(),
            body.composition().ties().stream()
                .map(rule -> BodyWords.choice(rule, typed, words))
                .toList(),
            typed),
        times);
  }

  /** For everybody: who sits there, without what binds them. */
  BodyPage open(long area, String key, TimeWords times) {
    KeptBody body =
        areas
            .find(new AreaId(area))
            .map(found -> book.kept(found, key))
            .orElseThrow(() -> Rejection.notFound("bodies.no-such-body"));
    return page(
        body,
        store.term(body.area(), key),
        new BodyPage.Form(false, false, false, List.of(), List.of(), BodyForm.BLANK),
        times);
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "bodies.say-begins", "bodies.begins-after" -> "begins";
      case "bodies.say-basis" -> "basis";
      case "bodies.say-name" -> "name";
      case "bodies.say-since", "bodies.since-in-term" -> "since";
      case "bodies.say-post" -> "post";
      case "bodies.no-part-time" -> "unit";
      case "phone.eleven-digits" -> "phone";
      default -> "";
    };
  }

  private BodyPage page(
      KeptBody body, Optional<BodyTerm> term, BodyPage.Form form, TimeWords times) {
    Words words = times.words();
    LocalDate today = today(times);
    List<BodyMember> sitting = term.map(one -> one.sitting(today)).orElse(List.of());
    return new BodyPage(
        address(body),
        open(body),
        words.of(book.get(body.area(), body.key()).title()),
        body.area().name(),
        rows(body, term, times),
        term.isEmpty() ? List.of() : BodyWords.lacks(body, sitting, words),
        sitting.stream().map(one -> BodyWords.line(body, one, form.mine(), times)).toList(),
        term.stream()
            .flatMap(one -> one.members().stream())
            .filter(one -> !one.sits(today))
            .map(one -> BodyWords.line(body, one, false, times))
            .toList(),
        book.get(body.area(), body.key()).duties().stream().map(words::of).toList(),
        plans.open(body.key(), body.area()).stream()
            .map(one -> BodyWords.task(one, times))
            .toList(),
        form);
  }

  private List<SummaryRow> rows(KeptBody body, Optional<BodyTerm> term, TimeWords times) {
    Words words = times.words();
    MeetingBody rules = book.get(body.area(), body.key());
    List<SummaryRow> rows = new ArrayList<>();
    term.ifPresent(
        one -> {
          rows.add(row("bodies.term", words.of("bodies.from-to", one.begins(), one.ends()), words));
          rows.add(row("bodies.basis", one.basis(), words));
        });
    rows.add(row("bodies.rule", BodyWords.rule(body.composition(), words), words));
    String law = words.of(rules.law());
    rows.add(row("bodies.law", rules.verify() ? words.of("meetings.unverified", law) : law, words));
    return rows;
  }

  private BodyBoard.Row row(KeptBody body, boolean mine, TimeWords times) {
    Words words = times.words();
    Optional<BodyTerm> term = store.term(body.area(), body.key());
    List<BodyMember> sitting = term.map(one -> one.sitting(today(times))).orElse(List.of());
    List<String> facts =
        term.map(
                one ->
                    List.of(BodyWords.heads(sitting, words), words.of("bodies.until", one.ends())))
            .orElse(List.of(words.of("bodies.no-list")));
    return new BodyBoard.Row(
        mine ? address(body) : open(body),
        words.of(book.get(body.area(), body.key()).title()),
        facts,
        state(body, term, sitting, times));
  }

  private StatusMark state(
      KeptBody body, Optional<BodyTerm> term, List<BodyMember> sitting, TimeWords times) {
    Words words = times.words();
    if (term.isEmpty()) {
      return new StatusMark("", "circle-dashed", words.of("bodies.state.none"));
    }
    if (term.get().isOver(today(times))) {
      return new StatusMark("late", "alert-triangle", words.of("bodies.state.over"));
    }
    return body.composition().lacks(sitting).isEmpty()
        ? new StatusMark("done", "circle-check", words.of("bodies.state.whole"))
        : new StatusMark("you", "alert-triangle", words.of("bodies.state.lacks"));
  }

  private Stream<Area> below(Area top) {
    return top.level().isAbove(Level.COMMUNITY)
        ? areas.descendants(top, Level.COMMUNITY, null, AREAS_MAX).stream()
        : Stream.empty();
  }

  private static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
