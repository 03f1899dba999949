package gongzhi.founding;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.load.ChildProgram;
import gongzhi.shared.database.ServedDatabase;
import gongzhi.site.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** The folder in which the guide is followed, and what a reader does there. */
final class SixthPlace {

  private static final String IMPORT = "gongzhi.integrations.lists.ImportPlace";

  /** Not in the system's folder for temporary files: the database runs as another user. */
  static final Path HERE = Path.of("target/sixth").toAbsolutePath();

  static final Path DATA = HERE.resolve("data");

  private SixthPlace() {}

  /** An empty folder with the shipped packs and every file of the guide. */
  static void write(Guide guide) throws IOException {
    FileSystemUtils.deleteRecursively(HERE);
    FileSystemUtils.copyRecursively(Path.of("places"), HERE.resolve("places"));
    for (Map.Entry<String, String> file : guide.files().entrySet()) {
      write(file.getKey(), file.getValue());
    }
  }

  /** A seventh place, in a table of civil affairs that holds another district as well. */
  static void writeHexi() throws IOException {
    String linjiang = Files.readString(HERE.resolve("places/linjiang/place.yaml"));
    write(
        "places/hexi/place.yaml",
        linjiang.replace("linjiang", "hexi").replace("990101", "980101").replace("LJ", "HX"));
    write(
        "hexi.csv",
        """
        code,name,level,parent_code
        98,样例省,1,
        9801,样例市,2,98
        980101,河西区,3,9801
        980101001,河西街道,4,980101
        980101001001,河西社区,5,980101001
        980101777001,无主社区,5,980101777
        980102,河东区,3,9801
        """);
  }

  /** The three screens without scripts, down to the second building; the address of the receipt. */
  static String reported(Browser resident, String words) {
    resident.submit("/report", "/report", Map.of("words", words));
    long building =
        db().queryForObject(
                "select id from territory.area where code = 'MT-1-01-2' and valid_to is null",
                Long.class);
    Map<String, String> where = Map.of("area", String.valueOf(building), "address", "");
    resident.submit("/report/where", "/report/where", where);
    HttpResponse<String> sent =
        resident.submit("/report/check", "/report/check", Map.of("anonymous", "true"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers().firstValue("location").orElseThrow();
  }

  static NewStaff staff(String login) throws IOException {
    return Files.readAllLines(HERE.resolve("staff.csv.codes.csv")).stream()
        .map(line -> line.split(","))
        .filter(cells -> cells[0].equals(login))
        .map(cells -> new NewStaff(login, cells[1]))
        .findFirst()
        .orElseThrow();
  }

  static String numberOn(String receipt) {
    Matcher number = Pattern.compile("LJ-[0-9]+-[0-9]+").matcher(receipt);
    assertThat(number.find()).as(receipt).isTrue();
    return number.group();
  }

  static JdbcTemplate db() {
    return new JdbcTemplate(new ServedDatabase(DATA).superuser());
  }

  static ChildProgram started(Guide guide) {
    List<String> options = new ArrayList<>(List.of("--gongzhi.places=" + HERE.resolve("places")));
    for (String option : guide.run().split(" ")) {
      options.add(
          option.equals("--no-demo") ? "--gongzhi.demo=false" : option.replace("--", "--gongzhi."));
    }
    return ChildProgram.bare(DATA, options.toArray(String[]::new));
  }

  static Command imported(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--data=" + DATA);
    return Command.java(HERE, IMPORT, all.toArray(String[]::new));
  }

  static void write(String file, String text) throws IOException {
    Path target = HERE.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}
