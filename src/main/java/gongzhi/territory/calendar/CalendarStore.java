package gongzhi.territory.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Years an administrator added, and office hours that differ from the pack of the place. */
@Component
class CalendarStore {

  private final JdbcClient db;
  private final PublishedHolidays shipped = PublishedHolidays.shipped();

  CalendarStore(JdbcClient db) {
    this.db = db;
  }

  /** Rises with every change of areas, places and calendars. */
  long version() {
    return db.sql("select version from territory.stamp").query(Long.class).single();
  }

  /** What ships, overridden by what was added. */
  CalendarSnapshot load() {
    List<Holiday> days = new ArrayList<>(shipped.days());
    days.addAll(
        db.sql("select day as date, working, name from territory.calendar_day limit 40000")
            .query(Holiday.class)
            .list());
    Set<Integer> years = new HashSet<>(shipped.years());
    years.addAll(
        db.sql("select year from territory.calendar_year limit 100").query(Integer.class).list());
    return new CalendarSnapshot(days, years, localDays(), hours());
  }

  void addLocal(String place, Holiday day, String basis, Instant now) {
    db.sql(
            """
            insert into territory.local_day (place, day, working, name, basis, added_at)
            values (:place, :day, :working, :name, :basis, :now)
            """)
        .param("place", place)
        .param("day", day.date())
        .param("working", day.working())
        .param("name", day.name())
        .param("basis", basis)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** False when it is not there any more. */
  boolean removeLocal(String place, LocalDate date) {
    return db.sql("delete from territory.local_day where place = :place and day = :day")
            .param("place", place)
            .param("day", date)
            .update()
        == 1;
  }

  /** Puts this year in the place of whatever was added for it before. */
  void replace(int year, List<Holiday> days, String source, Instant now) {
    db.sql("delete from territory.calendar_year where year = :year").param("year", year).update();
    db.sql(
            """
            insert into territory.calendar_year (year, source, added_at)
            values (:year, :source, :now)
            """)
        .param("year", year)
        .param("source", source)
        .param("now", Timestamp.from(now))
        .update();
    insert(year, days);
  }

  void keepHours(String owner, OfficeHours hours) {
    db.sql(
            """
            insert into territory.office_hours (owner, hours) values (:owner, :hours)
                on conflict (owner) do update set hours = excluded.hours
            """)
        .param("owner", owner)
        .param("hours", hours.text())
        .update();
  }

  void dropHours(String owner) {
    db.sql("delete from territory.office_hours where owner = :owner")
        .param("owner", owner)
        .update();
  }

  private List<LocalDay> localDays() {
    return db.sql("select place, day as date, working, name from territory.local_day limit 40000")
        .query(LocalDay.class)
        .list();
  }

  private void insert(int year, List<Holiday> days) {
    db.sql(
            """
            insert into territory.calendar_day (day, year, working, name)
            select day::date, :year, working, name from unnest(:days, :working, :names)
                as new (day, working, name)
                on conflict (day) do update
               set year = excluded.year, working = excluded.working, name = excluded.name
            """)
        .param("year", year)
        .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
        .param("working", days.stream().map(Holiday::working).toArray(Boolean[]::new))
        .param("names", days.stream().map(Holiday::name).toArray(String[]::new))
        .update();
  }

  private Map<String, OfficeHours> hours() {
    Map<String, OfficeHours> hours = new HashMap<>();
    db.sql("select owner, hours from territory.office_hours limit 100000")
        .query(
            (RowCallbackHandler)
                row ->
                    hours.put(row.getString("owner"), OfficeHours.parse(row.getString("hours"))));
    return hours;
  }
}
