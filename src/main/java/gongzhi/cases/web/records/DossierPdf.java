package gongzhi.cases.web.records;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gongzhi.site.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Prints a case file as PDF with its own Chinese font. Nothing is fetched from outside: pictures
 * are in the page, style and font in the program.
 */
@Component
class DossierPdf {

  /** Each carries the whole font while it prints. */
  private static final int AT_ONCE = 2;

  private static final int REGULAR = 400;
  private static final String STYLE = "gongzhi:dossier.css";

  /** People type characters that no XML may hold. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final TemplateEngine engine;
  private final Semaphore printers = new Semaphore(AT_ONCE, true);

  DossierPdf(TemplateEngine engine) {
    this.engine = engine;
    XRLog.setLoggingEnabled(false);
  }

  /** The file; waits while others print. */
  byte[] of(Dossier dossier, Words words) {
    StringOutput html = new StringOutput();
    engine.render("cases/records/dossier.jte", Map.of("page", dossier, "words", words), html);
    printers.acquireUninterruptibly();
    try {
      return printed(NOT_XML.matcher(html.toString()).replaceAll(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      printers.release();
    }
  }

  private static byte[] printed(String html) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .useExternalResourceAccessControl(
            (address, _) -> address.startsWith("data:") || address.equals(STYLE),
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useProtocolsStreamImplementation(_ -> new Style(), "gongzhi")
        .useFont(() -> resource("/fonts/noto-sans-sc.ttf"), "noto", REGULAR, FontStyle.NORMAL, true)
        .withProducer("Gongzhi")
        .withHtmlContent(html, null)
        .toStream(file)
        .run();
    return file.toByteArray();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(DossierPdf.class.getResourceAsStream(name), name);
  }

  /** The one style there is. */
  private static final class Style implements FSStream {

    @Override
    public InputStream getStream() {
      return resource("/dossier.css");
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
