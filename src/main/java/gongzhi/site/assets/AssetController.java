package gongzhi.site.assets;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sends static files, compressed beforehand. */
@Controller
@OpenToAll
@OwnTransactions
class AssetController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{fileName:[a-z0-9.-]+}")
  ResponseEntity<byte[]> asset(
      @PathVariable String fileName,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false)
          @Nullable String encodings) {
    Asset asset =
        assets.find(fileName).orElseThrow(() -> Rejection.notFound("site.page-not-found"));
    boolean compressed = encodings != null && encodings.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(FOR_EVER)
            .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return compressed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed())
        : answer.body(asset.plain());
  }
}
