package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail over TLS, against a server on this machine with a certificate of its own. */
class SmtpTlsTest {

  @TempDir static Path folder;

  private static OwnCertificate localhost;
  private static OwnCertificate elsewhere;

  private TlsServer server;

  @BeforeAll
  static void certificates() throws IOException, InterruptedException {
    localhost = OwnCertificate.of("localhost", folder);
    elsewhere = OwnCertificate.of("mail.example.org", folder);
  }

  @AfterEach
  void goes_down() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "tls"})
  void neither_password_nor_message_goes_out_in_the_clear(String tls) throws Exception {
    server = new TlsServer(localhost, tls.equals("tls"), true, "");

    try (SmtpClient client = SmtpClient.to(here(tls, localhost.pem().toString()))) {
      client.send("a@example.org", "b@example.org", "Subject: x\r\n\r\nhello\r\n");
    }

    assertThat(server.secret).contains("MAIL FROM:<a@example.org>", "hello");
    assertThat(server.secret).anyMatch(line -> line.startsWith("AUTH PLAIN "));
    assertThat(server.clear).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    assertHungUp();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "tls"})
  void a_certificate_that_nobody_vouches_for_gets_nothing(String tls) throws Exception {
    server = new TlsServer(localhost, tls.equals("tls"), true, "");

    assertThatException()
        .isThrownBy(() -> SmtpClient.to(here(tls, "")).close())
        .withCauseInstanceOf(SSLException.class);

    assertNothingSaid();
  }

  @Test
  void a_certificate_for_another_name_gets_nothing_though_it_is_trusted() throws Exception {
    server = new TlsServer(elsewhere, false, true, "");

    assertThatException()
        .isThrownBy(() -> SmtpClient.to(here("starttls", elsewhere.pem().toString())).close())
        .withCauseInstanceOf(SSLException.class);

    assertNothingSaid();
  }

  @Test
  void a_server_without_starttls_gets_neither_password_nor_message() throws Exception {
    server = new TlsServer(localhost, false, false, "");

    assertThatException()
        .isThrownBy(() -> SmtpClient.to(here("starttls", localhost.pem().toString())).close())
        .withMessageContaining("no STARTTLS");

    assertNothingSaid();
  }

  @ParameterizedTest(name = "a server that refuses {0} is hung up on")
  @ValueSource(strings = {"EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."})
  void no_line_stays_open_after_a_failure(String word) throws Exception {
    server = new TlsServer(localhost, false, true, word);

    assertThatException().isThrownBy(this::oneMessage);

    assertHungUp();
  }

  @Test
  void a_file_of_certificates_that_is_not_there_sends_nothing()
      throws IOException, GeneralSecurityException {
    server = new TlsServer(localhost, false, true, "");

    assertThatException()
        .isThrownBy(() -> SmtpClient.to(here("starttls", folder + "/none.pem")).close());

    assertThat(server.clear).isEmpty();
  }

  private void oneMessage() {
    try (SmtpClient client = SmtpClient.to(here("starttls", localhost.pem().toString()))) {
      client.send("a@example.org", "b@example.org", "Subject: x\r\n\r\nhello\r\n");
    }
  }

  private SmtpClient.Server here(String tls, String trust) {
    return new SmtpClient.Server("localhost", server.port(), tls, "clerk", "secret", trust);
  }

  private void assertNothingSaid() {
    assertThat(server.secret).noneMatch(line -> line.startsWith("AUTH"));
    assertThat(server.clear).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    assertHungUp();
  }

  private void assertHungUp() {
    Instant end = Instant.now().plus(Duration.ofSeconds(3));
    while (server.open.get() > 0 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(server.visits.get()).isPositive();
    assertThat(server.open.get()).isZero();
  }
}
