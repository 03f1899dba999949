package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.records.RecordSheet.Whole;
import gongzhi.shared.database.Scope;
import gongzhi.transparency.PublicRecord;
import gongzhi.transparency.PublicRecord.Step;
import gongzhi.transparency.PublicRecords;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the acts of a case stand in the public log, and where anybody can check it. */
@Component
class RecordSeals {

  private final PublicRecords records;
  private final TransactionTemplate reading;
  private final String site;

  RecordSeals(
      PublicRecords records,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      @Value("${gongzhi.address}") String site) {
    this.records = records;
    this.reading = reading;
    this.site = site;
  }

  /**
   * The record of one case.
   *
   * @param numbers place in the tree by the hash of the leaf; none for what waits to be sealed
   * @param address with the code that opens the record for its reporter, else of the page alone
   */
  record Sealed(PublicRecord record, Map<String, Long> numbers, String address) {}

  /** Begins its own transaction, with the rights of everybody. */
  Sealed of(Whole whole) {
    String subject = CaseNo.of(whole.sheet().no()).subject();
    return Scope.anonymous()
        .call(() -> Objects.requireNonNull(reading.execute(_ -> sealed(subject, whole.own()))));
  }

  private Sealed sealed(String subject, boolean own) {
    PublicRecord record = records.bySubject(subject);
    Map<String, Long> numbers = new HashMap<>();
    for (Step step : record.steps()) {
      if (step.leafIndex() != null) {
        numbers.put(HexFormat.of().formatHex(step.leafHash()), step.leafIndex());
      }
    }
    // Only its reporter gets the code that opens the record.
    String code = own ? records.codeOf(subject).map(one -> "/" + one).orElse("") : "";
    return new Sealed(record, numbers, site + "/verify" + code);
  }
}
