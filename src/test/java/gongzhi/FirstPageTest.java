package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPageTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 500})
  void tells_what_the_page_answers(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(FirstPage.fetch(server.getAddress().getPort())).isEqualTo(String.valueOf(status));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void tells_that_nobody_answers() throws IOException {
    HttpServer gone =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    int port = gone.getAddress().getPort();
    gone.start();
    gone.stop(0);

    assertThat(FirstPage.fetch(port)).startsWith("nothing: ");
  }
}
