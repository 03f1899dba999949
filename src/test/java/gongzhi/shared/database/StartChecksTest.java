package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What cannot work is told before anything is made. */
class StartChecksTest {

  @TempDir Path folder;

  @Test
  void takes_a_folder_that_can_be_made() {
    assertThatNoException().isThrownBy(() -> StartChecks.dataFolder(folder.resolve("a/b")));
  }

  @Test
  void refuses_a_file_in_place_of_the_folder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    refuses(() -> StartChecks.dataFolder(file), "there is a file of that name");
  }

  @Test
  void refuses_a_folder_that_cannot_be_made() {
    refuses(() -> StartChecks.dataFolder(Path.of("/proc/x")), "no folder can be made there");
  }

  @Test
  void refuses_a_folder_in_use() {
    try (DataLock ignored = DataLock.take(folder)) {
      refuses(() -> StartChecks.notInUse(folder), "is in use by process");
    }
  }

  @Test
  void the_command_refuses_a_folder_in_use_before_it_builds() throws Exception {
    try (DataLock ignored = DataLock.take(folder)) {
      Process run =
          new ProcessBuilder("bin/run", "--port=0", "--data=" + folder)
              .redirectErrorStream(true)
              .start();
      String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(said).contains("is in use by process " + ProcessHandle.current().pid());
      assertThat(run.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void refuses_a_port_that_is_none() {
    refuses(() -> StartChecks.port(port("99999")), "There is no port 99999");
    refuses(() -> StartChecks.port(port("web")), "There is no port web");
  }

  @Test
  void refuses_a_port_in_use_and_takes_any_free_one() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String number = String.valueOf(taken.getLocalPort());

      refuses(() -> StartChecks.port(port(number)), "Port " + number + " cannot be used");
    }
    assertThatNoException().isThrownBy(() -> StartChecks.port(port("0")));
  }

  private static MockEnvironment port(String number) {
    return new MockEnvironment().withProperty("server.port", number);
  }

  private static void refuses(Runnable check, String words) {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(check::run)
        .withMessageContaining(words)
        .withMessageMatching("[^\\n]+");
  }
}
