package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.records.Exports;
import gongzhi.cases.records.Exports.ExportKind;
import gongzhi.cases.records.Exports.Taken;
import gongzhi.cases.web.records.RecordSheet.Whole;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the file of a case for somebody who takes it along. That they did is written in the same
 * transaction, before anything is handed out.
 */
@Component
class CaseFiles {

  private final RecordReader reader;
  private final Exports exports;
  private final Exporter exporter;
  private final MaskedReporter reporters;
  private final TransactionTemplate transactions;

  CaseFiles(
      RecordReader reader,
      Exports exports,
      Exporter exporter,
      MaskedReporter reporters,
      TransactionTemplate transactions) {
    this.reader = reader;
    this.exports = exports;
    this.exporter = exporter;
    this.reporters = reporters;
    this.transactions = transactions;
  }

  /**
   * A file and who takes it.
   *
   * @param post of whoever takes it, in words
   * @param reporter masked; empty for whoever must not know
   */
  record Opened(Whole whole, String post, String reporter) {}

  Opened takenByOfficer(CaseNo no, ExportKind kind, Viewer officer, Words words) {
    return officer
        .scope()
        .call(
            () ->
                Objects.requireNonNull(
                    transactions.execute(_ -> byOfficer(no, kind, officer, words))));
  }

  /** Whoever works here takes their own along as a resident, whatever their posts permit. */
  Opened takenByReporter(CaseNo no, ExportKind kind, Viewer viewer, Words words) {
    Viewer reporter = Viewer.resident(viewer.party(), Instant.EPOCH);
    return reporter
        .scope()
        .call(
            () ->
                Objects.requireNonNull(
                    transactions.execute(_ -> byReporter(no, kind, reporter, words))));
  }

  private Opened byOfficer(CaseNo no, ExportKind kind, Viewer officer, Words words) {
    Whole whole = reader.forOfficer(no);
    RecordSheet sheet = whole.sheet();
    if (officer.borrows(sheet.areaPath()) && !isOfUnit(sheet, officer)) {
      throw Rejection.forbidden("records.not-lent");
    }
    Post post = officer.postFor(sheet.areaPath());
    exports.note(officer, new Taken(kind, sheet.id(), sheet.areaPath(), post.role(), 1));
    return new Opened(
        whole, exporter.words(post, sheet.place(), words), reporters.masked(sheet, words));
  }

  private static boolean isOfUnit(RecordSheet sheet, Viewer officer) {
    return sheet.unitId() != null && officer.serves(new PartyId(sheet.unitId()));
  }

  private Opened byReporter(CaseNo no, ExportKind kind, Viewer reporter, Words words) {
    Whole whole = reader.forReporter(no);
    RecordSheet sheet = whole.sheet();
    exports.note(reporter, new Taken(kind, sheet.id(), sheet.areaPath(), null, 1));
    return new Opened(whole, words.of("records.by-reporter"), words.of("records.reporter-self"));
  }
}
