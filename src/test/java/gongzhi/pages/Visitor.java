package gongzhi.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import gongzhi.cases.CaseFixtures;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** One person in front of the real pages, doing what hands do and reading what eyes read. */
final class Visitor {

  private static final double STILL_MILLIS = 40;
  private static final int MOST_LOOKS = 50;

  private final Page page;
  private final String site;

  /** A page without scripts has no clock of its own to ask whether a button stands still. */
  private final Locator.ClickOptions click;

  private Visitor(Page page, int port, boolean scripts) {
    this.page = page;
    this.site = "http://localhost:" + port;
    this.click = new Locator.ClickOptions().setForce(!scripts);
  }

  /** Somebody nobody knows, at a screen of this size. */
  static Visitor at(Screen screen, int port) {
    return at(screen, port, true);
  }

  /** The same with scripts or without. */
  static Visitor at(Screen screen, int port, boolean scripts) {
    return new Visitor(Chrome.page(port, screen, scripts), port, scripts);
  }

  /** The same person, signed in with this session. */
  Visitor as(String session) {
    return with("gz", session);
  }

  /** With one more cookie, such as a way to look at pages. */
  Visitor with(String cookie, String value) {
    page.context().addCookies(List.of(new Cookie(cookie, value).setUrl(site)));
    return this;
  }

  /** Turns the phone, or goes to another screen, on the same page. */
  Visitor turn(Screen screen) {
    page.setViewportSize(screen.width, screen.height);
    return this;
  }

  /** Types an address. */
  Visitor open(String path) {
    page.navigate(path);
    return this;
  }

  /** Presses what leads to another page, and is there. */
  Visitor press(String what) {
    AtomicBoolean arrived = new AtomicBoolean();
    Consumer<Page> loaded = _ -> arrived.set(true);
    page.onLoad(loaded);
    try {
      at(what).click(click);
      page.waitForCondition(arrived::get);
    } finally {
      page.offLoad(loaded);
    }
    return this;
  }

  /** Presses something; what it does is seen by {@link #sees}. */
  Visitor tap(String what) {
    at(what).click(click);
    return this;
  }

  /** Types into a field. */
  Visitor write(String field, String words) {
    page.locator(field).first().fill(words);
    return this;
  }

  /** Chooses from a list the first entry that says this. */
  Visitor choose(String list, String words) {
    Locator entry = page.locator(list + " option", new LocatorOptions().setHasText(words)).first();
    page.locator(list).selectOption(Objects.requireNonNull(entry.getAttribute("value")));
    return this;
  }

  /** Takes a picture into a field of a form. */
  Visitor photograph(String field) {
    FilePayload picture = new FilePayload("lamp.jpg", "image/jpeg", CaseFixtures.aPicture());
    page.locator(field).first().setInputFiles(picture);
    return this;
  }

  /** Waits until this part of the page says this. */
  Visitor sees(String part, String words) {
    assertThat(page.locator(part).first()).containsText(words);
    return this;
  }

  /** Waits until there is such a thing to see. */
  Visitor sees(String part) {
    assertThat(page.locator(part).first()).isVisible();
    return this;
  }

  /** Nothing on the whole page says this. */
  Visitor seesNowhere(String words) {
    assertThat(page.locator("body")).not().containsText(words);
    return this;
  }

  /** How many such things are there now. */
  int count(String what) {
    return page.locator(what).count();
  }

  /** What this part says now. */
  String text(String part) {
    return Objects.requireNonNull(page.locator(part).first().textContent()).strip();
  }

  /** Where this link leads. */
  String address(String link) {
    return Objects.requireNonNull(page.locator(link).first().getAttribute("href"));
  }

  /** What reaches beyond the screen, so that one would have to scroll sideways; usually nothing. */
  List<String> tooWide() {
    Object found =
        page.evaluate(
            """
            () => {
              const wide = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= wide ? []
                : ['page'].concat([...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > wide + 1)
                    .slice(0, 5).map(one => one.tagName + '.' + one.className));
            }
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Fields to write in that are too narrow for a word; usually none. */
  List<String> squeezed() {
    Object found =
        page.evaluate(
            """
            () => [...document.querySelectorAll('input.form-control, select.form-select, textarea')]
              .filter(one => one.offsetParent !== null && one.getBoundingClientRect().width < 40)
              .slice(0, 5).map(one => one.tagName + ' ' + one.name)
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Axe finds nothing wrong; asked only where the page may run its script. */
  Visitor isClear(boolean scripts) {
    Assertions.assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
    return this;
  }

  /** Takes a picture of what is on the screen. */
  Visitor picture(String name) {
    Pictures.take(page, name);
    return this;
  }

  /**
   * The thing in the middle of the screen, where no bar covers it, when it stands still: a forced
   * click goes to where the thing was, and something above it may just be opening.
   */
  private Locator at(String what) {
    Locator thing = page.locator(what).first();
    BoundingBox before = null;
    BoundingBox now = place(thing);
    for (int looks = 0; looks < MOST_LOOKS && !same(before, now); looks++) {
      page.waitForTimeout(STILL_MILLIS);
      before = now;
      now = place(thing);
    }
    return thing;
  }

  private static @Nullable BoundingBox place(Locator thing) {
    thing.evaluate("one => one.scrollIntoView({block: 'center'})");
    return thing.boundingBox();
  }

  private static boolean same(@Nullable BoundingBox one, @Nullable BoundingBox other) {
    return one != null && other != null && one.x == other.x && one.y == other.y;
  }

  Page page() {
    return page;
  }
}
