package gongzhi.cases.web.records;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file for somebody to keep, which no cache on the way may. */
final class TakenFile {

  private TakenFile() {}

  static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
