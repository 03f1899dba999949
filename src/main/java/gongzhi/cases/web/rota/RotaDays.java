package gongzhi.cases.web.rota;

import gongzhi.cases.rota.Closed;
import gongzhi.cases.rota.Rota;
import gongzhi.cases.rota.Swap;
import gongzhi.cases.rota.Swaps;
import gongzhi.cases.rota.Turn;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the days of a week of the duty rota. */
@Component
class RotaDays {

  private final Swaps swaps;
  private final RotaWords wording;
  private final Calendars calendars;
  private final Areas areas;

  RotaDays(Swaps swaps, RotaWords wording, Calendars calendars, Areas areas) {
    this.swaps = swaps;
    this.wording = wording;
    this.calendars = calendars;
    this.areas = areas;
  }

  /** What one viewer asks for: the turns of the week on this ground, and what waits about them. */
  record Asked(Viewer viewer, Area ground, List<Turn> turns, List<Swap> swaps) {

    boolean leads() {
      return Rota.leads(viewer, ground);
    }

    boolean mayMove(Turn turn, Instant now) {
      return turn.isAhead(now) && (leads() || viewer.is(turn.party()));
    }

    Optional<Swap> about(Turn turn) {
      return swaps.stream().filter(swap -> swap.turn() == turn.id()).findFirst();
    }

    Optional<Turn> turn(long id) {
      return turns.stream().filter(one -> one.id() == id).findFirst();
    }
  }

  Asked asked(Viewer viewer, Area ground, List<Turn> turns) {
    return new Asked(viewer, ground, turns, swaps.asked(turns));
  }

  /** One day; what began before the week stands on its first. */
  RotaPage.Day day(Asked asked, LocalDate day, boolean first, TimeWords times) {
    WorkingCalendar office = calendars.of(areas.place(asked.ground()));
    return new RotaPage.Day(
        times.dateWithWeekday(day),
        times.words().of(office.isWorkingDay(day) ? "rota.working-day" : "rota.rest-day"),
        asked.turns().stream()
            .filter(turn -> standsOn(turn, day, first))
            .map(turn -> line(asked, turn, times))
            .toList(),
        Closed.gaps(office, day, asked.turns()).stream()
            .map(gap -> span(gap.from(), gap.until(), times))
            .toList());
  }

  private static boolean standsOn(Turn turn, LocalDate day, boolean first) {
    LocalDate begins = LocalDate.ofInstant(turn.begins(), WorkingCalendar.ZONE);
    return begins.equals(day) || (first && begins.isBefore(day));
  }

  private RotaPage.Line line(Asked asked, Turn turn, TimeWords times) {
    Optional<Swap> swap = asked.about(turn);
    Optional<Turn> wanted = swap.flatMap(one -> asked.turn(one.with()));
    return new RotaPage.Line(
        turn.id(),
        span(turn.begins(), turn.ends(), times),
        wording.name(turn.party()),
        turn.phone(),
        asked.leads() && turn.ends().isAfter(times.now()),
        swap.isEmpty() && asked.mayMove(turn, times.now()) ? others(asked, turn, times) : List.of(),
        wanted.map(other -> question(turn.party(), other, times)).orElse(""),
        wanted.isPresent() ? swap.map(Swap::id).orElse(0L) : 0,
        wanted.filter(other -> asked.leads() || asked.viewer().is(other.party())).isPresent());
  }

  private String question(PartyId asker, Turn other, TimeWords times) {
    return times
        .words()
        .of(
            "rota.wants-to-swap",
            wording.name(asker),
            wording.name(other.party()),
            label(other, times));
  }

  private List<Choice> others(Asked asked, Turn turn, TimeWords times) {
    return asked.turns().stream()
        .filter(other -> other.isAhead(times.now()) && !other.party().equals(turn.party()))
        .map(
            other ->
                Choice.plain(
                    String.valueOf(other.id()),
                    wording.name(other.party()) + " " + label(other, times),
                    false))
        .toList();
  }

  private static String label(Turn turn, TimeWords times) {
    return times.momentOnPaper(turn.begins());
  }

  /** 18:00–24:00 within a day, with the date where it ends on another. */
  private static String span(Instant from, Instant until, TimeWords times) {
    ZonedDateTime begins = from.atZone(WorkingCalendar.ZONE);
    ZonedDateTime ends = until.atZone(WorkingCalendar.ZONE);
    if (ends.equals(begins.toLocalDate().plusDays(1).atStartOfDay(WorkingCalendar.ZONE))) {
      return begins.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + "–24:00";
    }
    LocalTime ended = ends.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return begins.toLocalDate().equals(ends.toLocalDate())
        ? begins.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + "–" + ended
        : begins.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + "–" + times.momentOnPaper(until);
  }
}
