package gongzhi.site;

import static gongzhi.site.SamplePictures.joined;
import static gongzhi.site.SamplePictures.picture;
import static gongzhi.site.SamplePictures.pngClaiming;
import static gongzhi.site.SamplePictures.redAtTheLeft;
import static gongzhi.site.SamplePictures.webpOfNoise;
import static gongzhi.site.SamplePictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens to a picture somebody sends: kept clean, or refused with nothing stored. */
@GongzhiTest
class PhotosTest {

  private static final Pattern NAME = Pattern.compile("name=\"photos\" value=\"([0-9a-f]{32})\"");
  private static final int MEGABYTE = 1024 * 1024;

  @LocalServerPort int port;

  @Value("${gongzhi.data}")
  Path data;

  private Browser browser;
  private Map<String, String> tokens;

  @BeforeEach
  void openAForm() {
    browser = new Browser(port);
    tokens = browser.hiddenFields("/me/display");
  }

  record Bad(String what, byte[] content) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Bad> badUploads() throws IOException {
    byte[] jpeg = picture(40, 30, "jpeg");
    byte[] png = picture(40, 30, "png");
    return Stream.of(
        new Bad("a page", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
        new Bad(
            "a drawing with a script",
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
        new Bad(
            "a GIF that is also a script",
            "GIF89a/*<script>*/=1;".getBytes(StandardCharsets.UTF_8)),
        new Bad("a real GIF", picture(5, 5, "gif")),
        new Bad("a bitmap", picture(5, 5, "bmp")),
        new Bad("an archive", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
        new Bad("a JPEG signature and nothing", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
        new Bad(
            "a JPEG signature and a page",
            joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
                "<html>".getBytes(StandardCharsets.UTF_8))),
        new Bad("a JPEG cut before its header ends", Arrays.copyOf(jpeg, 100)),
        new Bad("a JPEG cut in half", half(picture(800, 600, "jpeg"))),
        new Bad("a JPEG with a thumbnail, cut in half", half(withExif(redAtTheLeft(800, 600), 1))),
        new Bad("a JPEG without its last byte", Arrays.copyOf(jpeg, jpeg.length - 1)),
        new Bad("a PNG cut in half", half(picture(800, 600, "png"))),
        new Bad("a PNG cut in its header", Arrays.copyOf(png, 20)),
        new Bad("a PNG claiming 60,000 by 60,000", pngClaiming(png, 60_000, 60_000)),
        new Bad("a PNG claiming no width", pngClaiming(png, 0, 10)),
        new Bad("a PNG claiming a negative width", pngClaiming(png, -1, 10)),
        new Bad("a WebP of noise", webpOfNoise()),
        new Bad("too many bytes", joined(jpeg, new byte[10 * MEGABYTE])));
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  @ParameterizedTest(name = "{0} is refused")
  @MethodSource("badUploads")
  void what_is_no_usable_picture_is_refused_and_not_stored(Bad bad) {
    long before = filesOnDisk();

    HttpResponse<String> answer = send(UUID.randomUUID().toString(), bad.content());

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(filesOnDisk()).isEqualTo(before);
  }

  @ParameterizedTest(name = "a {0} is kept as a JPEG")
  @ValueSource(strings = {"jpeg", "png"})
  void a_picture_is_kept_small(String format) throws IOException {
    String id = nameIn(send(UUID.randomUUID().toString(), picture(3000, 1000, format)));

    BufferedImage large = ImageIO.read(new ByteArrayInputStream(bytes("/files/" + id)));
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(bytes("/files/" + id + "/small")));

    assertThat(List.of(large.getWidth(), large.getHeight())).containsExactly(1600, 533);
    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(480, 160);
  }

  @Test
  void nothing_of_the_file_remains_but_what_can_be_seen() throws IOException {
    byte[] sent =
        withExif(
            joined(
                picture(60, 40, "jpeg"),
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
            1);

    byte[] kept = bytes("/files/" + nameIn(send(UUID.randomUUID().toString(), sent)));

    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "SECRET-PLACE", "<script>");
  }

  @Test
  void a_picture_held_sideways_is_turned_upright() throws IOException {
    String id = nameIn(send(UUID.randomUUID().toString(), withExif(redAtTheLeft(60, 40), 6)));

    BufferedImage kept = ImageIO.read(new ByteArrayInputStream(bytes("/files/" + id)));

    assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(40, 60);
    assertThat(new Color(kept.getRGB(20, 5)).getRed())
        .as("turned clockwise: red on top")
        .isGreaterThan(200);
    assertThat(new Color(kept.getRGB(20, 55)).getRed()).isLessThan(60);
  }

  @Test
  void nobody_else_sees_a_picture_before_it_is_attached() throws IOException {
    String id = nameIn(send(UUID.randomUUID().toString(), picture(20, 20, "png")));

    assertThat(browser.get("/files/" + id).statusCode()).isEqualTo(200);
    assertThat(new Browser(port).get("/files/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void a_picture_opened_alone_can_run_nothing() throws IOException {
    String id = nameIn(send(UUID.randomUUID().toString(), picture(20, 20, "png")));

    HttpResponse<String> answer = browser.get("/files/" + id);

    assertThat(answer.headers().allValues("content-security-policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
  }

  @Test
  void the_same_photo_sent_again_is_kept_once() throws IOException {
    String key = UUID.randomUUID().toString();
    byte[] photo = picture(20, 20, "png");
    send(key, photo);
    long before = filesOnDisk();

    assertThat(send(key, photo).statusCode()).isLessThan(400);
    assertThat(filesOnDisk()).isEqualTo(before);
    assertThat(send(key, picture(21, 20, "png")).statusCode()).isEqualTo(422);
  }

  @Test
  void a_good_photo_beside_a_bad_one_is_not_kept_either() throws IOException {
    long before = filesOnDisk();

    HttpResponse<String> answer =
        send(UUID.randomUUID().toString(), picture(20, 20, "png"), new byte[] {'G', 'I', 'F'});

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(filesOnDisk()).isEqualTo(before);
  }

  private HttpResponse<String> send(String key, byte[]... contents) {
    String boundary = "gongzhi-test-boundary";
    List<byte[]> parts = new ArrayList<>();
    parts.add(
        part(
            boundary,
            "_csrf\"",
            tokens.getOrDefault("_csrf", "").getBytes(StandardCharsets.UTF_8)));
    for (byte[] content : contents) {
      parts.add(part(boundary, "file\"; filename=\"../../photo.jpg\"", content));
    }
    parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return browser.send(
        browser
            .request("/files", "Idempotency-Key", key)
            .header("X-XSRF-TOKEN", tokens.getOrDefault("_csrf", ""))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(parts)));
  }

  private static byte[] part(String boundary, String name, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n".formatted(boundary, name);
    return joined(
        joined(head.getBytes(StandardCharsets.UTF_8), content),
        "\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private byte[] bytes(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(browser.request(path).build(), BodyHandlers.ofByteArray())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nameIn(HttpResponse<String> answer) {
    Matcher name = NAME.matcher(answer.body());
    assertThat(name.find()).as(answer.statusCode() + answer.body()).isTrue();
    return name.group(1);
  }

  private long filesOnDisk() {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(file -> file.toString().contains("/files/") && Files.isRegularFile(file))
          .count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
