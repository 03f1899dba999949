package gongzhi.site.letters;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.letters.Batch;
import gongzhi.parties.letters.Batch.OnPaper;
import gongzhi.parties.letters.Letters;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One batch of letters: on paper, and to the post. */
@Controller
@Needs(Permission.IDENTITY_REVEAL)
class BatchController {

  static final String ADDRESS = LettersController.ADDRESS + "/batches";

  private static final String PAGE = "site/letters/batch";

  private final Letters letters;
  private final LetterPaper paper;
  private final TransactionTemplate transactions;
  private final Pages pages;

  BatchController(
      Letters letters, LetterPaper paper, TransactionTemplate transactions, Pages pages) {
    this.letters = letters;
    this.paper = paper;
    this.transactions = transactions;
    this.pages = pages;
  }

  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}")
  View show(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, page(id, "", null, viewer, times));
  }

  /**
   * All letters of the batch in one file. That they were printed, and each look at an address, is
   * written before anything is handed out.
   */
  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}/letters.pdf")
  @FreshLogin
  @OwnTransactions
  ResponseEntity<byte[]> print(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String again,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(
        PAGE, PAGE, _ -> new Pages.FormAgain(page(id, again, null, viewer, times), "again"));
    Letters.Printing how = new Letters.Printing(again, times.words().of("letters.why-looked"));
    List<OnPaper> printed =
        viewer
            .scope()
            .call(
                () ->
                    Objects.requireNonNull(
                        transactions.execute(_ -> letters.print(viewer, id, how))));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letters-" + id + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(paper.of(printed, times));
  }

  @PostMapping(ADDRESS + "/{id:[0-9]{1,18}}/posted")
  View posted(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String on,
      Viewer viewer,
      TimeWords times) {
    letters.batch(viewer, id);
    pages.keepForm(PAGE, PAGE, _ -> new Pages.FormAgain(page(id, "", on, viewer, times), "on"));
    letters.post(viewer, id, day(on));
    return pages.redirectTo(ADDRESS + "/" + id);
  }

  private BatchPage page(
      long id, String again, @Nullable String on, Viewer viewer, TimeWords times) {
    Batch batch = letters.batch(viewer, id);
    Words words = times.words();
    boolean printed = !batch.prints().isEmpty();
    return new BatchPage(
        String.valueOf(id),
        words.of("letters.made", batch.madeBy(), times.moment(batch.madeAt())),
        letters.of(batch).stream().map(one -> LetterWords.line(one, times)).toList(),
        batch.prints().stream().map(one -> print(one, times)).toList(),
        printed
            ? Field.line("again", words.of("letters.again"), again, Problems.none())
                .hint(words.of("letters.again-hint"))
                .atMost(200)
            : null,
        posted(batch, times),
        printed && batch.postedOn() == null
            ? Field.line(
                    "on",
                    words.of("letters.posted-on"),
                    on == null ? today(times).toString() : on,
                    Problems.none())
                .kind("date")
            : null);
  }

  private static String print(Batch.Print print, TimeWords times) {
    Words words = times.words();
    return print.reason().isEmpty()
        ? words.of("letters.printed", print.by(), times.moment(print.at()))
        : words.of(
            "letters.printed-again",
            print.number(),
            print.by(),
            times.moment(print.at()),
            print.reason());
  }

  private static String posted(Batch batch, TimeWords times) {
    LocalDate on = batch.postedOn();
    ZoneId zone = times.zone();
    return on == null
        ? ""
        : times
            .words()
            .of("letters.posted", times.day(on.atStartOfDay(zone).toInstant()), batch.postedBy());
  }

  private static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid("letters.posted-when");
    }
  }
}
