package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.records.Exports.ExportKind;
import gongzhi.cases.web.records.CaseFiles.Opened;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.TimeWords;
import gongzhi.site.paper.PaperPrinter;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a case on paper: for staff who may see the case, and for its reporter. */
@Controller
@OwnTransactions
class DossierController {

  private final CaseFiles files;
  private final Dossiers dossiers;
  private final PaperPrinter pdf;

  DossierController(CaseFiles files, Dossiers dossiers, PaperPrinter pdf) {
    this.files = files;
    this.dossiers = dossiers;
    this.pdf = pdf;
  }

  @GetMapping("/desk/cases/{no}/dossier.pdf")
  @Needs(Permission.CASE_SEE)
  ResponseEntity<byte[]> forOfficer(@PathVariable String no, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    return printed(
        about, files.takenByOfficer(about, ExportKind.DOSSIER, viewer, times.words()), times);
  }

  @GetMapping("/cases/{no}/dossier.pdf")
  @SignedIn
  ResponseEntity<byte[]> forReporter(@PathVariable String no, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    return printed(
        about, files.takenByReporter(about, ExportKind.DOSSIER, viewer, times.words()), times);
  }

  /** The same as its receipt opens it, without an account. */
  @GetMapping("/t/{token}/dossier.pdf")
  @OpenToAll
  ResponseEntity<byte[]> forHolder(@PathVariable String token, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(token.split("\\.", 2)[0]);
    if (!viewer.isSignedIn()) {
      throw Rejection.notFound("case.not-found", about.value());
    }
    return printed(
        about, files.takenByReporter(about, ExportKind.DOSSIER, viewer, times.words()), times);
  }

  private ResponseEntity<byte[]> printed(CaseNo no, Opened opened, TimeWords times) {
    Dossier dossier = dossiers.of(opened, times);
    return TakenFile.of(
        no + ".pdf",
        "application/pdf",
        pdf.print(
            "cases/records/dossier.jte",
            Map.of("page", dossier, "words", times.words()),
            "/dossier.css"));
  }
}
