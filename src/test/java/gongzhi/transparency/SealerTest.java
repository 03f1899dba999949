package gongzhi.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.transparency.note.Checkpoint;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LogTest
class SealerTest {

  private static final String PLACED =
      "select count(*) from transparency.commitment where leaf_index is not null";

  @Autowired LogDrill drill;
  @Autowired LogSettings settings;
  @Autowired HeadStore heads;

  @Test
  void what_waits_is_in_the_next_signed_head() {
    drill.append(3);
    drill.seal();
    long before = drill.head().size();

    drill.append(700);
    drill.seal();

    assertThat(drill.head().size()).isEqualTo(before + 700);
    assertThat(drill.count("select count(*) from transparency.commitment where leaf_index is null"))
        .isZero();
    drill.recompute();
  }

  @Test
  void a_transaction_that_commits_late_is_sealed_late_but_never_skipped() {
    long before = drill.count(PLACED);
    drill.inTransaction(
        () -> {
          drill.append(2);
          drill.inAnotherThread(() -> drill.append(3));
          drill.inAnotherThread(drill::seal);
          return 0;
        });
    assertThat(drill.count(PLACED)).isEqualTo(before + 3);

    drill.seal();

    assertThat(drill.count(PLACED)).isEqualTo(before + 5);
    drill.recompute();
  }

  @Test
  void without_news_the_last_head_stays_until_ten_minutes_have_passed() {
    drill.append(1);
    drill.seal();
    Checkpoint first = drill.head();

    drill.seal();

    assertThat(drill.head().time()).isEqualTo(first.time());
  }

  @Test
  void a_head_lost_between_signing_and_publishing_is_published_by_the_next_pass() {
    drill.append(1);
    drill.seal();
    String published = drill.inTransaction(() -> heads.current().orElseThrow());

    assertThat(published).contains("\n" + drill.head().size() + "\n");
  }

  @Test
  void the_private_key_is_readable_for_its_owner_alone() throws Exception {
    drill.seal();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(settings.signer().resolve("key"))))
        .isEqualTo("rw-------");
  }
}
