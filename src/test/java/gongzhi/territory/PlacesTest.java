package gongzhi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.PackError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  private static final Path SHIPPED = Path.of("places");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"anning", "jianxi", "qingshui", "yuhua", "zhangjiagang"})
  void each_place_runs_alone(String code) {
    Places places = new Places(SHIPPED, code);

    assertThat(places.all()).extracting(PlaceDefinition::code).containsExactly(code);
    assertThat(places.faults()).isEmpty();
  }

  @Test
  void a_sixth_place_runs_alone_and_beside_the_others() throws IOException {
    write("default", "levels: {}\noffice-hours: 08:30-12:00,14:00-17:30\n");
    write("sixth", place("sixth", "990101", "SX"));
    write("other", place("other", "990102", "OT"));

    assertThat(new Places(folder, "sixth").codes()).containsExactly("sixth");
    assertThat(new Places(folder, "").all())
        .extracting(PlaceDefinition::code)
        .containsExactly("other", "sixth");
  }

  @Test
  void a_name_without_a_folder_is_refused_in_one_line_with_the_names_there_are() {
    assertThatExceptionOfType(PackError.class)
        .isThrownBy(() -> new Places(SHIPPED, "yuhau"))
        .withMessage(
            "There is no place yuhau; places holds: anning jianxi qingshui yuhua zhangjiagang");
  }

  @Test
  void a_missing_folder_of_packs_is_refused_in_one_line() {
    assertThatExceptionOfType(PackError.class)
        .isThrownBy(() -> new Places(folder.resolve("nowhere"), ""))
        .withMessageMatching("There is no folder of place packs at .*nowhere; .*");
  }

  @Test
  void every_fault_of_every_place_is_noted() throws IOException {
    write("default", "levels: {}\noffice-hours: 08:30-12:00,14:00-17:30\n");
    write("sixth", place("sixth", "990101", "SX"));
    write("twin", place("sixth", "990101", "SX"));
    write("strange", place("strange", "99x", "ST") + "office-hours: always\nchimney: tall\n");
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("My_Place"));

    Places places = new Places(folder, "");

    assertThat(places.faults())
        .extracting(fault -> fault.replace(folder + "/", ""))
        .containsExactlyInAnyOrder(
            "My_Place: expected the folder of a place to be named with 2 to 30 small letters",
            "empty/place.yaml:1: expected this file to exist",
            "strange/place.yaml:7: unknown key 'chimney', expected one of code, name, district,"
                + " prefix, centre, levels, office-hours",
            "twin/place.yaml:1: expected the name of the folder, 'twin', found 'sixth'",
            "twin/place.yaml:3: expected the district of no other place, found '990101' of sixth",
            "twin/place.yaml:4: expected the prefix of no other place, found 'SX' of sixth");
    assertThat(places.codes()).isEqualTo(List.of("empty", "sixth", "strange", "twin"));
  }

  @Test
  void a_wrong_figure_names_its_line() throws IOException {
    write("sixth", place("sixth", "99x", "SX") + "levels: {}\noffice-hours: always\n");

    assertThat(new Places(folder, "sixth").faults())
        .singleElement()
        .asString()
        .endsWith("sixth/place.yaml:3: out of range: district is a division code of six digits");
  }

  @Test
  void a_centre_that_is_nowhere_is_told_with_an_example() throws IOException {
    write("sixth", place("sixth", "990101", "SX").replace("105", "195") + "levels: {}\n");
    write("default", "office-hours: 08:30-12:00\n");

    assertThat(new Places(folder, "sixth").faults())
        .singleElement()
        .asString()
        .endsWith(
            "sixth/place.yaml:5: expected degrees on Earth such as {lng: 113.04, lat: 28.12}, found"
                + " {\"lat\": \"35\", \"lng\": \"195\"}");
  }

  @Test
  void a_prefix_that_no_receipt_number_can_have_is_refused() throws IOException {
    write("sixth", place("sixth", "990101", "S") + "levels: {}\noffice-hours: 08:30-12:00\n");

    assertThat(new Places(folder, "sixth").faults())
        .singleElement()
        .asString()
        .endsWith("sixth/place.yaml:4: out of range: prefix is two to four capital letters");
  }

  private static String place(String code, String district, String prefix) {
    return """
    code: %s
    name: {zh: 某区, en: Some District}
    district: "%s"
    prefix: %s
    centre: {lng: 105, lat: 35}
    """
        .formatted(code, district, prefix);
  }

  private void write(String place, String text) throws IOException {
    Files.createDirectories(folder.resolve(place));
    Files.writeString(folder.resolve(place).resolve("place.yaml"), text);
  }
}
