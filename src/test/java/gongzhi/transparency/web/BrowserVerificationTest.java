package gongzhi.transparency.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.LogDrill;
import gongzhi.transparency.LogTest;
import gongzhi.transparency.PublicLog;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.MerkleVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The checks in a real browser, with its own cryptography and with plain script. */
@LogTest
class BrowserVerificationTest {

  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Playwright playwright;
  private static Browser chromium;

  @Autowired LogDrill drill;
  @Autowired PublicLog log;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Page page;
  private Commitment written;

  @BeforeAll
  static void a_browser() {
    Map<String, String> noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new CreateOptions().setEnv(noDownload));
    Path installed = Path.of("/usr/bin/chromium");
    chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(installed).setArgs(QUIET));
  }

  @AfterAll
  static void closed() {
    playwright.close();
  }

  @BeforeEach
  void a_sealed_log() {
    written = drill.append(3).getFirst();
    drill.seal();
    page = chromium.newContext(new NewContextOptions().setLocale("zh-CN")).newPage();
  }

  @ParameterizedTest(name = "plain script: {0}")
  @ValueSource(booleans = {false, true})
  void all_public_vectors_give_the_expected_answer(boolean plain) throws IOException {
    open("/verify");
    page.evaluate("plain => { gzCrypto.plain = plain }", plain);

    Object wrong = page.evaluate(script("vectors.js"), vectors());

    assertThat(wrong).isEqualTo(List.of());
  }

  @ParameterizedTest(name = "plain script: {0}")
  @ValueSource(booleans = {false, true})
  void a_proof_file_is_accepted_and_any_changed_character_is_not(boolean plain) {
    open("/verify");
    page.evaluate("plain => { gzCrypto.plain = plain }", plain);
    String key = drill.inTransaction(log::key).toString();

    assertThat(page.evaluate(script("tampered.js"), List.of(proof(), key))).isEqualTo(0);
  }

  @Test
  void the_head_is_remembered_and_compared_the_next_time() {
    open("/verify");
    assertThat(page.textContent("#gz-head-result")).contains("第一次核对");
    drill.append(4);
    drill.seal();

    open("/verify");

    assertThat(page.textContent("#gz-head-result")).contains("一条没变");
  }

  @Test
  void a_head_older_than_the_remembered_one_is_called_wrong() {
    String before = drill.inTransaction(log::checkpoint);
    drill.append(1);
    drill.seal();
    open("/verify");
    page.route("**/log/checkpoint", route -> route.fulfill(new FulfillOptions().setBody(before)));

    open("/verify");

    assertThat(page.textContent("#gz-head-result")).contains("比您上次看到的少了");
  }

  @Test
  void each_step_of_a_record_is_checked_by_the_browser() {
    open("/verify/" + written.code());

    assertThat(page.textContent("[data-leaf-hash] [data-result]")).contains("已核对");
  }

  @Test
  void a_record_is_called_unchanged_only_after_a_check() {
    open("/verify/" + written.code());

    assertThat(page.textContent("#gz-mark")).contains("您的浏览器核对过");
  }

  @Test
  void a_step_that_waits_is_not_called_checked() {
    Commitment waiting = drill.append(1).getFirst();

    open("/verify/" + waiting.code());

    assertThat(page.textContent("#gz-mark")).contains("0 步已封存、1 步等待封存");
    assertThat(page.getAttribute("#gz-mark .gz-verify", "class")).contains("is-plain");
    assertThat(page.textContent("[data-leaf-hash]")).contains("正在封存").doesNotContain("已核对");
  }

  @Test
  void the_kept_page_checks_proof_and_receipt_without_a_network() throws IOException {
    byte[] kept = page.request().get("http://localhost:" + port + "/verify/offline.html").body();
    Path file = Files.write(folder.resolve("verify.html"), kept);
    open("/verify");
    assertThat(page.textContent("body"))
        .contains(HexFormat.of().formatHex(Merkle.sha256().digest(kept)));
    String receipt = drill.receipt(written).note();
    page.context().setOffline(true);

    page.navigate(file.toUri().toString());

    assertThat(page.evaluate("getComputedStyle(document.querySelector('button')).backgroundColor"))
        .isEqualTo("rgb(20, 80, 140)");
    assertThat(pasted(proof())).contains("核对无误");
    assertThat(pasted(receipt)).contains("回执的签名正确");
    assertThat(pasted(receipt.replace("60", "90"))).contains("签名不对");
    assertThat(pasted("something else")).contains("不是一份完整的");
  }

  @Test
  void while_sealing_is_halted_no_time_is_promised() throws IOException {
    drill.freeze();
    try {
      Commitment late = drill.append(1).getFirst();
      open("/verify/" + late.code());
      assertThat(page.textContent("body")).contains("公开记录暂停封存", "恢复后补封").doesNotContain("60 秒");

      open("/verify");

      assertThat(pasted(drill.receipt(late).note())).contains("没有承诺时限");
      assertThat(drill.receipt(written).note()).contains("60 seconds");
    } finally {
      drill.thaw();
      drill.seal();
    }
  }

  private String proof() {
    return drill.inTransaction(() -> log.proof(written.leafHash())).toString();
  }

  private String pasted(String text) {
    page.fill("#gz-text", text);
    page.evaluate("document.getElementById('gz-proof-result').textContent = ''");
    page.click("#gz-proof button");
    page.waitForSelector("#gz-proof-result:not(:empty)");
    return page.textContent("#gz-proof-result");
  }

  private void open(String path) {
    page.navigate("http://localhost:" + port + path);
    page.waitForSelector("html[data-verified=done]");
  }

  private static List<String> vectors() throws IOException {
    return Stream.concat(
            MerkleVectors.of("inclusion").stream(), MerkleVectors.of("consistency").stream())
        .map(Object::toString)
        .toList();
  }

  private static String script(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/transparency", name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
