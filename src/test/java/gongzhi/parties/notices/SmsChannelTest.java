package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongzhi.parties.identity.PhoneNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What goes to the SMS gateway, and what counts as not sent. The gateway here speaks real HTTP. */
class SmsChannelTest {

  private record Received(String authorization, String type, String body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer gateway;
  private volatile int answer = 202;

  @BeforeEach
  void a_gateway() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/send", this::take);
    gateway.createContext("/elsewhere", exchange -> end(exchange, 200));
    gateway.start();
  }

  @AfterEach
  void goes_down() {
    gateway.stop(0);
  }

  @Test
  void hands_over_phone_template_and_words_with_the_token() {
    Message message = message(new PhoneNumber("19900000001"));

    channel().send(message);

    assertThat(received).hasSize(1);
    Received sent = received.getFirst();
    assertThat(sent.authorization()).isEqualTo("Bearer a-token");
    assertThat(sent.type()).startsWith("application/json");
    assertThat(sent.body())
        .contains(
            "\"id\":\"" + message.id() + "\"",
            "\"phone\":\"19900000001\"",
            "\"template\":\"notice.code\"",
            "\"words\":[\"123456\"]");
  }

  @ParameterizedTest(name = "an answer of {0} means it was not taken over")
  @ValueSource(ints = {302, 400, 401, 429, 500, 503})
  void throws_unless_the_gateway_took_it_over(int status) {
    answer = status;

    assertThatExceptionOfType(Unsent.class)
        .isThrownBy(() -> channel().send(message(new PhoneNumber("19900000001"))))
        .withMessage("sms " + status)
        .satisfies(unsent -> assertThat(unsent.then()).isEqualTo(Unsent.Then.TRY_SOON));
  }

  @Test
  void throws_when_nobody_answers() throws IOException {
    try (Socket held = new Socket()) { // It keeps its port from others, and nobody listens there.
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI nobody = URI.create("http://localhost:" + held.getLocalPort() + "/send");

      assertThatException()
          .isThrownBy(
              () -> new SmsChannel(nobody, "").send(message(new PhoneNumber("19900000001"))));
    }
  }

  @Test
  void somebody_without_a_phone_does_not_count_as_reached() {
    assertThatExceptionOfType(Unsent.class).isThrownBy(() -> channel().send(message(null)));

    assertThat(received).isEmpty();
  }

  @Test
  void is_there_only_with_an_address_and_never_in_the_demonstration() {
    ApplicationContextRunner program =
        new ApplicationContextRunner().withUserConfiguration(SmsChannel.class);

    program.run(started -> assertThat(started).doesNotHaveBean(SmsChannel.class));
    program
        .withPropertyValues("gongzhi.sms.url=" + address())
        .run(started -> assertThat(started).hasSingleBean(SmsChannel.class));
    program
        .withPropertyValues("gongzhi.sms.url=" + address(), "gongzhi.demo=true")
        .run(started -> assertThat(started).doesNotHaveBean(SmsChannel.class));
  }

  private SmsChannel channel() {
    return new SmsChannel(address(), "a-token");
  }

  private URI address() {
    return URI.create("http://localhost:" + gateway.getAddress().getPort() + "/send");
  }

  private static Message message(@Nullable PhoneNumber phone) {
    return new Message(
        UUID.randomUUID(), phone, null, "王女士", "notice.code", List.of("123456"), "/login");
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (answer == 302) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    end(exchange, answer);
  }

  private static void end(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
