package gongzhi.transparency.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.transparency.PublicLog;
import gongzhi.transparency.tree.TileId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as files, for tools that are not ours. */
@Controller
@OpenToAll
class LogController {

  private static final String TEXT = "text/plain;charset=utf-8";
  private static final String TILES = "/log/tile/";
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl FOR_SECONDS = CacheControl.maxAge(Duration.ofSeconds(3));

  private final PublicLog log;

  LogController(PublicLog log) {
    this.log = log;
  }

  @GetMapping(path = "/log/checkpoint", produces = TEXT)
  ResponseEntity<String> checkpoint() {
    return text(log.checkpoint());
  }

  @GetMapping(path = "/log/key", produces = TEXT)
  ResponseEntity<String> key() {
    return text(log.key() + "\n");
  }

  @GetMapping(path = TILES + "**", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    TilePath path = TilePath.parse(request.getRequestURI().substring(TILES.length()));
    Integer level = path.level();
    byte[] bytes =
        level == null
            ? log.entries(path.index(), path.width())
            : log.tile(new TileId(level, path.index()), path.width());
    return ResponseEntity.ok()
        .cacheControl(FOR_EVER)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(bytes);
  }

  /** The proof file of one leaf, by the hash in hexadecimal. */
  @GetMapping(path = "/log/proof/{leafHash}", produces = TEXT)
  ResponseEntity<String> proof(@PathVariable String leafHash) {
    if (!leafHash.matches("[0-9a-f]{64}")) {
      throw Rejection.invalid("transparency.not-a-hash");
    }
    String file = log.proof(HexFormat.of().parseHex(leafHash)).toString();
    String name = "attachment; filename=\"gongzhi-" + leafHash.substring(0, 12) + ".tlog-proof\"";
    return ResponseEntity.ok()
        .cacheControl(FOR_SECONDS)
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .contentType(MediaType.parseMediaType(TEXT))
        .body(file);
  }

  /** The hashes of a consistency proof, one a line; none for equal sizes. */
  @GetMapping(path = "/log/consistency", produces = TEXT)
  ResponseEntity<String> consistency(@RequestParam long from, @RequestParam long to) {
    return text(
        log.consistency(from, to).stream()
            .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
            .collect(Collectors.joining()));
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok()
        .cacheControl(FOR_SECONDS)
        .contentType(MediaType.parseMediaType(TEXT))
        .body(text);
  }
}
