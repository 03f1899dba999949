package gongzhi.site.letters;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.letters.Letter;
import gongzhi.parties.letters.LetterState;
import gongzhi.parties.letters.Letters;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.Problems;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The letters of an officer's ground: what lies there, what one says, and what came back. */
@Controller
@Needs(Permission.IDENTITY_REVEAL)
class LettersController {

  static final String ADDRESS = "/desk/letters";

  private static final String LIST = "site/letters/list";
  private static final String ONE = "site/letters/letter";
  private static final int PAGE = 30;

  private final Letters letters;
  private final Ground ground;
  private final Posts posts;
  private final Pages pages;

  LettersController(Letters letters, Ground ground, Posts posts, Pages pages) {
    this.letters = letters;
    this.ground = ground;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View list(
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "0") long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(LIST, page(state(list), after, viewer, times));
  }

  /** Gathers what lies there into one batch. */
  @PostMapping(ADDRESS)
  View gather(Viewer viewer, TimeWords times) {
    pages.keepForm(LIST, () -> page(LetterState.OPEN, 0, viewer, times));
    long batch = letters.gather(viewer, path(viewer));
    return pages.redirectTo(BatchController.ADDRESS + "/" + batch);
  }

  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}")
  View show(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(ONE, page(letters.get(viewer, id), "", times));
  }

  @PostMapping(ADDRESS + "/{id:[0-9]{1,18}}/back")
  View cameBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    letters.get(viewer, id);
    pages.keepForm(
        ONE, ONE, _ -> new Pages.FormAgain(page(letters.get(viewer, id), reason, times), "reason"));
    letters.cameBack(viewer, id, reason);
    return pages.redirectTo(ADDRESS + "/" + id);
  }

  private LettersPage page(LetterState state, long after, Viewer viewer, TimeWords times) {
    long from = after > 0 || state == LetterState.OPEN ? after : Long.MAX_VALUE;
    List<Letter> found = letters.in(state, from, PAGE + 1);
    List<Letter> shown = found.stream().limit(PAGE).toList();
    String next =
        found.size() > PAGE
            ? ADDRESS + "?list=" + name(state) + "&after=" + shown.getLast().id()
            : "";
    Words words = times.words();
    return new LettersPage(
        own(viewer).map(Area::name).orElseGet(() -> posts.label(unit(viewer))),
        tabs(state, words),
        shown.stream().map(one -> LetterWords.line(one, times)).toList(),
        state == LetterState.OPEN && !shown.isEmpty(),
        new Paging("", next, words.of("letters.shown", shown.size())));
  }

  private Optional<Area> own(Viewer viewer) {
    return ground.of(viewer).stream().findFirst();
  }

  /** Of the own ground; empty for somebody who prints for a unit alone. */
  private String path(Viewer viewer) {
    Optional<Area> area = own(viewer);
    if (area.isEmpty()) {
      unit(viewer);
    }
    return area.map(Area::path).orElse("");
  }

  /** The unit of somebody who prints only what is confidential. */
  private PartyId unit(Viewer viewer) {
    return viewer.organisations().stream()
        .findFirst()
        .filter(_ -> viewer.mayAnywhere(Permission.CASE_RESTRICTED))
        .orElseThrow(() -> Rejection.notFound("ground.no-ground"));
  }

  private List<TabLink> tabs(LetterState chosen, Words words) {
    return Arrays.stream(LetterState.values())
        .map(
            state ->
                new TabLink(
                    words.of(state),
                    ADDRESS + "?list=" + name(state),
                    state == chosen,
                    String.valueOf(letters.count(state)),
                    ""))
        .toList();
  }

  private static LetterPage page(Letter letter, String reason, TimeWords times) {
    Words words = times.words();
    return new LetterPage(
        String.valueOf(letter.id()),
        letter.label(),
        letter.matter(),
        LetterWords.text(letter, words),
        times.moment(letter.toldAt()),
        LetterWords.state(letter, times),
        letter.batch() == null ? "" : BatchController.ADDRESS + "/" + letter.batch(),
        letter.state() == LetterState.POSTED
            ? Field.line("reason", words.of("letters.back-reason"), reason, Problems.none())
                .hint(words.of("letters.back-hint"))
                .atMost(100)
            : null);
  }

  private static LetterState state(String asked) {
    return Arrays.stream(LetterState.values())
        .filter(state -> name(state).equals(asked))
        .findFirst()
        .orElse(LetterState.OPEN);
  }

  private static String name(LetterState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
