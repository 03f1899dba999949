package gongzhi.ballots.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.Electorate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResidentsRollTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final ResidentsRoll roll =
      new ResidentsRoll(
          List.of(
              new RegisteredResident("mother", "h1", LocalDate.of(1980, 1, 1), true),
              new RegisteredResident("18 today", "h1", LocalDate.of(2008, 3, 1), true),
              new RegisteredResident("18 tomorrow", "h1", LocalDate.of(2008, 3, 2), true),
              new RegisteredResident("leap day", "h2", LocalDate.of(2008, 2, 29), true),
              new RegisteredResident("without rights", "h3", LocalDate.of(1980, 1, 1), false),
              new RegisteredResident("child", "h4", LocalDate.of(2020, 1, 1), true)));

  @Test
  void whoever_is_eighteen_that_day_has_one_head_and_no_area() {
    Electorate residents = roll.residents(DAY);

    assertThat(residents.voters().keySet())
        .containsExactlyInAnyOrder("mother", "18 today", "leap day");
    assertThat(residents.area()).isZero();
    assertThat(roll.villagers(DAY).heads()).isEqualTo(3);
  }

  @Test
  void a_household_is_one_head_and_its_adults_may_fill_in_its_ballot() {
    Electorate households = roll.households(DAY);

    assertThat(households.voters().keySet()).containsExactlyInAnyOrder("h1", "h2");
    assertThat(households.voters().get("h1").persons()).isEqualTo(Set.of("mother", "18 today"));
  }

  @Test
  void nobody_stands_twice_on_the_roll() {
    RegisteredResident one = new RegisteredResident("a", "h", DAY, true);

    assertThatIllegalArgumentException().isThrownBy(() -> new ResidentsRoll(List.of(one, one)));
  }
}
