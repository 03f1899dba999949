package gongzhi.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A phone of its own: a browser that keeps what it stores in a folder, so that it can be killed and
 * started again, and searched.
 */
final class Phone implements AutoCloseable {

  private final Path folder;
  private final int port;
  private BrowserContext context;

  Phone(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.context = start();
  }

  private BrowserContext start() {
    BrowserContext started =
        Chrome.playwright()
            .chromium()
            .launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(Chrome.program())
                    .setArgs(Chrome.QUIET)
                    .setBaseURL("http://localhost:" + port)
                    .setViewportSize(Screen.PHONE.width, Screen.PHONE.height)
                    .setLocale("zh-CN"));
    started.setDefaultTimeout(20_000);
    return started;
  }

  /** Somebody signs in. */
  Phone as(String session) {
    context.addCookies(List.of(new Cookie("gz", session).setUrl("http://localhost:" + port)));
    return this;
  }

  Page page() {
    return context.pages().getFirst();
  }

  /** Opens a page and waits until it knows whether it may keep anything. */
  Page open(String path) {
    page().navigate(path);
    page().waitForSelector("#gz-field[data-ready]", attached());
    return page();
  }

  static Page.WaitForSelectorOptions attached() {
    return new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  /** The network is cut, or there again. */
  Phone network(boolean there) {
    context.setOffline(!there);
    return this;
  }

  /** The browser is gone in the middle of its work, and comes up again. */
  Phone killedAndStartedAgain() {
    kill();
    forgetLocks();
    context = start();
    return this;
  }

  private void kill() {
    ProcessHandle.allProcesses()
        .filter(one -> one.info().commandLine().orElse("").contains("--user-data-dir=" + folder))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      context.close();
    } catch (RuntimeException gone) {
      // That it is gone is the point.
    }
  }

  private void forgetLocks() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> name(one).startsWith("Singleton")).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Which of these words can be read in anything this browser has stored for the site. */
  List<String> readable(String... words) {
    return Stream.of(words).filter(this::isStored).toList();
  }

  private boolean isStored(String words) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Phone::isOfTheSite)
          .anyMatch(file -> holds(file, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Databases, caches and storage of pages; not the history of addresses, which is the browser's.
   */
  private static boolean isOfTheSite(Path file) {
    String path = file.toString().toLowerCase(Locale.ROOT);
    return path.contains("indexeddb")
        || path.contains("cachestorage")
        || path.contains("service worker")
        || path.contains("local storage")
        || path.contains("session storage");
  }

  private static boolean holds(Path file, String words) {
    try {
      byte[] all = Files.readAllBytes(file);
      return contains(all, words.getBytes(StandardCharsets.UTF_8))
          || contains(all, words.getBytes(StandardCharsets.UTF_16LE));
    } catch (IOException gone) {
      return false; // Browsers tidy up while they run.
    }
  }

  private static boolean contains(byte[] all, byte[] sought) {
    outer:
    for (int at = 0; at <= all.length - sought.length; at++) {
      for (int next = 0; next < sought.length; next++) {
        if (all[at + next] != sought[next]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    context.close();
  }
}
