package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.site.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Photos sent with the first screen of a report by a browser without scripts. */
@GongzhiTest
class ReportPhotosTest {

  private static final String EDGE = "gongzhi-report-edge";
  private static final Pattern KEPT = Pattern.compile("name=\"photos\" value=\"([0-9a-f]{32})\"");
  private static final int MEGABYTE = 1024 * 1024;

  @LocalServerPort int port;

  /** A file of the form. */
  record Sent(String name, byte[] content) {}

  @Test
  void a_bad_photo_is_refused_by_its_name_and_the_good_ones_stay() throws IOException {
    Browser browser = new Browser(port);
    byte[] good = photo();

    HttpResponse<String> answer =
        send(
            browser,
            new Sent("lamp.jpg", good),
            new Sent("C:\\fakepath\\half.jpg", Arrays.copyOf(good, good.length / 2)),
            new Sent("pole.jpg", good),
            new Sent("huge.jpg", Arrays.copyOf(good, 11 * MEGABYTE)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("“half.jpg”", "“huge.jpg”", "10 MB", "路灯不亮")
        .doesNotContain("fakepath", "“lamp.jpg”", "“pole.jpg”");
    assertThat(kept(answer)).isEqualTo(2);
    assertThat(kept(browser.get("/report"))).isEqualTo(2);
    assertThat(browser.get("/report").body()).contains("路灯不亮");
  }

  @Test
  void only_the_photos_that_are_too_many_are_refused() throws IOException {
    Browser browser = new Browser(port);
    Sent[] seven = new Sent[7];
    for (int i = 0; i < seven.length; i++) {
      seven[i] = new Sent("photo-" + i + ".jpg", photo());
    }

    HttpResponse<String> answer = send(browser, seven);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“photo-6.jpg”").doesNotContain("“photo-5.jpg”");
    assertThat(kept(answer)).isEqualTo(6);
  }

  @Test
  void a_form_beyond_every_limit_gets_a_page_that_says_the_limit() {
    Browser browser = new Browser(port);
    String token = String.valueOf(browser.hiddenFields("/report").get("_csrf"));
    long length = 130L * MEGABYTE;
    String head = field("_csrf", token) + head("film.jpg");

    HttpResponse<String> answer = post(browser, streamed(head, length));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1", "10 MB", "6").doesNotContain("Tomcat", "Exception");
  }

  @Test
  void words_without_end_beside_photos_are_refused_and_no_fault_of_the_program() {
    Browser browser = new Browser(port);
    String token = String.valueOf(browser.hiddenFields("/report").get("_csrf"));
    String words =
        field("_csrf", token) + field("words", "长".repeat(MEGABYTE)) + "--" + EDGE + "--\r\n";

    HttpResponse<String> answer = post(browser, BodyPublishers.ofByteArray(bytes(words)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
  }

  @Test
  void signs_that_nobody_sees_are_no_words() {
    Browser browser = new Browser(port);

    HttpResponse<String> answer =
        browser.submit("/report", "/report", Map.of("words", "\u200B\u200B"));

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  private static BodyPublisher streamed(String head, long length) {
    byte[] zeros = new byte[MEGABYTE];
    Iterable<byte[]> parts =
        () ->
            Stream.concat(
                    Stream.of(bytes(head)),
                    Stream.generate(() -> zeros).limit(length / MEGABYTE + 1))
                .iterator();
    long whole = bytes(head).length + (length / MEGABYTE + 1) * MEGABYTE;
    return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), whole);
  }

  private static HttpResponse<String> send(Browser browser, Sent... files) {
    String token = String.valueOf(browser.hiddenFields("/report").get("_csrf"));
    List<byte[]> parts = new ArrayList<>();
    parts.add(bytes(field("_csrf", token) + field("words", "路灯不亮")));
    for (Sent file : files) {
      parts.add(bytes(head(file.name())));
      parts.add(file.content());
      parts.add(bytes("\r\n"));
    }
    parts.add(bytes("--" + EDGE + "--\r\n"));
    return post(browser, BodyPublishers.ofByteArrays(parts));
  }

  private static HttpResponse<String> post(Browser browser, BodyPublisher body) {
    return browser.send(
        browser
            .request("/report", "Content-Type", "multipart/form-data; boundary=" + EDGE)
            .POST(body));
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(EDGE, name, value);
  }

  private static String head(String file) {
    return "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
        .formatted(EDGE, file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long kept(HttpResponse<String> answer) {
    return KEPT.matcher(answer.body()).results().count();
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return bytes.toByteArray();
  }
}
