package gongzhi.site;

import gongzhi.cases.CaseFixtures;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form that is sent with a picture. */
public final class Multipart {

  private static final String BOUNDARY = "part-of-a-form";

  private Multipart() {}

  /** The request with these fields and a small picture among its files. */
  public static HttpRequest.Builder of(HttpRequest.Builder request, Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"%s\"\r\n\r\n%s".formatted(name, value)));
    part(body, "name=\"files\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
    body.writeBytes(CaseFixtures.aPicture());
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void part(ByteArrayOutputStream body, String rest) {
    String head = "\r\n--%s\r\nContent-Disposition: form-data; ".formatted(BOUNDARY);
    body.writeBytes((head + rest).getBytes(StandardCharsets.UTF_8));
  }
}
