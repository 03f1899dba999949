package gongzhi.procedures.web.bodies;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.procedures.bodies.AdviceDesk;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the pages of opinions of legal advisers. */
@Component
class AdvicePages {

  static final String DESK = "/desk/bodies/advice";

  private final AdviceStore store;
  private final BodyStore bodies;
  private final AdviceDesk desk;

  AdvicePages(AdviceStore store, BodyStore bodies, AdviceDesk desk) {
    this.store = store;
    this.bodies = bodies;
    this.desk = desk;
  }

  AdviceBoard board(KeptBody pool, AdviceForm typed, TimeWords times) {
    LocalDate today = today(times);
    return new AdviceBoard(
        pool.area().name(),
        BodyPages.address(pool),
        BodyPages.DESK + "/" + pool.area().id() + "/" + AdviceDesk.POOL + "/advice",
        bodies.term(pool.area(), pool.key()).stream()
            .flatMap(term -> term.sitting(today).stream())
            .map(one -> choice(one, typed, times.words()))
            .toList(),
        typed,
        store.on(pool.area()).stream().map(one -> row(one, DESK, times)).toList());
  }

  /** An opinion of the viewer's own ground; any other looks as if it were not there. */
  Advice mine(Viewer viewer, String no) {
    Advice advice = store.get(no);
    if (!viewer.may(Permission.PUBLISH, advice.areaPath())) {
      throw Rejection.notFound("advice.no-such-advice");
    }
    return advice;
  }

  /** An opinion that the viewer was asked for; any other looks as if it were not there. */
  Advice asked(Viewer viewer, String no) {
    Advice advice = store.get(no);
    if (!desk.isAsked(viewer, advice)) {
      throw Rejection.notFound("advice.no-such-advice");
    }
    return advice;
  }

  /** What the viewer was asked for. */
  List<AdviceBoard.Row> own(Viewer viewer, TimeWords times) {
    return store.askedOf(viewer.party()).stream()
        .map(one -> row(one, AdviceDesk.OWN, times))
        .toList();
  }

  AdvicePage page(Advice advice, Viewer viewer, String typed, TimeWords times) {
    Words words = times.words();
    boolean says =
        advice.isOpen() && (desk.isAsked(viewer, advice) || desk.mayEnter(viewer, advice));
    return new AdvicePage(
        DESK + "/" + advice.no(),
        AdviceDesk.OWN + "/" + advice.no(),
        advice.matter(),
        state(advice, times),
        rows(advice, words),
        advice.question().lines().toList(),
        advice.words().lines().toList(),
        says
            ? Arrays.stream(Verdict.values())
                .map(one -> Choice.plain(one.name(), words.of(one), false))
                .toList()
            : List.of(),
        advice.isOpen() && !says,
        advice.scan().isEmpty()
            ? List.of()
            : List.of(new PhotoPart(advice.scan(), words.of("advice.scan"), "")),
        typed);
  }

  /** What is said; refuses (422) what is nothing. */
  static Verdict verdict(String typed) {
    return Arrays.stream(Verdict.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("advice.choose-verdict"));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "advice.say-matter" -> "matter";
      case "advice.say-question" -> "question";
      case "advice.say-due" -> "due";
      case "advice.choose-adviser" -> "adviser";
      case "advice.say-words" -> "words";
      case "advice.choose-verdict" -> "verdict";
      case "advice.scan-missing" -> "photos";
      default -> "";
    };
  }

  private static Choice choice(BodyMember one, AdviceForm typed, Words words) {
    String hint = one.ties().isEmpty() ? one.unit() : words.of(one.ties().getFirst());
    boolean chosen = Objects.equals(typed.adviser(), one.id());
    return new Choice(String.valueOf(one.id()), one.name(), hint, "", chosen);
  }

  private static AdviceBoard.Row row(Advice advice, String base, TimeWords times) {
    return new AdviceBoard.Row(
        base + "/" + advice.no(),
        advice.matter(),
        List.of(advice.no(), advice.adviser()),
        state(advice, times));
  }

  private static StatusMark state(Advice advice, TimeWords times) {
    Words words = times.words();
    Verdict verdict = advice.verdict();
    if (verdict != null) {
      String css = verdict == Verdict.LAWFUL ? "done" : "you";
      String icon = verdict == Verdict.LAWFUL ? "circle-check" : "alert-triangle";
      return new StatusMark(css, icon, words.of(verdict));
    }
    boolean late = advice.isLate(today(times));
    return new StatusMark(
        late ? "late" : "doing",
        late ? "alert-triangle" : "clock",
        words.of(late ? "meetings.was-due" : "meetings.due", times.date(advice.dueOn())));
  }

  private static List<SummaryRow> rows(Advice advice, Words words) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.text(words.of("advice.no"), advice.no(), ""));
    rows.add(SummaryRow.text(words.of("advice.adviser"), advice.adviser(), ""));
    rows.add(
        SummaryRow.text(words.of("advice.asked"), words.of("advice.day", advice.askedOn()), ""));
    if (advice.answeredOn() != null) {
      String day = words.of("advice.day", advice.answeredOn());
      rows.add(SummaryRow.text(words.of("advice.answered"), day, ""));
      String how = advice.scan().isEmpty() ? "advice.by-adviser" : "advice.by-paper";
      rows.add(SummaryRow.text(words.of("advice.how"), words.of(how), ""));
    }
    return rows;
  }

  private static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }
}
