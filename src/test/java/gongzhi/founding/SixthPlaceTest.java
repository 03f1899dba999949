package gongzhi.founding;

import static gongzhi.founding.SixthPlace.HERE;
import static gongzhi.founding.SixthPlace.db;
import static gongzhi.founding.SixthPlace.imported;
import static gongzhi.founding.SixthPlace.numberOn;
import static gongzhi.founding.SixthPlace.reported;
import static gongzhi.founding.SixthPlace.staff;
import static gongzhi.founding.SixthPlace.started;
import static gongzhi.founding.SixthPlace.write;
import static gongzhi.founding.SixthPlace.writeHexi;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.load.ChildProgram;
import gongzhi.site.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A district that nobody shipped comes to life by its own files and the commands of {@code bin},
 * just as the guide says: the guide itself is what is run here.
 */
class SixthPlaceTest {

  private static final List<Command> IMPORTED = new ArrayList<>();

  private static Command hexi;
  private static HttpResponse<String> before;
  private static HttpResponse<String> whereBefore;
  private static ChildProgram program;

  @BeforeAll
  static void follow_the_guide() throws IOException {
    Guide guide = new Guide();
    SixthPlace.write(guide);
    try (ChildProgram empty = started(guide)) {
      Browser visitor = new Browser(empty.port());
      before = visitor.get("/");
      visitor.submit("/report", "/report", Map.of("words", "路灯坏了"));
      whereBefore = visitor.get("/report/where");
    }
    writeHexi();
    guide.imports().forEach(words -> IMPORTED.add(imported(words)));
    hexi = imported("divisions", "hexi.csv", "--district=980101");
    program = started(guide);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void before_its_divisions_are_there_the_first_page_says_what_comes_next() {
    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.body()).contains("这里还没有社区", "示例市临江区（区划代码 990101）", "bin/import divisions");
    assertThat(whereBefore.statusCode()).isEqualTo(404);
    assertThat(whereBefore.body()).contains("请管理员先导入行政区划表");
  }

  @Test
  void every_command_of_the_guide_takes_every_row() {
    assertThat(IMPORTED)
        .hasSize(5)
        .allSatisfy(one -> assertThat(one.code()).as(one.said()).isZero());
    assertThat(IMPORTED.getFirst().said()).contains("8  new", "nothing was kept");
    assertThat(IMPORTED.get(1).said())
        .contains("linjiang: 临江区 with 2 subdistricts and 3 communities");
    assertThat(IMPORTED.get(4).said()).contains("12  new", "11  with a new account");
  }

  @Test
  void a_place_may_stand_on_the_codes_of_civil_affairs() {
    assertThat(IMPORTED.get(1).said()).contains("hexi: the district 980101 stands in no table yet");
    assertThat(hexi.code()).as(hexi.said()).isEqualTo(1);
    assertThat(hexi.said())
        .contains("Comparing 6 divisions (mca)")
        .contains("hexi: 河西区 with 1 subdistricts and 1 communities")
        .contains("1  refused: The parent code “…” is unknown.");
    assertThat(HERE.resolve("hexi.csv.refused.csv"))
        .hasContent(
            """
            row,reason,code,name,level,parent_code
            6,The parent code “980101777” is unknown.,980101777001,无主社区,5,980101777
            """);
  }

  @Test
  void a_report_there_has_an_owner_and_a_date() {
    Browser resident = new Browser(program.port());
    assertThat(resident.get("/").body()).contains("临江区").doesNotContain("这里还没有社区");
    assertThat(resident.get("/open").body()).contains("江岸街道").doesNotContain("示例数据");

    String receipt = reported(resident, "3栋旁边的路灯坏了，晚上很黑");

    assertThat(resident.get(receipt).body()).contains("您反映的事收到了", "LJ-");
    Map<String, Object> made = lastCase();
    assertThat(made)
        .containsEntry("place", "linjiang")
        .containsEntry("owner", "褚先生")
        .containsEntry("dated", true);
  }

  @Test
  void the_codes_of_new_staff_are_for_the_one_who_ran_the_command() throws IOException {
    Path codes = HERE.resolve("staff.csv.codes.csv");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(codes)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(codes).get(1))
        .startsWith("lj.system,")
        .endsWith(",system_administrator");
  }

  @Test
  void whoever_was_handed_a_code_signs_in_and_finds_the_report() throws IOException {
    String receipt = reported(new Browser(program.port()), "楼道里堆着纸箱，挡住了消防通道");
    String no = numberOn(new Browser(program.port()).get(receipt).body());
    Browser phone = new Browser(program.port());

    String landing = staff("lj.grid").signIn(phone);

    assertThat(phone.get(landing).statusCode()).isEqualTo(200);
    assertThat(phone.get("/desk/cases/" + no).body()).contains("堆着纸箱");
  }

  @Test
  void nothing_is_brought_in_beside_a_running_program() {
    Command refused = imported("divisions", "divisions.csv");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said().lines())
        .singleElement()
        .asString()
        .contains("is in use by process", "stop it");
  }

  @Test
  void a_list_that_is_none_is_refused_before_the_data_are_opened() throws IOException {
    write("wrong.csv", "a,b\n1,2\n");

    Command refused = imported("staff", "wrong.csv");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said().strip())
        .isEqualTo("The first line names a,b; it must name role,area,name,phone,basis.");
    assertThat(imported("people", "wrong.csv").code()).isEqualTo(2);
    assertThat(imported("staff", "wrong.csv", "--chek").said()).contains("does not know --chek");
  }

  @Test
  void a_pack_with_faults_ends_the_start_with_plain_lines() throws IOException {
    Path other = HERE.resolve("faulty");
    FileSystemUtils.copyRecursively(HERE.resolve("places"), other.resolve("places"));
    Path place = other.resolve("places/linjiang");
    Files.writeString(place.resolve("place.yaml"), "prefix: lj\n");
    Files.writeString(place.resolve("roles.yaml"), "service:\n  - nobody\n");
    Files.writeString(place.resolve("case.yaml"), "");

    Command refused =
        Command.java(other, "gongzhi.Gongzhi", "--gongzhi.data=" + other, "--server.port=0");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.said().lines()).first().isEqualTo("The place pack has faults:");
    assertThat(refused.said().lines().skip(1))
        .allMatch(line -> line.startsWith("  " + other.resolve("places")))
        .anyMatch(line -> line.contains("linjiang/place.yaml:1: expected a value for 'district'"))
        .anyMatch(line -> line.contains("linjiang/roles.yaml:2: expected a role"))
        .anyMatch(line -> line.contains("linjiang/case.yaml:1: expected one of place.yaml"));
  }

  @Test
  void a_place_that_does_not_exist_ends_the_start_with_the_names_that_do() {
    Command refused =
        Command.java(
            HERE,
            "gongzhi.Gongzhi",
            "--gongzhi.data=" + HERE.resolve("none"),
            "--gongzhi.place=moon");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.said().lines())
        .singleElement()
        .asString()
        .startsWith("There is no place moon; ")
        .endsWith("holds: anning hexi jianxi linjiang qingshui yuhua zhangjiagang");
  }

  private static Map<String, Object> lastCase() {
    return db().queryForMap(
            """
            select c.place, p.label as owner, c.due_at > c.received_at as dated
              from cases.case_file c join parties.party p on p.id = c.owner_id
             order by c.id desc limit 1
            """);
  }
}
