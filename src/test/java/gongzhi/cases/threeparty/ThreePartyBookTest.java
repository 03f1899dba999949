package gongzhi.cases.threeparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongzhi.cases.rules.Limit;
import gongzhi.parties.Roles;
import gongzhi.shared.PackError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place says who its three are, and a fault in that is told with file and line. */
class ThreePartyBookTest {

  private static final Path PLACES = Path.of("places");

  @TempDir Path places;

  @ParameterizedTest
  @ValueSource(strings = {"yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_place_has_its_three_and_a_limit_for_each_kind_of_turn(String place) {
    ThreePartyRules rules = ThreePartyBook.read(PLACES, place, Roles.read(PLACES, place));

    assertThat(rules.kindOf(OneOfThree.OWNERS)).isEqualTo("owners_committee");
    for (TurnKind kind : TurnKind.values()) {
      assertThat(rules.limit(kind).minutes()).isPositive();
    }
  }

  @Test
  void jianxi_answers_sooner_than_the_default() {
    ThreePartyRules rules = ThreePartyBook.read(PLACES, "jianxi", Roles.read(PLACES, "jianxi"));

    assertThat(rules.limit(TurnKind.TAKE)).isEqualTo(Limit.parse("4 working hours"));
    assertThat(rules.ledBy()).isEqualTo("community_secretary");
  }

  @Test
  void who_is_unknown_is_told_where_it_stands() throws IOException {
    write("default", Files.readString(PLACES.resolve("default/three-party.yaml")));
    write("sixth", "led-by: grandfather\nowners: moon_office\n");

    assertThat(faults())
        .containsExactlyInAnyOrder(
            "sixth/three-party.yaml:1: expected a role of roles.yaml, found 'grandfather'",
            "sixth/three-party.yaml:2: expected an organisation of roles.yaml, found 'moon_office'");
  }

  @Test
  void a_limit_that_is_none_is_told_with_an_example() throws IOException {
    write("default", Files.readString(PLACES.resolve("default/three-party.yaml")));
    write("sixth", "limits:\n  take: soon\n");

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("sixth/three-party.yaml:2: expected a time limit");
  }

  private List<String> faults() {
    Roles roles = Roles.read(PLACES, "jianxi");
    PackError error =
        catchThrowableOfType(PackError.class, () -> ThreePartyBook.read(places, "sixth", roles));
    return error.faults().stream().map(fault -> fault.replace(places + "/", "")).toList();
  }

  private void write(String place, String text) throws IOException {
    Path folder = Files.createDirectories(places.resolve(place));
    Files.writeString(folder.resolve(ThreePartyRules.FILE), text);
  }
}
