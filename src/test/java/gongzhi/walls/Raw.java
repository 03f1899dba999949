package gongzhi.walls;

import gongzhi.site.Browser;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * An answer to bytes that no well-behaved client would send.
 *
 * @param status 0 where the program hung up without a word
 * @param head the status line and the headers
 */
record Raw(int status, String head, String body) {

  private static final int PATIENCE_MILLIS = 10_000;

  static Raw of(HttpResponse<String> answer) {
    return new Raw(answer.statusCode(), answer.headers().map().toString(), answer.body());
  }

  /** GET of this address, sent as it stands, with the cookies of the browser. */
  static Raw get(int port, Browser browser, String address) {
    String cookies =
        browser
            .request("/")
            .build()
            .headers()
            .firstValue("cookie")
            .map("Cookie: %s\r\n"::formatted)
            .orElse("");
    return send(
        port,
        "GET "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + cookies
            + "Connection: close\r\n\r\n");
  }

  /** Sends these bytes, one for each character, and reads until the program hangs up. */
  static Raw send(int port, String request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, request);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      String head = end < 0 ? answer : answer.substring(0, end);
      int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
      return new Raw(status, head, end < 0 ? "" : answer.substring(end + 4));
    } catch (IOException hungUp) {
      return new Raw(0, "", "");
    }
  }

  /** A server that has read enough may close while we still write. */
  private static void write(Socket socket, String request) {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException alreadyAnswered) {
      // What was answered is read next.
    }
  }

  /** The value of a header, or nothing. */
  String header(String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
