package gongzhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongzhiTest
class RuleBookTest {

  private static final Path PLACES = Path.of("places");

  @Autowired RuleBook book;
  @Autowired RuleStore store;
  @Autowired Places places;
  @Autowired TransactionTemplate transactions;
  @Autowired InstantSource clock;
  @Autowired JdbcClient db;

  @Test
  void has_the_rules_of_every_place_and_the_default() {
    assertThat(places.all())
        .allMatch(place -> book.current(place.code()).place().equals(place.code()));
    assertThat(book.current(RuleBook.DEFAULT).categories()).hasSize(136);
  }

  @Test
  void refuses_a_place_or_a_version_that_does_not_exist() {
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> book.current("atlantis"));
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> book.of("yuhua", 99));
  }

  @Test
  void unchanged_rules_stay_the_same_version() {
    int before = book.current("jianxi").version();

    assertThat(opened(PLACES).current("jianxi").version()).isEqualTo(before);
  }

  @Test
  void changed_rules_are_a_new_version_and_the_old_one_stays(@TempDir Path folder)
      throws IOException {
    int before = book.current("anning").version();
    copyPacks(folder);
    Files.writeString(
        folder.resolve("anning/cases.yaml"), "\nrepeat: {days: 9}\n", StandardOpenOption.APPEND);

    RuleBook reopened = opened(folder);

    assertThat(reopened.current("anning").version()).isEqualTo(before + 1);
    assertThat(reopened.current("anning").rules().repeat().days()).isEqualTo(9);
    assertThat(reopened.of("anning", before).rules()).isEqualTo(book.of("anning", before).rules());
    assertThat(reopened.of("anning", before).category("UT08"))
        .isEqualTo(book.of("anning", before).category("UT08"));
  }

  @Test
  void a_stored_version_cannot_be_rewritten() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                Scope.job()
                    .run(
                        () ->
                            transactions.executeWithoutResult(
                                status ->
                                    db.sql("update cases.rule_version set rules = ''").update())));
  }

  private RuleBook opened(Path folder) {
    return new RuleBook(folder, places, store, transactions, clock);
  }

  private static void copyPacks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(PLACES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(PLACES.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
