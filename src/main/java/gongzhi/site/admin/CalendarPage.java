package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * A year of one place, ready to print.
 *
 * @param done what was just done, in words; empty for nothing
 * @param missing years nobody published, in words; empty when none is near
 * @param back address of the year before; empty at the beginning of the table
 * @param next address of the year after; empty at its end
 */
public record CalendarPage(
    String title,
    String done,
    String missing,
    String back,
    String next,
    String place,
    List<Choice> places,
    List<Line> lines,
    DayFields form,
    YearFields year) {

  /** One day; {@code remove} is empty for a day of the national arrangement. */
  public record Line(String date, String kind, boolean working, String name, String remove) {}

  /** What is asked for a day of one's own. */
  public record DayFields(Field date, List<Choice> kinds, Field name, Field basis) {}

  /** What is asked for the notice of a whole year. */
  public record YearFields(Field year, Field source, Field lines) {}
}
