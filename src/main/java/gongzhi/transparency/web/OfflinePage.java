package gongzhi.transparency.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gongzhi.site.Words;
import gongzhi.transparency.note.VerifierKey;
import gongzhi.transparency.tree.Merkle;
import java.io.IOException;
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
  private final String style;

  OfflinePage(TemplateEngine engine) throws IOException {
    this.engine = engine;
    StringBuilder all = new StringBuilder();
    for (String name : SCRIPTS) {
      all.append(asset(name));
    }
    this.script = all.toString();
    this.style = asset("verify-page.css");
  }

  /** The file for this language, with the key of this log in it. */
  byte[] file(VerifierKey key, Words words) {
    StringOutput html = new StringOutput();
    engine.render("transparency/offline.jte", Map.of("words", words, "key", key.toString()), html);
    return html.toString()
        .replace("</head>", "<style>\n" + style + "</style>\n</head>")
        .replace("</body>", "<script>\n" + script + "</script>\n</body>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String asset(String name) throws IOException {
    return new ClassPathResource("assets/" + name).getContentAsString(StandardCharsets.UTF_8);
  }

  /** SHA-256 of that file, hexadecimal. */
  String hash(VerifierKey key, Words words) {
    return HexFormat.of().formatHex(Merkle.sha256().digest(file(key, words)));
  }
}
