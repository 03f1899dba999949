package gongzhi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

  enum Colour {
    RED,
    DEEP_BLUE
  }

  record Door(String key, Title name, int width) {

    Door {
      if (width < 1) {
        throw new IllegalArgumentException("width is at least 1");
      }
    }
  }

  record House(
      String owner,
      @Nullable String nickName,
      Colour colour,
      boolean open,
      LocalTime opensAt,
      List<String> rooms,
      Map<Colour, Integer> tins,
      List<Door> doors) {}

  private static final String HOUSE =
      """
      owner: 居委会
      colour: red
      open: true
      opens-at: 08:30
      rooms: [hall, kitchen]
      tins: {red: 2}
      doors:
        - {key: front, name: {zh: 前门, en: Front}, width: 90}
        - {key: back, name: {zh: 后门, en: Back}, width: 80}
      """;

  @TempDir Path places;

  @BeforeEach
  void a_complete_default() {
    write("default", HOUSE);
  }

  @Test
  void a_place_without_a_word_of_its_own_is_the_default() {
    House house = house("");

    assertThat(house.owner()).isEqualTo("居委会");
    assertThat(house.nickName()).isNull();
    assertThat(house.opensAt()).isEqualTo(LocalTime.of(8, 30));
    assertThat(house.tins()).containsEntry(Colour.RED, 2);
    assertThat(house.doors().getFirst().name().in(Locale.ENGLISH)).isEqualTo("Front");
    assertThat(house.doors().getFirst().name().in(Locale.CHINA)).isEqualTo("前门");
  }

  @Test
  void mappings_and_keyed_lists_merge_and_other_lists_are_replaced() {
    House house =
        house(
            """
            colour: deep-blue
            rooms: [cellar]
            tins: {deep-blue: 5}
            doors:
              - {key: back, width: 70}
              - {key: side, name: {zh: 侧门, en: Side}, width: 60}
            """);

    assertThat(house.colour()).isEqualTo(Colour.DEEP_BLUE);
    assertThat(house.rooms()).containsExactly("cellar");
    assertThat(house.tins()).isEqualTo(Map.of(Colour.RED, 2, Colour.DEEP_BLUE, 5));
    assertThat(house.doors()).extracting(Door::key).containsExactly("front", "back", "side");
    assertThat(house.doors()).extracting(Door::width).containsExactly(90, 70, 60);
  }

  @Test
  void a_keyed_list_can_take_the_place_of_the_default() {
    House house = house("doors: !replace\n  - {key: only, name: {zh: 门, en: Door}, width: 60}\n");

    assertThat(house.doors()).extracting(Door::key).containsExactly("only");
  }

  @Test
  void the_content_reads_back_as_the_same_rules() {
    write("here", "nick-name: '老\"院子\"'\n");

    Pack pack = Pack.load(places, "here", "house.yaml");

    Pack restored = Pack.restore("stored", pack.content(), defaults());

    assertThat(restored.as(House.class)).isEqualTo(pack.as(House.class));
    assertThat(restored.content()).isEqualTo(pack.content());
  }

  @Test
  void content_stored_by_another_version_of_the_program_still_reads() {
    String content = "{\"owner\": \"甲\", \"doors\": !replace [], \"chimney\": \"tall\"}";

    House house = Pack.restore("stored", content, defaults()).as(House.class);

    assertThat(house.owner()).isEqualTo("甲");
    assertThat(house.doors()).isEmpty();
    assertThat(house.rooms()).containsExactly("hall", "kitchen");
  }

  @Test
  void layout_and_comments_do_not_change_the_content() {
    write("here", "# said by nobody\nrooms:   [hall,   kitchen]\n");

    assertThat(Pack.load(places, "here", "house.yaml").content()).isEqualTo(defaults().content());
  }

  @Test
  void an_unknown_key_is_refused() {
    assertThat(faultsOf("owner: a\nowner-name: b\n"))
        .singleElement()
        .asString()
        .contains("here/house.yaml:2", "unknown key 'owner-name'", "opens-at");
  }

  @Test
  void a_missing_value_is_refused() {
    assertThat(faultsOf("owner: null\n"))
        .singleElement()
        .asString()
        .contains("house.yaml:1", "expected a value for 'owner'");
  }

  @Test
  void a_wrong_type_is_refused() {
    assertThat(faultsOf("\nopen: perhaps\n"))
        .singleElement()
        .asString()
        .contains("here/house.yaml:2", "expected true or false, found 'perhaps'");
    assertThat(faultsOf("tins: {red: 2.5}")).asString().contains("expected a whole number");
    assertThat(faultsOf("opens-at: 25:00")).asString().contains("expected a time such as 08:30");
    assertThat(faultsOf("rooms: hall")).asString().contains("expected a list, found 'hall'");
    assertThat(faultsOf("tins: [1]")).asString().contains("expected a mapping, found a list");
    assertThat(faultsOf("owner: {a: b}")).asString().contains("expected a text, found a mapping");
    assertThat(faultsOf("rooms: [~]")).asString().contains("expected a text, found nothing");
  }

  @Test
  void a_word_outside_an_enumeration_is_refused() {
    assertThat(faultsOf("colour: green")).asString().contains("expected one of red, deep-blue");
    assertThat(faultsOf("tins: {green: 1}")).asString().contains("expected one of red, deep-blue");
  }

  @Test
  void a_value_out_of_range_is_refused_in_the_words_of_the_record() {
    assertThat(faultsOf("\n\ndoors:\n  - {key: front, width: 0}\n"))
        .singleElement()
        .asString()
        .contains("here/house.yaml:4", "width is at least 1");
    assertThat(faultsOf("doors: [{key: front, name: {zh: ' '}}]")).asString().contains("zh and en");
  }

  @Test
  void what_is_not_yaml_is_refused_with_its_line() {
    assertThat(faultsOf("owner: a\nrooms: [hall\n")).asString().contains("house.yaml:3");
    assertThat(faultsOf("owner: a\nowner: b\n"))
        .asString()
        .contains("house.yaml:2", "each key once");
    assertThat(faultsOf("owner: !!java.net.URL [x]")).asString().contains("tag is not allowed");
    assertThat(faultsOf("owner: !secret x")).asString().contains("no tag but !replace");
    assertThat(faultsOf("{[a]: b}")).asString().contains("a word as key");
  }

  @Test
  void aliases_depth_and_size_are_limited() {
    assertThat(faultsOf("tins: &t {red: 1}\ndoors: [*t]")).asString().contains("within the limits");
    assertThat(faultsOf("rooms: " + "[".repeat(30))).asString().contains("within the limits");
    assertThat(faultsOf("owner: " + "x".repeat(1_000_001))).asString().contains("limit");
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(faultsOf("owner: null\ncolour: green\nopen: 3\nfoo: bar\n")).hasSize(4);
  }

  @Test
  void a_file_that_nobody_wrote_is_refused() {
    PackError error =
        catchThrowableOfType(
            PackError.class, () -> Pack.read(places, "here", "garden.yaml", House.class));

    assertThat(error).hasMessageContaining("default/garden.yaml", "to exist");
  }

  @Test
  void a_table_row_is_a_mapping_with_its_line() throws IOException {
    Path table = places.resolve("default/doors.csv");
    Files.writeString(table, "key,name.zh,name.en,width\nfront,前门,Front,90\nback,后门,,wide\n");

    PackError error =
        catchThrowableOfType(
            PackError.class, () -> Pack.load(places, "here", "doors.csv").rows(Door.class));

    assertThat(error.faults()).hasSize(2);
    assertThat(error.faults().get(0)).contains("doors.csv:3", "expected a value for 'en'");
    assertThat(error.faults().get(1)).contains("doors.csv:3", "whole number, found 'wide'");
  }

  @Test
  void rows_of_a_place_override_rows_of_the_default() throws IOException {
    Files.writeString(places.resolve("default/doors.csv"), "key,name.zh,name.en,width\na,甲,A,1\n");
    Files.createDirectories(places.resolve("here"));
    Files.writeString(places.resolve("here/doors.csv"), "key,width\na,7\n");

    List<Door> doors = Pack.load(places, "here", "doors.csv").rows(Door.class);

    assertThat(doors).containsExactly(new Door("a", new Title("甲", "A"), 7));
  }

  private Pack defaults() {
    return Pack.load(places, "default", "house.yaml");
  }

  private House house(String own) {
    write("here", own);
    return Pack.read(places, "here", "house.yaml", House.class);
  }

  private List<String> faultsOf(String own) {
    write("here", own);
    PackError error =
        catchThrowableOfType(
            PackError.class, () -> Pack.read(places, "here", "house.yaml", House.class));
    return error.faults();
  }

  private void write(String place, String text) {
    try {
      Files.createDirectories(places.resolve(place));
      Files.writeString(places.resolve(place).resolve("house.yaml"), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
