package gongzhi.cases.web.offline;

import gongzhi.cases.offline.OfflineKeys;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.assets.Assets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * What opens without network: one page that says nothing about anybody, and the script that keeps
 * it.
 */
@Controller
@OpenToAll
@OwnTransactions
class OutboxController {

  private static final String ADDRESS = "/grid/outbox";
  private static final String STORE = "field-store.js";
  private static final String WORKER = "field-worker.js";
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  /** What the page needs to look and work as usual. */
  private static final List<String> FILES =
      List.of(
          "bootstrap.css",
          "gongzhi.css",
          "mark.svg",
          "icons.svg",
          "htmx.js",
          "gz.js",
          STORE,
          "field-rules.js",
          "field.js",
          "field-outbox.js");

  private final Assets assets;
  private final Pages pages;

  OutboxController(Assets assets, Pages pages) {
    this.assets = assets;
    this.pages = pages;
  }

  @GetMapping("/grid/outbox")
  View outbox() {
    return pages.show("cases/offline/outbox", new OutboxPage(OfflineKeys.KEPT.toHours(), "me"));
  }

  /** Changes whenever one of the files does, so that phones fetch them anew. */
  @GetMapping("/grid/sw.js")
  ResponseEntity<String> worker() {
    List<String> files =
        Stream.concat(Stream.of(ADDRESS), FILES.stream().map(assets::address)).toList();
    String listed = files.stream().map(OutboxController::quoted).collect(Collectors.joining(","));
    String version = Integer.toHexString(files.hashCode());
    String script =
        "self.gzShell={version:%s,page:%s,files:[%s]};importScripts(%s,%s);\n"
            .formatted(
                quoted(version),
                quoted(ADDRESS),
                listed,
                quoted(assets.address(STORE)),
                quoted(assets.address(WORKER)));
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(script);
  }

  private static String quoted(String plain) {
    return '"' + plain + '"';
  }
}
