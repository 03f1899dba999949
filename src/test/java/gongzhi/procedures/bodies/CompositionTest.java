package gongzhi.procedures.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.procedures.bodies.Composition.Lack;
import gongzhi.procedures.meetings.MeetingBodies;
import gongzhi.shared.Pack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the members of a body follows from the line of its place. */
class CompositionTest {

  @ParameterizedTest(name = "{0}: {1} members, {2} of them women: {3}")
  @CsvSource({
    "residents-committee, 5, 1, ''",
    "residents-committee, 5, 0, TOO_FEW_WOMEN",
    "residents-committee, 6, 2, EVEN",
    "residents-committee, 3, 1, TOO_FEW",
    "supervision-committee, 3, 0, ''",
    "supervision-committee, 2, 0, 'TOO_FEW EVEN'",
    "owners-committee, 5, 0, ''",
    "owners-committee, 4, 0, 'TOO_FEW EVEN'",
    // A third counts the line itself.
    "residents-representatives, 30, 10, ''",
    "residents-representatives, 30, 9, TOO_FEW_WOMEN",
  })
  void is_seen_at_once(String key, int members, int women, String lacks) {
    List<BodyMember> sitting =
        IntStream.range(0, members).mapToObj(at -> member(at, at < women)).toList();

    assertThat(rule("default", key).lacks(sitting))
        .isEqualTo(
            Arrays.stream(lacks.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Lack::valueOf)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void of_owners_nobody_from_the_company_sits_there(String place) {
    assertThat(rule(place, "owners-committee").rule(Tie.COMPANY_KIN).orElseThrow().refused())
        .isTrue();
    assertThat(rule(place, "supervision-committee").apartFrom()).contains("residents-committee");
  }

  @ParameterizedTest
  @CsvSource({"6, 3, ''", "7, 3, BELOW_HALF", "5, 5, ''"})
  void of_a_preparatory_group_half_are_owners(int members, int owners, String lacks) {
    List<BodyMember> sitting =
        IntStream.range(0, members)
            .mapToObj(at -> member(at < owners ? "owners" : "others", at, true))
            .toList();

    assertThat(rule("default", "preparatory-group").lacks(sitting))
        .isEqualTo(lacks.isEmpty() ? List.of() : List.of(Lack.valueOf(lacks)));
  }

  private static BodyMember member(int at, boolean woman) {
    return member("members", at, woman);
  }

  private static BodyMember member(String side, int at, boolean woman) {
    LocalDate since = LocalDate.of(2026, 1, 1);
    return new BodyMember(at, side, "成员", "", "", woman, since, null, "", List.of());
  }

  private static Composition rule(String place, String key) {
    MeetingBodies bodies =
        Pack.read(Path.of("places"), place, MeetingBodies.FILE, MeetingBodies.class);
    return Objects.requireNonNull(bodies.find(key).orElseThrow().composition());
  }
}
