package gongzhi.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.BallotsFile.BallotPart;
import gongzhi.ballots.recount.BallotsFile.VoterPart;
import gongzhi.ballots.recount.CountedResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/** The count of the page, in a real browser, against the count of the program. */
class BrowserRecountTest {

  private static final int MANY = 20_000;
  private static final double SECONDS_MOST = 5;

  /** Beyond this a browser would round; 90 million square kilometres are enough. */
  private static final long EXACT = (1L << 53) - 1;

  private static Playwright playwright;
  private static Page page;

  @BeforeAll
  static void a_browser_with_nothing_but_the_script() throws IOException {
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    page = chromium.newPage();
    page.setContent("<p>recount</p>");
    String script = Files.readString(Path.of("src/main/resources/assets/recount.js"));
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
  }

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @AfterAll
  static void it_closes() {
    playwright.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/ballots/golden.csv", numLinesToSkip = 1, emptyValue = "")
  void counts_the_golden_table_like_the_program(ArgumentsAccessor line) {
    BallotsFile file =
        ScenarioFile.of(
            Scenario.of(
                line.getString(2), line.getString(3), text(line, 4), text(line, 5), text(line, 6)));

    CountedResult counted = CountedResult.of(file.count());
    if (counted.area().all() > EXACT) {
      assertThatExceptionOfType(PlaywrightException.class)
          .isThrownBy(() -> assertAgrees(file.with(counted)))
          .withMessageContaining("more area");
    } else {
      assertAgrees(file.with(counted));
    }
  }

  @Test
  void counts_random_polls_like_the_program() {
    for (int seed = 0; seed < 300; seed++) {
      BallotsFile file = ScenarioFile.of(new RandomPoll(seed).scenario());
      assertAgrees(file.with(CountedResult.of(file.count())));
    }
  }

  @Test
  void says_so_where_the_published_result_is_wrong() {
    BallotsFile file = many(10);
    BallotsFile forged = file.with(CountedResult.of(many(11).count()));

    assertThat(page.evaluate(SAME, JsonMapper.shared().writeValueAsString(forged)))
        .isEqualTo(false);
  }

  @Test
  void counts_twenty_thousand_ballots_within_five_seconds() {
    BallotsFile file = many(MANY);
    long begun = System.nanoTime();
    CountedResult counted = CountedResult.of(file.count());
    double java = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    String written = JsonMapper.shared().writeValueAsString(file.with(counted));

    Object millis =
        page.evaluate(
            "text => { const file = JSON.parse(text); const begun = performance.now(); const got = gzRecount.count(file);"
                + " if (!gzRecount.same(got, file.result)) { throw new Error('differs'); } return performance.now() - begun; }",
            written);

    double browser = ((Number) millis).doubleValue() / 1000;
    System.out.printf("%d ballots: Java %.2f s, browser %.2f s%n", MANY, java, browser);
    assertThat(browser).isLessThan(SECONDS_MOST);
    assertThat(java).isLessThan(SECONDS_MOST);
  }

  private static final String SAME =
      "text => { const file = JSON.parse(text); return gzRecount.same(gzRecount.count(file), file.result); }";

  private static void assertAgrees(BallotsFile file) {
    String written = JsonMapper.shared().writeValueAsString(file);
    Object same = page.evaluate(SAME, written);
    assertThat(same)
        .as(
            () ->
                page.evaluate("text => JSON.stringify(gzRecount.count(JSON.parse(text)))", written)
                    + " instead of "
                    + JsonMapper.shared().writeValueAsString(file.result()))
        .isEqualTo(true);
  }

  private static BallotsFile many(int ballots) {
    BallotsFile empty = ScenarioFile.of(Scenario.of("owners-ordinary", "a:1*10.00", "", "", ""));
    List<VoterPart> voters = new ArrayList<>();
    List<BallotPart> all = new ArrayList<>();
    for (int i = 0; i < ballots; i++) {
      String key = "v" + i;
      voters.add(new VoterPart(key, List.of(key), 5000 + i));
      String choice = i % 3 == 0 ? "NO" : "YES";
      all.add(new BallotPart("b" + i, key, key, choice, "WEB", Scenario.OPENS, null));
    }
    return new BallotsFile(
        empty.format(),
        empty.poll(),
        empty.question(),
        empty.rule(),
        empty.terms(),
        voters,
        new BallotsFile.Silent(ballots / 4, ballots * 1000L),
        List.of(),
        null,
        all,
        null);
  }

  private static String text(ArgumentsAccessor line, int column) {
    String text = line.getString(column);
    return text == null ? "" : text;
  }
}
