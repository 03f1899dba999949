package gongzhi.transparency.web.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeKind;
import gongzhi.transparency.notices.NoticeSpan;
import gongzhi.transparency.notices.NoticeState;
import gongzhi.transparency.notices.NoticeTermBook;
import gongzhi.transparency.notices.Objection;
import gongzhi.transparency.notices.ObjectionOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts notices into words. */
@Component
class NoticeWords {

  static final String ADDRESS = "/notices";
  static final String DESK = "/desk/notices";

  private final NoticeTermBook terms;
  private final Areas areas;
  private final Posts posts;

  NoticeWords(NoticeTermBook terms, Areas areas, Posts posts) {
    this.terms = terms;
    this.areas = areas;
    this.posts = posts;
  }

  NoticeLine line(Notice notice, String addresses, TimeWords times) {
    Words words = times.words();
    List<String> facts = new ArrayList<>();
    facts.add(words.of(notice.kind()));
    facts.add(areas.get(notice.place().area()).name());
    facts.add(times.date(notice.span().begins()));
    if (notice.span().lastDay() != null) {
      facts.add(words.of("posted.until", times.date(notice.span().lastDay())));
    }
    if (notice.tally().objections() > 0) {
      facts.add(words.of("posted.objected", notice.tally().objections()));
    }
    if (notice.tally().isLate(times.now())) {
      facts.add(words.of("posted.answer-late"));
    }
    return new NoticeLine(
        addresses + "/" + notice.no(), notice.title(), facts, state(notice, times));
  }

  StatusMark state(Notice notice, TimeWords times) {
    NoticeState state = notice.state(times.now());
    String kind = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (state) {
      case RUNNING -> mark("doing", "clock", "posted.running." + kind, times);
      case SETTLED -> mark("done", "circle-check", "posted.settled." + kind, times);
      case TO_ANSWER -> mark("late", "alert-triangle", "notice-state.to-answer", times);
      case TO_COUNTERSIGN -> mark("you", "circle-dashed", "notice-state.to-countersign", times);
      case DISPUTED -> mark("late", "alert-triangle", "notice-state.disputed", times);
      case CORRECTED -> mark("", "info-circle", "notice-state.corrected", times);
      case WITHDRAWN -> mark("", "info-circle", "notice-state.withdrawn", times);
    };
  }

  /** What would stand above a draft if it were published now. */
  List<SummaryRow> rows(NewNotice text, NoticeSpan span, TimeWords times) {
    NoticeKind kind = terms.of(text.area()).find(span.term()).orElseThrow().kind();
    List<SummaryRow> rows = rows(text.area(), kind, span, times);
    if (span.countersign()) {
      rows.add(row("posted.countersignature", times.words().of("posted.needed"), times.words()));
    }
    return rows;
  }

  /** What stands above the text: ground, days, law. */
  List<SummaryRow> rows(Area area, NoticeKind kind, NoticeSpan span, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("posted.kind", words.of(kind) + " · " + term(area, span, words), words));
    rows.add(row("posted.for-whom", area.name(), words));
    rows.add(row("posted.when", when(span, times), words));
    rows.add(row("posted.law", law(area, span, words), words));
    return rows;
  }

  /** From when until when, and how that was counted. */
  String when(NoticeSpan span, TimeWords times) {
    LocalDate last = span.lastDay();
    if (last == null) {
      return times.words().of("posted.from", times.date(span.begins()));
    }
    return times
        .words()
        .of(
            span.working() ? "posted.span-working" : "posted.span",
            times.date(span.begins()),
            times.dateWithWeekday(last),
            span.days());
  }

  String publisher(Notice notice, TimeWords times) {
    String who =
        notice.seal().unit() == null
            ? areas.get(notice.place().area()).name()
            : posts.label(notice.seal().unit());
    return times.words().of("posted.published-by", who, times.date(notice.span().begins()));
  }

  String unit(@Nullable PartyId unit, Words words) {
    return unit == null ? words.of("posted.committee") : posts.label(unit);
  }

  ObjectionLine objection(Objection one, boolean reads, TimeWords times) {
    Words words = times.words();
    Objection.@Nullable Said said = shown(one, reads);
    return new ObjectionLine(
        one.no(),
        words.of("posted.objection-facts", times.date(day(one, times)), words.of(one.channel())),
        objectionState(one, times),
        said == null ? "" : said.words(),
        one.answer() == null ? "" : one.answer().reasons(),
        said == null ? "" : "/verify/" + said.record(),
        one.answer() == null);
  }

  private static Objection.@Nullable Said shown(Objection one, boolean reads) {
    Objection.Said said = one.said();
    return said != null && (reads || said.mine()) ? said : null;
  }

  private static LocalDate day(Objection one, TimeWords times) {
    return one.madeAt().atZone(times.zone()).toLocalDate();
  }

  private static StatusMark objectionState(Objection one, TimeWords times) {
    Words words = times.words();
    if (one.answer() == null) {
      String due = times.date(one.dueOn());
      return one.isLate(times.now())
          ? new StatusMark("late", "alert-triangle", words.of("posted.answer-was-due", due))
          : new StatusMark("doing", "clock", words.of("posted.answer-due", due));
    }
    String outcome = words.of(one.answer().outcome());
    boolean upheld = one.answer().outcome() != ObjectionOutcome.NOT_UPHELD;
    return new StatusMark(
        upheld ? "done" : "",
        upheld ? "circle-check" : "info-circle",
        one.isLate(times.now()) ? words.of("posted.answered-late", outcome) : outcome);
  }

  private String term(Area area, NoticeSpan span, Words words) {
    return terms.of(area).find(span.term()).map(found -> words.of(found.title())).orElse("");
  }

  private String law(Area area, NoticeSpan span, Words words) {
    return terms
        .of(area)
        .find(span.term())
        .map(
            found ->
                found.verify()
                    ? words.of("posted.law-unverified", words.of(found.law()))
                    : words.of(found.law()))
        .orElse("");
  }

  static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }

  private static StatusMark mark(String tone, String icon, String key, TimeWords times) {
    return new StatusMark(tone, icon, times.words().of(key));
  }
}
