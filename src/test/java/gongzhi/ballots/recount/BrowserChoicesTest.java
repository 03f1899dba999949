package gongzhi.ballots.recount;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The count of elections and budgets in a real browser, written apart, against the count of the
 * program. {@code -Dgongzhi.choices=100000} compares that many.
 */
class BrowserChoicesTest {

  private static final int FILES = Integer.getInteger("gongzhi.choices", 900);
  private static final int AT_ONCE = 100;

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
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    page = chromium.newPage();
    page.setContent("<p>recount</p>");
    String script = Files.readString(Path.of("src/main/resources/assets/choices.js"));
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
  }

  @AfterAll
  static void it_closes() {
    playwright.close();
  }

  @Test
  void random_elections_and_budgets_come_out_the_same() {
    RandomContests contests = new RandomContests(5);
    for (int done = 0; done < FILES; done += AT_ONCE) {
      List<String> files = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        ContestFile file = contests.next();
        files.add(JsonMapper.shared().writeValueAsString(file.with(file.count())));
      }
      assertThat(differing(files)).as("files that a browser counts otherwise").isEmpty();
    }
  }

  /** The control: a file whose result was changed is found. */
  @Test
  void a_changed_result_is_found() {
    ContestFile file = new RandomContests(5).next();
    ContestResult right = file.count();
    ContestResult wrong =
        new ContestResult(
            right.valid(),
            right.chosen(),
            right.tied(),
            right.open() + 1,
            right.cast(),
            right.spoilt(),
            right.votes(),
            right.steps(),
            right.targets());
    assertThat(differing(List.of(JsonMapper.shared().writeValueAsString(file.with(wrong)))))
        .hasSize(1);
  }

  @Test
  void fractions_are_read_as_whole_votes_and_what_is_left() {
    assertThat(page.evaluate("gzChoices.mixed('41/8', '{0} 又 {1}')")).isEqualTo("5 又 1/8");
    assertThat(page.evaluate("gzChoices.mixed('3/8', '{0} 又 {1}')")).isEqualTo("3/8");
    assertThat(page.evaluate("gzChoices.mixed('4', '{0} 又 {1}')")).isEqualTo("4");
    assertThat(
            page.evaluate(
                "gzChoices.quotaOf({seats: 2, choices: ['1,2', '2', '', null, '3', '1']})"))
        .isEqualTo(2);
  }

  private static List<?> differing(List<String> files) {
    return (List<?>)
        page.evaluate(
            "files => files.filter(text => { const file = JSON.parse(text);"
                + " return !gzChoices.same(gzChoices.count(file), file.result); })",
            files);
  }
}
