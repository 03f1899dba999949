package gongzhi.procedures.web.trace;

import gongzhi.parties.access.OpenToAll;
import gongzhi.procedures.trace.Traces;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of a matter, for everybody: on a page, on paper, and for other programs. */
@Controller
@OpenToAll
class TraceController {

  /** A number of a matter, a proposal or a case. */
  private static final String ONE = "/trace/{no:[A-Z]{1,4}-[0-9]{4}-[0-9]{5,9}}";

  private final Traces traces;
  private final JsonMapper json;
  private final Pages pages;

  TraceController(Traces traces, JsonMapper json, Pages pages) {
    this.traces = traces;
    this.json = json;
    this.pages = pages;
  }

  @GetMapping(ONE)
  View page(@PathVariable String no, TimeWords times) {
    return pages.show("procedures/trace/page", new TracePages(traces.of(no), times).page());
  }

  @GetMapping(ONE + "/json")
  ResponseEntity<byte[]> json(@PathVariable String no, TimeWords times) {
    String text = json.writeValueAsString(new TracePages(traces.of(no), times).plain());
    return file(
        text.getBytes(StandardCharsets.UTF_8), "application/json; charset=utf-8", no + ".json");
  }

  @GetMapping(ONE + "/csv")
  ResponseEntity<byte[]> csv(@PathVariable String no, TimeWords times) {
    byte[] table = Csv.of(new TracePages(traces.of(no), times).rows());
    return file(table, "text/csv; charset=utf-8", no + ".csv");
  }

  private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
