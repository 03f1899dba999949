package gongzhi.cases.web.doors;

import gongzhi.cases.hotline.HotlineImport;
import gongzhi.cases.hotline.HotlineOrders;
import gongzhi.cases.hotline.HotlineOrders.Answered;
import gongzhi.cases.hotline.HotlineRefusals;
import gongzhi.cases.path.Channel;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.ReceiptWords;
import gongzhi.cases.web.doors.HotlinePage.Line;
import gongzhi.cases.web.doors.HotlinePage.Outcome;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the page of the exchange with the hotline, and the file that goes back. */
@Component
class HotlinePages {

  private static final int PAGE = 30;

  /** A month of a busy district; more goes by pages. */
  private static final int FILE = 5000;

  private static final List<String> COLUMNS =
      List.of("order", "no", "status", "unit", "promised", "done", "closed", "answer", "receipt");

  private final HotlineOrders orders;
  private final HotlineRefusals refused;
  private final RuleBook book;
  private final Posts posts;
  private final TransactionTemplate reading;

  HotlinePages(
      HotlineOrders orders,
      HotlineRefusals refused,
      RuleBook book,
      Posts posts,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.orders = orders;
    this.refused = refused;
    this.book = book;
    this.posts = posts;
    this.reading = reading;
  }

  HotlinePage page(
      List<HotlineImport.Outcome> outcomes, @Nullable Instant before, TimeWords times) {
    Words words = times.words();
    List<Answered> found = read(before, PAGE + 1);
    List<Answered> shown = found.stream().limit(PAGE).toList();
    String next = found.size() > PAGE ? "/desk/hotline?before=" + shown.getLast().receivedAt() : "";
    return new HotlinePage(
        outcomes.isEmpty() ? "" : sum(outcomes, words),
        outcomes.stream().map(one -> outcome(one, words)).toList(),
        before == null ? refusals(times) : List.of(),
        shown.stream().map(one -> line(one, times)).toList(),
        new Paging(
            before == null ? "" : "/desk/hotline", next, words.of("hotline.shown", shown.size())));
  }

  /** The answers for the hotline, with a head; what is confidential goes without words. */
  List<List<String>> file(TimeWords times) {
    Words words = times.words();
    Stream<List<String>> head =
        Stream.of(COLUMNS.stream().map(column -> words.of("hotline.col." + column)).toList());
    return Stream.concat(head, read(null, FILE).stream().map(one -> cells(one, times))).toList();
  }

  private List<Answered> read(@Nullable Instant before, int most) {
    return Objects.requireNonNull(reading.execute(_ -> orders.latest(before, most)));
  }

  private List<HotlinePage.Refusal> refusals(TimeWords times) {
    Words words = times.words();
    return Objects.requireNonNull(reading.execute(_ -> refused.open(PAGE))).stream()
        .map(
            one ->
                new HotlinePage.Refusal(
                    one.orderNo().isEmpty()
                        ? words.of("hotline.line-of", one.line())
                        : one.orderNo(),
                    words.of(one.reason(), "…", "…", "…"),
                    times.moment(one.refusedAt())))
        .toList();
  }

  private static String sum(List<HotlineImport.Outcome> outcomes, Words words) {
    long refused = outcomes.stream().filter(one -> one.refused() != null).count();
    long known = outcomes.stream().filter(one -> one.refused() == null && one.known()).count();
    return words.of("hotline.sum", outcomes.size() - refused - known, known, refused);
  }

  private static Outcome outcome(HotlineImport.Outcome one, Words words) {
    @Nullable Rejection refused = one.refused();
    String said = refused != null ? Refused.of(refused, words).detail() : words.of(taken(one));
    String no = one.caseNo() == null ? "" : one.caseNo().value();
    return new Outcome(one.line(), one.orderNo(), no, said, refused != null);
  }

  private static String taken(HotlineImport.Outcome one) {
    return one.known() ? "hotline.known" : one.apart() ? "hotline.taken-apart" : "hotline.taken";
  }

  private Line line(Answered one, TimeWords times) {
    RuleVersion rules = book.of(one.place(), one.ruleVersion());
    return new Line(
        one.orderNo(),
        one.no(),
        one.category() == null
            ? times.words().of("hotline.confidential-kind")
            : Marks.name(rules.category(one.category()).name(), times.words()),
        unit(one),
        Marks.of(one.status(), one.result(), rules, times.words()),
        times.day(one.promisedAt()),
        one.category() != null);
  }

  private List<String> cells(Answered one, TimeWords times) {
    RuleVersion rules = book.of(one.place(), one.ruleVersion());
    return List.of(
        one.orderNo(),
        one.no(),
        Marks.of(one.status(), one.result(), rules, times.words()).words(),
        unit(one),
        times.iso(one.promisedAt()),
        day(one.doneAt(), times),
        day(one.closedAt(), times),
        one.category() == null || rules.category(one.category()).restricted()
            ? times.words().of("hotline.confidential")
            : Objects.requireNonNullElse(one.answer(), ""),
        ReceiptWords.of(Channel.HOTLINE, one.no(), one.promisedAt(), times));
  }

  private String unit(Answered one) {
    return one.unitId() == null ? "" : posts.label(new PartyId(one.unitId()));
  }

  private static String day(@Nullable Instant at, TimeWords times) {
    return at == null ? "" : times.iso(at);
  }
}
