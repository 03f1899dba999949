package gongzhi.territory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedHolidaysTest {

  @Test
  void ship_complete_from_2018_to_2026() {
    assertThat(PublishedHolidays.shipped().years())
        .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
  }

  @Test
  void agree_with_an_independent_reading_of_the_notices() throws IOException {
    String data = System.getenv("GONGZHI_DATA");
    assumeTrue(data != null, "GONGZHI_DATA is not set: no second reading of the notices here");

    List<Holiday> read =
        Files.readAllLines(Path.of(data, "holidays", "cn_holidays_2018_2026.csv")).stream()
            .skip(1)
            .map(Holiday::parse)
            .toList();

    assertThat(PublishedHolidays.shipped().days()).containsExactlyInAnyOrderElementsOf(read);
    WorkingDays days = WorkingCalendarTest.shipped();
    assertThat(read).hasSize(315).allMatch(day -> days.isWorking(day.date()) == day.working());
  }
}
