package gongzhi.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window and without calls of its own; one for all tests. */
final class Chrome {

  static final int PHONE_WIDTH = 390;
  static final int PHONE_HEIGHT = 844;

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

  private static final Browser STARTED = start();

  private Chrome() {}

  /** A fresh phone on this program. */
  static Page phone(int port) {
    return page(port, PHONE_WIDTH, PHONE_HEIGHT, true);
  }

  /** A fresh phone that runs no scripts. */
  static Page phoneWithoutScripts(int port) {
    return page(port, PHONE_WIDTH, PHONE_HEIGHT, false);
  }

  /** A fresh desktop on this program. */
  static Page desktop(int port) {
    return page(port, 1440, 900, true);
  }

  /** The same page with somebody signed in. */
  static Page signedIn(Page page, int port, String session) {
    page.context()
        .addCookies(List.of(new Cookie("gz", session).setUrl("http://localhost:" + port)));
    return page;
  }

  private static Page page(int port, int width, int height, boolean scripts) {
    BrowserContext context =
        STARTED.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts));
    return context.newPage();
  }

  private static Browser start() {
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(QUIET));
  }
}
