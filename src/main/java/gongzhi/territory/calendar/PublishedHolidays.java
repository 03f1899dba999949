package gongzhi.territory.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The years of holidays that ship with the program, one file a year. Facts from the State Council's
 * yearly notices; a year's file is complete, or it is not there.
 */
record PublishedHolidays(List<Holiday> days, Set<Integer> years) {

  private static final int FIRST_YEAR = 2018;

  static PublishedHolidays shipped() {
    List<Holiday> days = new ArrayList<>();
    Set<Integer> years = new TreeSet<>();
    for (int year = FIRST_YEAR; ; year++) {
      try (InputStream file = PublishedHolidays.class.getResourceAsStream(fileOf(year))) {
        if (file == null) {
          return new PublishedHolidays(days, years);
        }
        days.addAll(read(file));
        years.add(year);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String fileOf(int year) {
    return "/holidays/%d.csv".formatted(year);
  }

  private static List<Holiday> read(InputStream file) {
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
        .lines()
        .skip(1)
        .map(Holiday::parse)
        .toList();
  }
}
