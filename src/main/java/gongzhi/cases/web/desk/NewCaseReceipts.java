package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.receipts.Receipts;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.CommunityPhone;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.ReceiptWords;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.NextStep;
import gongzhi.territory.AreaId;
import gongzhi.transparency.PublicRecords;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the receipt that an officer hands to whoever reported: number, dates, code to follow. */
@Component
class NewCaseReceipts {

  /** How long a receipt can be printed again. */
  private static final Duration AT_THE_COUNTER = Duration.ofHours(1);

  private final DeskReader reader;
  private final Receipts receipts;
  private final RuleBook book;
  private final Posts posts;
  private final CommunityPhone phone;
  private final PublicRecords records;
  private final TransactionTemplate reading;
  private final String address;

  NewCaseReceipts(
      DeskReader reader,
      Receipts receipts,
      RuleBook book,
      Posts posts,
      CommunityPhone phone,
      PublicRecords records,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      @Value("${gongzhi.address}") String address) {
    this.reader = reader;
    this.receipts = receipts;
    this.book = book;
    this.posts = posts;
    this.phone = phone;
    this.records = records;
    this.reading = reading;
    this.address = address;
  }

  /**
   * The code speaks for the reporter, so it is printed by whoever wrote the report down, while the
   * reporter stands before them, and by nobody else.
   */
  NewCaseReceipt of(CaseNo no, Viewer viewer, TimeWords times) {
    DeskSheet sheet = writtenDownBy(viewer, no);
    boolean over = times.now().isAfter(sheet.receivedAt().plus(AT_THE_COUNTER));
    if (over || sheet.doneAt() != null) {
      throw Rejection.forbidden("desk.receipt-was-handed-over");
    }
    // Whoever wrote a confidential matter down must not read on by it.
    String follow = sheet.restricted() ? "" : "/t/" + receipts.tokenOf(no);
    return new NewCaseReceipt(
        no.value(),
        follow,
        next(sheet, times),
        Qr.of(address + follow),
        sheet.restricted() ? "" : phone.of(new AreaId(sheet.communityId()), times.now()),
        Scope.anonymous().call(() -> codeOf(no)),
        said(sheet, times),
        sheet.channel() == Channel.PHONE ? "/desk/calls/new" : "/desk/cases/new",
        sheet.restricted());
  }

  private static String said(DeskSheet sheet, TimeWords times) {
    return sheet.restricted()
        ? ReceiptWords.ofConfidential(sheet.no(), sheet.promisedAt(), times)
        : ReceiptWords.of(sheet.channel(), sheet.no(), sheet.promisedAt(), times);
  }

  private String codeOf(CaseNo no) {
    return Objects.requireNonNull(reading.execute(_ -> records.codeOf(no.subject()).orElse("")));
  }

  /** Who wrote it down prints it, even what only a named unit reads from now on. */
  private DeskSheet writtenDownBy(Viewer viewer, CaseNo no) {
    return Scope.job()
        .call(() -> Objects.requireNonNull(reading.execute(_ -> written(no, viewer))))
        .orElseThrow(() -> othersReceipt(no));
  }

  private Optional<DeskSheet> written(CaseNo no, Viewer viewer) {
    return Optional.of(reader.sheet(no)).filter(sheet -> reader.wroteDown(sheet, viewer));
  }

  /** Whoever sees the case hears whose receipt it is, anybody else that there is no such case. */
  private Rejection othersReceipt(CaseNo no) {
    reading.executeWithoutResult(_ -> reader.sheet(no));
    return Rejection.forbidden("desk.receipt-is-the-reporters");
  }

  private List<NextStep> next(DeskSheet sheet, TimeWords times) {
    Words words = times.words();
    String category =
        Marks.name(
            book.of(sheet.place(), sheet.ruleVersion()).category(sheet.category()).name(), words);
    return List.of(
        new NextStep(
            words.of("report.next.accept", times.beforeOnPaper(sheet.dueAt())),
            words.of("report.next.accept-by", first(sheet, words))),
        new NextStep(
            words.of("report.next.answer", times.beforeOnPaper(sheet.promisedAt())),
            words.of("report.next.answer-by", category)),
        new NextStep(words.of("report.next.confirm"), ""));
  }

  /** Who has it now: beside the unit whoever is on duty for it. */
  private String first(DeskSheet sheet, Words words) {
    String owner = posts.label(new PartyId(sheet.ownerId()));
    if (sheet.unitId() == null) {
      return owner;
    }
    PartyId unit = new PartyId(sheet.unitId());
    boolean ofUnit =
        sheet.restricted()
            || posts.staffOf(unit, sheet.receivedAt()).stream()
                .anyMatch(post -> post.party().value() == sheet.ownerId());
    return ofUnit ? posts.label(unit) : words.of("report.next.on-duty", owner, posts.label(unit));
  }
}
