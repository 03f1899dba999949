package gongzhi.cases.web;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Viewer;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.NextStep;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.Calendars;
import gongzhi.transparency.Receipt;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the receipt: the number, what happens next with dates, the code to follow it, the signed
 * promise.
 */
@Component
class DonePages {

  private final CaseReader reader;
  private final Receipts receipts;
  private final RuleBook book;
  private final Calendars calendars;
  private final Timeline timeline;
  private final RecordMarks records;
  private final CommunityPhone phone;
  private final FirstPromises promises;
  private final String address;

  DonePages(
      CaseReader reader,
      Receipts receipts,
      RuleBook book,
      Calendars calendars,
      Timeline timeline,
      RecordMarks records,
      CommunityPhone phone,
      FirstPromises promises,
      @Value("${gongzhi.address}") String address) {
    this.reader = reader;
    this.receipts = receipts;
    this.book = book;
    this.calendars = calendars;
    this.timeline = timeline;
    this.records = records;
    this.phone = phone;
    this.promises = promises;
    this.address = address;
  }

  ReportDonePage of(CaseNo no, String token, TimeWords times) {
    Viewer holder = receipts.holder(token);
    CaseSheet sheet = reader.open(no, holder).sheet();
    FirstPromise first = promises.of(sheet, holder);
    String follow = "/t/" + token;
    Receipt receipt = records.receipt(sheet);
    boolean confidential =
        book.of(sheet.place(), sheet.ruleVersion()).category(sheet.category()).restricted();
    return new ReportDonePage(
        no.value(),
        confidential
            ? ReceiptWords.ofConfidential(no.value(), first.promisedAt(), times)
            : ReceiptWords.of(sheet.channel(), no.value(), first.promisedAt(), times),
        follow,
        next(sheet, first, times),
        !first.equals(FirstPromise.now(sheet)),
        Qr.of(address + follow),
        confidential ? "" : phone.of(new AreaId(sheet.communityId()), times.now()),
        calendars.of(sheet.place()).isProvisional(sheet.receivedAt(), first.promisedAt()),
        receipt.note(),
        receipt.isHalted(),
        records.code(sheet),
        confidential);
  }

  private List<NextStep> next(CaseSheet sheet, FirstPromise promised, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(sheet.place(), sheet.ruleVersion());
    String category = ReportPages.name(rules.category(promised.category()).name(), words);
    String first = timeline.first(sheet, rules, promised, words);
    return List.of(
        new NextStep(
            words.of("report.next.accept", times.before(promised.dueAt())),
            words.of("report.next.accept-by", first)),
        new NextStep(
            words.of("report.next.answer", times.before(promised.promisedAt())),
            words.of("report.next.answer-by", category)),
        new NextStep(words.of("report.next.confirm"), ""));
  }
}
