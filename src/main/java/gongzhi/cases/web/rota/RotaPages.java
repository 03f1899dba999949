package gongzhi.cases.web.rota;

import gongzhi.cases.rota.Rota;
import gongzhi.cases.rota.RotaFile;
import gongzhi.cases.rota.Turn;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of the duty rota. */
@Component
class RotaPages {

  static final String ADDRESS = "/desk/rota";

  private static final int DAYS = 7;
  private static final int MOST = 400;

  private final Rota rota;
  private final RotaDays days;
  private final RotaWords wording;
  private final Ground ground;
  private final Areas areas;

  RotaPages(Rota rota, RotaDays days, RotaWords wording, Ground ground, Areas areas) {
    this.rota = rota;
    this.days = days;
    this.wording = wording;
    this.ground = ground;
    this.areas = areas;
  }

  /** A ground and one week of it. */
  record Week(Area ground, LocalDate monday) {

    Instant from() {
      return monday.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    Instant until() {
      return monday.plusDays(DAYS).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    String address() {
      return ADDRESS + "?in=" + ground.id() + "&week=" + monday;
    }

    Week shifted(int weeks) {
      return new Week(ground, monday.plusWeeks(weeks));
    }
  }

  /**
   * The ground asked for, else the first of the viewer's; this week unless another is asked for.
   */
  Week week(Viewer viewer, long in, String day, TimeWords times) {
    Area found =
        grounds(viewer).stream()
            .filter(area -> in == 0 || area.id().value() == in)
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    LocalDate asked = day.isEmpty() ? LocalDate.ofInstant(times.now(), times.zone()) : parse(day);
    return new Week(found, asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  RotaPage page(Viewer viewer, Week week, RotaForm typed, TimeWords times) {
    List<Turn> turns = rota.between(week.ground(), week.from(), week.until());
    RotaDays.Asked asked = days.asked(viewer, week.ground(), turns);
    return new RotaPage(
        week.ground().id().toString(),
        week.ground().name(),
        week.monday().toString(),
        times
            .words()
            .of(
                "rota.week",
                times.date(week.monday()),
                times.date(week.monday().plusDays(DAYS - 1L))),
        week.shifted(-1).address(),
        week.shifted(1).address(),
        choices(viewer, week.ground()),
        wording.now(week.ground(), times),
        wording.fallback(week.ground(), times),
        asked.leads(),
        IntStream.range(0, DAYS)
            .mapToObj(day -> days.day(asked, week.monday().plusDays(day), day == 0, times))
            .toList(),
        asked.leads() ? people(week.ground(), typed, times) : List.of(),
        typed);
  }

  /** The week as a table, in the form that is read again. */
  List<List<String>> file(Week week) {
    return Stream.concat(
            Stream.of(RotaFile.COLUMNS),
            rota.between(week.ground(), week.from(), week.until()).stream()
                .map(
                    turn ->
                        List.of(
                            RotaFile.moment(turn.begins()),
                            RotaFile.moment(turn.ends()),
                            turn.party().toString(),
                            wording.name(turn.party()),
                            turn.phone())))
        .toList();
  }

  /** Subdistricts and communities that the viewer serves in, or that lie on the viewer's ground. */
  private List<Area> grounds(Viewer viewer) {
    return ground.of(viewer).stream()
        .flatMap(
            served ->
                Stream.of(
                        areas.ancestors(served).stream(),
                        areas.descendants(served, Level.SUBDISTRICT, null, MOST).stream(),
                        areas.descendants(served, Level.COMMUNITY, null, MOST).stream())
                    .flatMap(all -> all))
        .filter(Rota::isGround)
        .distinct()
        .toList();
  }

  private List<Choice> choices(Viewer viewer, Area chosen) {
    return grounds(viewer).stream()
        .map(area -> Choice.plain(area.id().toString(), area.name(), area.id().equals(chosen.id())))
        .toList();
  }

  private List<Choice> people(Area where, RotaForm typed, TimeWords times) {
    return rota.candidates(where).stream()
        .map(
            post ->
                Choice.plain(
                    post.party().toString(),
                    wording.person(where, post, times.words()),
                    typed.person() != null && post.party().value() == typed.person()))
        .sorted(Comparator.comparing(Choice::label))
        .limit(MOST)
        .toList();
  }

  private static LocalDate parse(String day) {
    try {
      LocalDate asked = LocalDate.parse(day);
      if (asked.getYear() < 2000 || asked.getYear() > 2100) {
        throw Rejection.invalid("rota.say-when");
      }
      return asked;
    } catch (DateTimeException _) {
      throw Rejection.invalid("rota.say-when");
    }
  }
}
