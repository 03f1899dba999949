package gongzhi.ballots.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.Voter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Heads and areas of owners, as the Supreme Court counts them. */
class OwnersRollTest {

  @Test
  void one_owner_of_twenty_parts_is_one_head_with_all_their_area() {
    List<ExclusivePart> parts = new ArrayList<>();
    IntStream.range(0, 280).forEach(i -> parts.add(part("p" + i, "1", Titleholder.of("o" + i))));
    IntStream.range(0, 20).forEach(i -> parts.add(part("q" + i, "2", Titleholder.of("S"))));

    Electorate owners = roll(parts).electorate();

    assertThat(owners.heads()).isEqualTo(281);
    assertThat(owners.area()).isEqualTo(3_000_000);
    assertThat(owners.voters().get("S").area()).isEqualTo(200_000);
  }

  @Test
  void what_the_developer_has_not_handed_over_is_one_head() {
    Electorate owners =
        roll(List.of(
                part("1", "1", Titleholder.developer("D")),
                part("2", "1", Titleholder.developer("D")),
                part("3", "1", Titleholder.of("A"))))
            .electorate();

    assertThat(owners.heads()).isEqualTo(2);
    assertThat(owners.voters().get("developer")).isEqualTo(voter("developer", 20_000, "D"));
  }

  @Test
  void joint_owners_have_one_ballot_and_stay_apart_from_what_each_owns_alone() {
    Electorate owners =
        roll(List.of(
                part("1", "1", Titleholder.jointly("B", "A")),
                part("2", "1", Titleholder.jointly("A", "B")),
                part("3", "1", Titleholder.of("A"))))
            .electorate();

    assertThat(owners.voters().values())
        .containsExactlyInAnyOrder(voter("A&B", 20_000, "A", "B"), voter("A", 10_000, "A"));
  }

  @Test
  void partial_common_parts_narrow_heads_and_area_to_what_lies_there() {
    OwnersRoll roll =
        roll(
            List.of(
                new ExclusivePart("1", "1", "1", 10_000, Titleholder.of("A")),
                new ExclusivePart("2", "1", "2", 8_000, Titleholder.of("A")),
                new ExclusivePart("3", "2", "1", 7_000, Titleholder.of("B"))));

    assertThat(roll.ofBuilding("1").voters().values()).containsExactly(voter("A", 18_000, "A"));
    assertThat(roll.ofUnit("1", "2").voters().values()).containsExactly(voter("A", 8_000, "A"));
    assertThat(roll.ofUnit("2", "2").heads()).isZero();
  }

  @Test
  void interested_are_the_others_in_the_building_and_who_proved_harm() {
    ExclusivePart dwelling = part("1", "1", Titleholder.of("A"));
    OwnersRoll roll =
        roll(
            List.of(
                dwelling,
                part("2", "1", Titleholder.of("B")),
                part("3", "1", Titleholder.of("A")),
                part("4", "2", Titleholder.of("C")),
                part("5", "2", Titleholder.of("D"))));

    assertThat(roll.interestedIn(dwelling, Set.of("D")).voters().keySet())
        .containsExactlyInAnyOrder("B", "D");
  }

  @Test
  void the_register_comes_before_the_survey_and_the_survey_before_the_contract() {
    OptionalLong none = OptionalLong.empty();
    OptionalLong one = OptionalLong.of(1);
    OptionalLong two = OptionalLong.of(2);

    assertThat(ExclusivePart.areaOf(one, two, two)).isEqualTo(one);
    assertThat(ExclusivePart.areaOf(none, one, two)).isEqualTo(one);
    assertThat(ExclusivePart.areaOf(none, none, one)).isEqualTo(one);
    assertThat(ExclusivePart.areaOf(none, none, none)).isEmpty();
  }

  @Test
  void a_part_stands_once_and_has_an_area() {
    ExclusivePart part = part("1", "1", Titleholder.of("A"));

    assertThatIllegalArgumentException().isThrownBy(() -> roll(List.of(part, part)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExclusivePart("1", "1", "1", 0, Titleholder.of("A")));
  }

  private static OwnersRoll roll(List<ExclusivePart> parts) {
    return new OwnersRoll(parts, Set.of());
  }

  private static ExclusivePart part(String no, String building, Titleholder owner) {
    return new ExclusivePart(no, building, "1", 10_000, owner);
  }

  private static Voter voter(String key, long area, String... persons) {
    return new Voter(key, Set.of(persons), area);
  }
}
