package gongzhi.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window and without calls of its own; one for all tests. */
final class Chrome {

  /**
   * Long enough for a small machine that does other work too; a page usually takes a part of a
   * second.
   */
  private static final double PATIENCE_MILLIS = 60_000;

  static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Playwright PLAYWRIGHT = drive();
  private static final Browser STARTED = start();
  private static final List<BrowserContext> OPEN = new ArrayList<>();

  private Chrome() {}

  /** A fresh browser of this size on this program. */
  static Page page(int port, Screen screen, boolean scripts) {
    BrowserContext context =
        STARTED.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(screen.width, screen.height)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    OPEN.add(context);
    return context.newPage();
  }

  /** Closes what a test has opened. */
  static void closePages() {
    OPEN.forEach(BrowserContext::close);
    OPEN.clear();
  }

  static Playwright playwright() {
    return PLAYWRIGHT;
  }

  private static Playwright drive() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright;
  }

  private static Browser start() {
    return PLAYWRIGHT
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(program()).setArgs(QUIET));
  }

  static Path program() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no Chromium in /usr/bin."));
  }
}
