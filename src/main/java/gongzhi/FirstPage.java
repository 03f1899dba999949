package gongzhi;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fetches the first page as a visitor would and tells how long that took from the start of the
 * command, or that it fails. With {@code gongzhi.first-page=leave} the program ends then: a start
 * to learn from, and an error for whoever waits where the page failed.
 */
@Component
@ConditionalOnProperty("gongzhi.first-page")
class FirstPage {

  private static final int WARM_UP_PAGES = 20;
  private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3})[\\s\\S]*");

  /** After everything else that waits for the program to be ready. */
  @EventListener
  void on(ApplicationReadyEvent ready) {
    var context = (WebServerApplicationContext) ready.getApplicationContext();
    int port = context.getWebServer().getPort();
    String answer = fetch(port);
    boolean good = answer.equals("200");
    if (!good) {
      System.err.printf("The first page, http://localhost:%d/, answers %s.%n", port, answer);
    }
    if ("leave".equals(context.getEnvironment().getProperty("gongzhi.first-page"))) {
      leave(ready, port, good);
    } else if (good) {
      double seconds = Duration.between(begun(), Instant.now()).toMillis() / 1000.0;
      System.out.printf("%n共治 Gongzhi  http://localhost:%d/  (%.1f s)%n", port, seconds);
    }
  }

  private static void leave(ApplicationReadyEvent ready, int port, boolean good) {
    for (int i = 0; good && i < WARM_UP_PAGES; i++) {
      fetch(port);
    }
    ExitCodeGenerator code = () -> good ? 0 : 1;
    new Thread(() -> System.exit(SpringApplication.exit(ready.getApplicationContext(), code)))
        .start();
  }

  /** The status of the answer, or why there is none. */
  static String fetch(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      Matcher status = STATUS.matcher(new String(answer, StandardCharsets.ISO_8859_1));
      return status.matches() ? status.group(1) : "with no status";
    } catch (IOException e) {
      return "nothing: " + e.getMessage();
    }
  }

  /** When the command began, as it told; or when this process did. */
  private static Instant begun() {
    String nanos = System.getProperty("gongzhi.begun", "");
    if (nanos.matches("[0-9]{19}")) {
      return Instant.EPOCH.plusNanos(Long.parseLong(nanos));
    }
    return ProcessHandle.current().info().startInstant().orElseThrow();
  }
}
