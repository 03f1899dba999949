package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.Mediation;
import gongzhi.cases.mediation.MediationAgreement;
import gongzhi.cases.mediation.MediationState;
import gongzhi.cases.mediation.Side;
import gongzhi.cases.web.mediation.MediationPage.SideLine;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a mediation into words. Who reported it has a name here only once they want it. */
@Component
class MediationFacts {

  private final Posts posts;

  MediationFacts(Posts posts) {
    this.posts = posts;
  }

  static StatusMark mark(MediationState state, Words words) {
    return new StatusMark(
        switch (state) {
          case ASKING -> "you";
          case UNDER_WAY -> "doing";
          case AGREED -> "done";
          case FAILED, REFUSED -> "";
        },
        state.isOpen() ? "clock" : "info-circle",
        words.of(state));
  }

  List<SummaryRow> rows(Mediation about, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("committee", posts.label(about.unit()), words));
    rows.add(row("began", times.moment(about.beganAt()), words));
    rows.add(
        row("open", words.of(about.open() ? "mediation.in-the-open" : "mediation.closed"), words));
    if (!about.mediators().isEmpty()) {
      String names =
          about.mediators().stream()
              .map(posts::label)
              .collect(Collectors.joining(words.of("mediation.and")));
      rows.add(row("mediators", names, words));
    }
    rows.add(row("sessions", words.of("mediation.times", about.sessions()), words));
    addAgreement(about, times, rows);
    return rows;
  }

  private static void addAgreement(Mediation about, TimeWords times, List<SummaryRow> rows) {
    @Nullable MediationAgreement agreed = about.agreement();
    if (agreed == null) {
      return;
    }
    Words words = times.words();
    rows.add(row("form", words.of(agreed.form()), words));
    rows.add(row("effective", times.day(noon(agreed.effectiveOn())), words));
    rows.add(row("court", times.day(noon(agreed.courtBy())), words));
    rows.add(row("perform", times.day(noon(agreed.performBy())), words));
    rows.add(
        row(
            "performed",
            about.performed() == null
                ? words.of("mediation.not-looked")
                : words.of(about.performed()),
            words));
  }

  List<SideLine> sides(Mediation about, @Nullable PartyId reporter, TimeWords times) {
    return about.sides().stream()
        .map(
            side ->
                new SideLine(
                    who(side, reporter, times.words()),
                    side.answeredAt() == null
                        ? times.words().of("mediation.not-answered")
                        : times
                            .words()
                            .of(
                                side.wants() ? "mediation.wants" : "mediation.wants-not",
                                times.moment(side.answeredAt())),
                    side.answeredAt() == null ? "you" : side.wants() ? "done" : ""))
        .toList();
  }

  List<Choice> unasked(
      Mediation about, @Nullable PartyId reporter, MediationForm typed, Words words) {
    return about.sides().stream()
        .filter(side -> side.agreed() == null)
        .map(
            side ->
                Choice.plain(
                    side.party().toString(),
                    who(side, reporter, words),
                    Objects.equals(typed.side(), side.party().value())))
        .toList();
  }

  private String who(Side side, @Nullable PartyId reporter, Words words) {
    return side.party().equals(reporter) && !side.wants()
        ? words.of("mediation.reporter")
        : posts.label(side.party());
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("mediation.row." + key), value, "");
  }
}
