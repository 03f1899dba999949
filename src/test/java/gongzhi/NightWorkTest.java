package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds that the hours of the night are those of the country, wherever the machine stands. */
class NightWorkTest {

  private static final Pattern ABROAD = Pattern.compile("cron = \"[^\"]*\"\\)");

  @Test
  void work_of_the_night_names_its_time_zone() {
    assertThat(SourceFiles.below("src/main/java", ".java"))
        .filteredOn(file -> SourceFiles.read(file).contains("@Scheduled(cron"))
        .isNotEmpty()
        .filteredOn(file -> ABROAD.matcher(SourceFiles.read(file)).find())
        .isEmpty();
  }
}
