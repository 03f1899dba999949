package gongzhi.cases.records;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Decisions;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two reporters stay two people, however much alike their matters are. */
@GongzhiTest
class IdentitiesTest {

  /** A statement that writes whose something is. */
  private static final Pattern GIVES_AWAY =
      Pattern.compile(
          "update\\s+(?:cases|parties)\\.\\w+\\s[^;\"]*?\\bset\\b(?:(?!\\bwhere\\b)[^;\"])*?\\b(?:reporter_id|party_id|person_id)\\s*=",
          Pattern.DOTALL);

  @Autowired CaseFixtures fixtures;
  @Autowired Decisions decisions;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void the_reporters_of_merged_cases_stay_two_people() {
    String words = "三楼楼道的灯坏了";
    CaseNo lead = fixtures.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, words, CaseFixtures.LAMP);
    CaseNo same = fixtures.aReceivedCase(LIU_RESIDENT, Cast.Ground.HERE, words, CaseFixtures.LAMP);

    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.merge(fixtures.act(CHEN_COMMUNITY_OFFICER, same, "同一盏灯"), lead));

    assertThat(reporterOf(lead)).isEqualTo(WANG_RESIDENT.id().value());
    assertThat(reporterOf(same)).isEqualTo(LIU_RESIDENT.id().value());
  }

  /** The one exception takes the reporter of an anonymised case away and gives it to nobody. */
  @Test
  void no_statement_of_the_program_gives_what_is_one_persons_to_another() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> giving =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> GIVES_AWAY.matcher(read(file)).find())
              .map(file -> file.getFileName().toString())
              .toList();

      assertThat(giving).containsExactly("Anonymiser.java");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long reporterOf(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select w.reporter_id from cases.case_words w
                      join cases.case_file c on c.id = w.case_id
                     where c.no = :no
                    """)
                .param("no", no.value())
                .query(Long.class)
                .single());
  }
}
