package gongzhi.transparency.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.transparency.PublicLog;
import gongzhi.transparency.PublicRecords;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Verification for people: what it means, one record, and a page to take home. */
@Controller
@OpenToAll
class VerifyController {

  private final PublicLog log;
  private final PublicRecords records;
  private final OfflinePage offline;
  private final Pages pages;

  VerifyController(PublicLog log, PublicRecords records, OfflinePage offline, Pages pages) {
    this.log = log;
    this.records = records;
    this.offline = offline;
    this.pages = pages;
  }

  @GetMapping("/verify")
  View verify(TimeWords time) {
    return pages.show(
        "transparency/verify", VerifyPage.of(log, offline.hash(log.key(), time.words()), time));
  }

  /** What somebody typed or scanned; the code leads to its own address. */
  @GetMapping(path = "/verify", params = "code")
  View find(@RequestParam String code) {
    return pages.redirectTo("/verify/" + checked(code.strip().toLowerCase(Locale.ROOT)));
  }

  @GetMapping("/verify/{code}")
  @OwnTransactions
  View record(@PathVariable String code, TimeWords time) {
    return records
        .byCode(checked(code))
        .map(record -> pages.show("transparency/record", RecordPage.of(record, log.key(), time)))
        .orElseThrow(VerifyController::unknown);
  }

  /** The same checks as one file, to be kept and used without us. */
  @GetMapping("/verify/offline.html")
  ResponseEntity<byte[]> offline(TimeWords time) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gongzhi-verify.html\"")
        .body(offline.file(log.key(), time.words()));
  }

  private static String checked(String code) {
    if (!code.matches("[0-9a-f]{20}")) {
      throw unknown();
    }
    return code;
  }

  private static Rejection unknown() {
    return Rejection.notFound("transparency.no-such-code");
  }
}
