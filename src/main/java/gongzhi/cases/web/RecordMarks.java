package gongzhi.cases.web;

import gongzhi.cases.agreement.Agreement;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Scope;
import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
import gongzhi.site.parts.VerifyMark.Tone;
import gongzhi.transparency.PublicRecord;
import gongzhi.transparency.PublicRecords;
import gongzhi.transparency.Receipt;
import gongzhi.transparency.SignedReceipts;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says how the acts of a case stand in the public log. Never that they are true: only that the
 * record was not changed.
 */
@Component
class RecordMarks {

  private static final String EXPLAINED = "/verify";

  private final PublicRecords records;
  private final SignedReceipts signed;
  private final Agreement agreement;
  private final TransactionTemplate reading;

  RecordMarks(
      PublicRecords records,
      SignedReceipts signed,
      Agreement agreement,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.records = records;
    this.signed = signed;
    this.agreement = agreement;
    this.reading = reading;
  }

  /**
   * For the reporter every step is checked, and the link opens the record; others see how many
   * there are.
   */
  VerifyMark of(CaseSheet sheet, Words words) {
    if (!sheet.own()) {
      return new VerifyMark(
          Tone.PLAIN,
          words.of("case.record.title"),
          words.of("case.record.words", record(sheet).sealed()),
          EXPLAINED);
    }
    PublicRecord record = record(sheet);
    String address = address(sheet);
    if (!agreement.holds(CaseNo.of(sheet.no()))) {
      String why = words.of("case.record.differs-words");
      return new VerifyMark(Tone.BAD, words.of("case.record.broken"), why, address);
    }
    if (!record.isIntact()) {
      String why = words.of("case.record.broken-words");
      return new VerifyMark(Tone.BAD, words.of("case.record.broken"), why, address);
    }
    if (record.halted() > 0) {
      String why = words.of("case.record.halted-words", record.halted());
      return new VerifyMark(Tone.BAD, words.of("case.record.halted"), why, address);
    }
    if (record.waiting() > 0) {
      String count = words.of("case.record.waiting", record.sealed(), record.waiting());
      return new VerifyMark(Tone.PLAIN, count, words.of("case.record.waiting-words"), address);
    }
    String checked = words.of("case.record.checked", record.sealed());
    return new VerifyMark(Tone.GOOD, words.of("case.record.title"), checked, address);
  }

  /** The signed receipt of the first step; the reporter keeps it. */
  Receipt receipt(CaseSheet sheet) {
    return read(() -> signed.of(records.bySubject(subject(sheet)).steps().getFirst()));
  }

  /** Where the record of this case opens. */
  String address(CaseSheet sheet) {
    String code = code(sheet);
    return code.isEmpty() ? EXPLAINED : EXPLAINED + "/" + code;
  }

  /** The code that opens the record; empty for none. Its reporter alone gets it. */
  String code(CaseSheet sheet) {
    return read(() -> records.codeOf(subject(sheet)).orElse(""));
  }

  private PublicRecord record(CaseSheet sheet) {
    return read(() -> records.bySubject(subject(sheet)));
  }

  private static String subject(CaseSheet sheet) {
    return CaseNo.of(sheet.no()).subject();
  }

  private <T> T read(Supplier<T> work) {
    return Scope.anonymous().call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
