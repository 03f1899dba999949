package gongzhi.cases.web;

import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Scope;
import gongzhi.site.Words;
import gongzhi.site.parts.VerifyMark;
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
  private final TransactionTemplate reading;

  RecordMarks(
      PublicRecords records,
      SignedReceipts signed,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.records = records;
    this.signed = signed;
    this.reading = reading;
  }

  /**
   * For the reporter every step is checked, and the link opens the record; others see how many
   * there are.
   */
  VerifyMark of(CaseSheet sheet, Words words) {
    if (!sheet.own()) {
      return new VerifyMark(
          true,
          words.of("case.record.title"),
          words.of("case.record.words", sheet.version()),
          EXPLAINED);
    }
    PublicRecord record = record(sheet);
    if (record.isIntact() && record.halted() > 0) {
      return new VerifyMark(
          false,
          words.of("case.record.halted"),
          words.of("case.record.halted-words", record.halted()),
          address(sheet));
    }
    return record.isIntact()
        ? new VerifyMark(
            true,
            words.of("case.record.title"),
            words.of("case.record.checked", record.steps().size()),
            address(sheet))
        : new VerifyMark(
            false,
            words.of("case.record.broken"),
            words.of("case.record.broken-words"),
            address(sheet));
  }

  /** The signed receipt of the first step; the reporter keeps it. */
  Receipt receipt(CaseSheet sheet) {
    return read(() -> signed.of(records.bySubject(subject(sheet)).steps().getFirst()));
  }

  /** Where the record of this case opens. */
  String address(CaseSheet sheet) {
    return read(
        () -> records.codeOf(subject(sheet)).map(code -> EXPLAINED + "/" + code).orElse(EXPLAINED));
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
