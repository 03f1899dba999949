package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.records.Exports.ExportKind;
import gongzhi.cases.web.records.RecordSheet.Whole;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The whole course of one case as data, for staff who may see it and for its reporter. */
@Controller
@OwnTransactions
class CaseHistoryController {

  private final CaseFiles files;
  private final CaseHistory history;
  private final JsonMapper json;

  CaseHistoryController(CaseFiles files, CaseHistory history, JsonMapper json) {
    this.files = files;
    this.history = history;
    this.json = json;
  }

  @GetMapping("/desk/cases/{no}/history.json")
  @Needs(Permission.CASE_SEE)
  ResponseEntity<byte[]> jsonForOfficer(@PathVariable String no, Viewer viewer, Words words) {
    return json(no, files.takenByOfficer(CaseNo.of(no), ExportKind.HISTORY, viewer, words).whole());
  }

  @GetMapping("/desk/cases/{no}/history.csv")
  @Needs(Permission.CASE_SEE)
  ResponseEntity<byte[]> csvForOfficer(@PathVariable String no, Viewer viewer, Words words) {
    return csv(no, files.takenByOfficer(CaseNo.of(no), ExportKind.HISTORY, viewer, words).whole());
  }

  @GetMapping("/cases/{no}/history.json")
  @SignedIn
  ResponseEntity<byte[]> jsonForReporter(@PathVariable String no, Viewer viewer, Words words) {
    return json(
        no, files.takenByReporter(CaseNo.of(no), ExportKind.HISTORY, viewer, words).whole());
  }

  @GetMapping("/cases/{no}/history.csv")
  @SignedIn
  ResponseEntity<byte[]> csvForReporter(@PathVariable String no, Viewer viewer, Words words) {
    return csv(no, files.takenByReporter(CaseNo.of(no), ExportKind.HISTORY, viewer, words).whole());
  }

  private ResponseEntity<byte[]> json(String no, Whole whole) {
    byte[] file = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(history.document(whole));
    return TakenFile.of(no + ".json", "application/json", file);
  }

  private ResponseEntity<byte[]> csv(String no, Whole whole) {
    return TakenFile.of(no + ".csv", "text/csv; charset=utf-8", Csv.of(history.table(whole)));
  }
}
