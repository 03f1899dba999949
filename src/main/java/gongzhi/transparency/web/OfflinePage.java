package gongzhi.transparency.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gongzhi.site.Words;
import gongzhi.transparency.note.VerifierKey;
import gongzhi.transparency.tree.Merkle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The verifier as one file without any reference to us. Its own hash is published, because a
 * dishonest server could hand out a dishonest verifier.
 */
@Component
class OfflinePage {

  private static final String[] SCRIPTS = {"verify-crypto.js", "verify-proof.js", "verify-page.js"};

  private final TemplateEngine engine;
  private final String script;

  OfflinePage(TemplateEngine engine) throws IOException {
    this.engine = engine;
    StringBuilder all = new StringBuilder();
    for (String name : SCRIPTS) {
      all.append(
          new ClassPathResource("assets/" + name).getContentAsString(StandardCharsets.UTF_8));
    }
    this.script = all.toString();
  }

  /** The file for this language, with the key of this log in it. */
  byte[] file(VerifierKey key, Words words) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    Map<String, Object> parts = Map.of("words", words, "key", key.toString(), "script", script);
    engine.render("transparency/offline.jte", parts, html);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      html.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** SHA-256 of that file, hexadecimal. */
  String hash(VerifierKey key, Words words) {
    return HexFormat.of().formatHex(Merkle.sha256().digest(file(key, words)));
  }
}
