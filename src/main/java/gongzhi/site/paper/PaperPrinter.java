package gongzhi.site.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
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
 * Prints a page as PDF with its own Chinese font. Nothing is fetched from outside: pictures are in
 * the page, style and font in the program.
 */
@Component
public class PaperPrinter {

  /** Each carries the whole font while it prints. */
  private static final int AT_ONCE = 2;

  private static final int REGULAR = 400;
  private static final String SCHEME = "gongzhi";

  /** People type characters that no XML may hold. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final TemplateEngine engine;
  private final Semaphore printers = new Semaphore(AT_ONCE, true);

  PaperPrinter(TemplateEngine engine) {
    this.engine = engine;
    XRLog.setLoggingEnabled(false);
  }

  /**
   * The file; waits while others print.
   *
   * @param style name of the one style there is, among the resources; the page names it after
   *     {@code gongzhi:}
   */
  public byte[] print(String template, Map<String, Object> params, String style) {
    StringOutput html = new StringOutput();
    engine.render(template, params, html);
    printers.acquireUninterruptibly();
    try {
      return printed(NOT_XML.matcher(html.toString()).replaceAll(""), style);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      printers.release();
    }
  }

  private static byte[] printed(String html, String style) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String address = SCHEME + ":" + style.substring(1);
    new PdfRendererBuilder()
        .useExternalResourceAccessControl(
            (asked, _) -> asked.startsWith("data:") || asked.equals(address),
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useProtocolsStreamImplementation(_ -> new Style(style), SCHEME)
        .useFont(() -> resource("/fonts/noto-sans-sc.ttf"), "noto", REGULAR, FontStyle.NORMAL, true)
        .withProducer("Gongzhi")
        .withHtmlContent(html, null)
        .toStream(file)
        .run();
    return file.toByteArray();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(PaperPrinter.class.getResourceAsStream(name), name);
  }

  /** The one style there is. */
  private record Style(String name) implements FSStream {

    @Override
    public InputStream getStream() {
      return resource(name);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
