package gongzhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import gongzhi.shared.Title;
import gongzhi.territory.PlaceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs the product ships, and one that nobody shipped. */
class PlacePacksTest {

  private static final Path PLACES = Path.of("places");

  static Stream<String> all_packs() {
    return Stream.concat(Stream.of(RuleBook.DEFAULT), Pack.places(PLACES).stream());
  }

  @Test
  void the_five_places_are_here() {
    assertThat(Pack.places(PLACES))
        .containsExactly("anning", "jianxi", "qingshui", "yuhua", "zhangjiagang");
  }

  @ParameterizedTest
  @MethodSource("all_packs")
  void every_pack_loads_with_its_134_categories_and_the_unclassified(String place) {
    RuleVersion rules = rules(PLACES, place);

    assertThat(rules.categories()).hasSize(136);
    assertThat(rules.categories()).allMatch(category -> category.keywords().size() >= 4);
  }

  @ParameterizedTest
  @MethodSource("all_packs")
  void every_status_lies_in_exactly_one_stage(String place) {
    CaseRules rules = rules(PLACES, place).rules();

    assertThat(rules.stages()).hasSizeBetween(1, 5);
    assertThat(rules.stages().stream().flatMap(stage -> stage.statuses().stream()))
        .containsExactlyInAnyOrder(CaseStatus.values());
  }

  @ParameterizedTest
  @MethodSource("all_packs")
  void every_role_falls_to_one_that_answers_in_the_end(String place) {
    Roles roles = Roles.read(PLACES, place);

    roles.roles().keySet().forEach(role -> assertThat(answering(roles, role)).isNotNull());
    assertThat(roles.organisations().values())
        .allMatch(unit -> unit.staff() == null || roles.find(unit.staff()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "yuhua, 430111, YH, 收集建账 集中排查 逐一交办 化解订制 对照回访",
    "jianxi, 410305, JX, 受理 核实 三方会商交办 办理 反馈确认",
    "zhangjiagang, 320582, ZJG, 发现 收集 反馈 解决",
    "anning, 530181, AN, 网格受理 网格核实 工作站研究交办 办理 反馈确认",
    "qingshui, 620521, QS, 收集 核实 研究 交办 反馈"
  })
  void each_place_speaks_its_own_words(String place, String code, String prefix, String stages) {
    PlaceDefinition definition = Pack.read(PLACES, place, "place.yaml", PlaceDefinition.class);

    assertThat(definition.code()).isEqualTo(place);
    assertThat(definition.district()).isEqualTo(code);
    assertThat(definition.prefix()).isEqualTo(prefix);
    assertThat(definition.hours().minutesADay()).isEqualTo(480);
    assertThat(rules(PLACES, place).rules().stages().stream().map(Stage::title).map(Title::zh))
        .containsExactly(stages.split(" "));
  }

  @Test
  void six_matters_are_restricted_and_eight_always_urgent() {
    var categories = rules(PLACES, RuleBook.DEFAULT).categories();

    assertThat(categories.stream().filter(Category::restricted).map(Category::code))
        .containsExactlyInAnyOrder("CG04", "CG10", "FS08", "DL04", "WS06", "CG13");
    assertThat(codes(categories, Category.Urgency.ALWAYS))
        .containsExactlyInAnyOrder("HB04", "UT04", "FS12", "FS13", "MK02", "DL04", "WS11", "WS15");
    assertThat(codes(categories, Category.Urgency.WITH_DANGER))
        .containsExactlyInAnyOrder("FS04", "EN02", "UT08", "UT10", "UT12");
  }

  @Test
  void limits_up_to_an_hour_run_on_the_clock() {
    RuleVersion rules = rules(PLACES, RuleBook.DEFAULT);

    assertThat(rules.category("HB04").limit(false)).isEqualTo(new Limit(30, false));
    assertThat(rules.category("PM01").limit(false)).isEqualTo(new Limit(960, true));
    assertThat(rules.category("PM01").limit(true)).isEqualTo(new Limit(240, false));
  }

  @Test
  void nobody_is_asked_about_a_complaint_against_themselves() {
    for (String place : Pack.places(PLACES)) {
      assertThat(rules(PLACES, place).category("PM03").leadRole()).isNotEqualTo("property_company");
      assertThat(rules(PLACES, place).category("PM04").leadRole()).isNotEqualTo("property_company");
    }
  }

  @Test
  void a_sixth_place_needs_a_folder_and_no_program(@TempDir Path places) throws IOException {
    copyDefault(places);
    write(
        places,
        "sixth/place.yaml",
        """
        code: sixth
        name: {zh: 第六区, en: Sixth District}
        district: "990101"
        prefix: SX
        centre: {lng: 105, lat: 35}
        """);
    write(places, "sixth/cases.yaml", "categories: {UT09: {normal: 2 working days}}\n");

    assertThat(Pack.places(places)).containsExactly("sixth");
    assertThat(
            Pack.read(places, "sixth", "place.yaml", PlaceDefinition.class).name().in(Locale.ROOT))
        .isEqualTo("第六区");
    assertThat(rules(places, "sixth").category("UT09").normal()).isEqualTo(new Limit(960, true));
    assertThat(rules(places, "sixth").category("UT09").leadRole())
        .isEqualTo(rules(places, RuleBook.DEFAULT).category("UT09").leadRole());
  }

  private static RuleVersion rules(Path places, String place) {
    return RulePack.read(places, place).version(1);
  }

  private static List<String> codes(Iterable<Category> categories, Category.Urgency urgency) {
    return Stream.of(categories)
        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
        .filter(category -> category.urgency() == urgency)
        .map(Category::code)
        .toList();
  }

  /** The last role of the chain; a chain without end would overflow, one that breaks throws. */
  private static RoleDefinition answering(Roles roles, String role) {
    RoleDefinition definition = roles.find(role).orElseThrow();
    String next = definition.fallsTo();
    return next == null ? definition : answering(roles, next);
  }

  private static void copyDefault(Path places) throws IOException {
    for (String file : List.of("place.yaml", "roles.yaml", "cases.yaml", "categories.csv")) {
      write(places, "default/" + file, Files.readString(PLACES.resolve("default").resolve(file)));
    }
  }

  private static void write(Path places, String file, String text) throws IOException {
    Path target = places.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}
