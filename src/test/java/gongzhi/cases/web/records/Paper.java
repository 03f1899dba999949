package gongzhi.cases.web.records;

import gongzhi.site.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A file that was handed out, and what can be read on it. */
public record Paper(int status, byte[] content) {

  /** What this browser gets at this address, which may be no text. */
  public static Paper from(Browser browser, String address) {
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(browser.request(address).GET().build(), BodyHandlers.ofByteArray());
      return new Paper(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int pages() {
    try (PDDocument document = Loader.loadPDF(content)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words on it, without the ends of lines. */
  public String text() {
    try (PDDocument document = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
