package gongzhi.transparency.verify;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.LogDrill;
import gongzhi.transparency.LogTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The log as the world sees it, and the command that checks it. */
@LogTest
@Import(Superuser.class)
class LogOverHttpTest {

  @Autowired LogDrill drill;
  @Autowired Superuser superuser;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Browser browser;
  private Commitment written;

  @BeforeEach
  void a_log_with_full_and_growing_tiles() {
    browser = new Browser(port);
    written = drill.append(300).getFirst();
    drill.seal();
  }

  @Test
  void the_whole_log_holds_and_continues_the_head_kept_before() {
    String keep = "--keep=" + folder.resolve("head");

    assertThat(verify(address(), keep)).startsWith("0 Holds: ").contains("no earlier head");
    drill.append(2);
    drill.seal();
    assertThat(verify(address(), keep)).startsWith("0 Holds: ").contains("what was kept before");
  }

  @Test
  void a_changed_entry_is_found_from_outside() {
    String flip =
        """
        alter table transparency.commitment disable trigger all;
        update transparency.commitment
           set leaf = set_bit(leaf, 90, 1 - get_bit(leaf, 90)) where leaf_index = 7
        """;
    superuser.run(flip);

    assertThat(verify(address())).startsWith("1 DOES NOT HOLD: ");

    superuser.run(flip);
  }

  @Test
  void a_kept_proof_file_is_checked_offline() throws IOException {
    String proof = browser.get("/log/proof/" + hex(written)).body();
    Path file = Files.writeString(folder.resolve("step.tlog-proof"), proof);
    Path key = Files.writeString(folder.resolve("key"), browser.get("/log/key").body());

    assertThat(verify(file.toString(), "--key=" + key)).startsWith("0 Holds: \"case received\"");
    Files.writeString(file, proof.replaceFirst("index \\d+", "index 299"));
    assertThat(verify(file.toString(), "--key=" + key)).startsWith("1 DOES NOT HOLD: ");
  }

  @Test
  void a_kept_receipt_is_checked_offline() throws IOException {
    String note = drill.receipt(written).note();
    Path file = Files.writeString(folder.resolve("receipt.txt"), note);
    String key = "--key=" + browser.get("/log/key").body().strip();

    assertThat(verify(file.toString(), key)).startsWith("0 Holds: the log");
    Files.writeString(file, note.replace("60 seconds", "90 seconds"));
    assertThat(verify(file.toString(), key)).startsWith("1 DOES NOT HOLD: ");
  }

  @Test
  void without_key_file_or_server_nothing_is_claimed() {
    assertThat(verify("nowhere.tlog-proof", "--key=x")).startsWith("2 Could not check: ");
    assertThat(verify("http://localhost:1")).startsWith("2 Could not check: ");
    assertThat(verify()).startsWith("2 Nothing was named to check.");
    assertThat(verify("--colour")).startsWith("2 Could not check: ");
  }

  @ParameterizedTest(name = "{0} answers {1}")
  @CsvSource({
    "/log/checkpoint, 200",
    "/log/key, 200",
    "/log/tile/0/000, 200",
    "/log/tile/0/000.p/200, 200",
    "/log/tile/1/000.p/1, 200",
    "/log/tile/entries/000, 200",
    "/log/consistency?from=1&to=300, 200",
    "/log/tile/0/999, 404",
    "/log/tile/7/000.p/1, 404",
    "/log/tile/0/000.p/256, 404",
    "/log/tile/nonsense, 404",
    "/log/proof/0000000000000000000000000000000000000000000000000000000000000000, 404",
    "/log/proof/nonsense, 422",
    "/log/consistency?from=0&to=5, 422",
    "/log/consistency?from=9&to=5, 422",
    "/log/consistency?from=1&to=99999999, 422",
    "/verify, 200",
    "/verify/00000000000000000000, 404",
    "/verify/nonsense, 404",
    "/verify/offline.html, 200"
  })
  void every_address_answers_as_it_should(String path, int status) {
    assertThat(browser.get(path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/log/consistency", "/log/consistency?from=a&to=b", "/verify?code=nonsense"})
  void bad_input_is_refused(String path) {
    assertThat(browser.get(path).statusCode()).isBetween(400, 499);
  }

  @Test
  void full_tiles_may_be_kept_for_ever_and_the_head_only_for_seconds() {
    assertThat(cached("/log/tile/0/000")).contains("immutable");
    assertThat(cached("/log/checkpoint")).isEqualTo("max-age=3");
  }

  @Test
  void the_code_opens_the_steps_of_one_record_and_never_their_content() {
    HttpResponse<String> page = browser.get("/verify/" + written.code());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(hex(written), "已封存").doesNotContain("13800000000", "路灯");
  }

  private String verify(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = VerifyCommand.run(List.of(arguments), out);
    return code + " " + bytes.toString(StandardCharsets.UTF_8);
  }

  private String cached(String path) {
    return browser.get(path).headers().firstValue("Cache-Control").orElse("");
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static String hex(Commitment written) {
    return HexFormat.of().formatHex(written.leafHash());
  }
}
