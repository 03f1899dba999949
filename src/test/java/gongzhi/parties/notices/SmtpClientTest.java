package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.parties.identity.PhoneNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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

/** What goes to the mail server, and what counts as not sent. The server here speaks real SMTP. */
class SmtpClientTest {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private ServerSocket server;
  private volatile String refused = "";

  @BeforeEach
  void a_server() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void goes_down() throws IOException {
    server.close();
  }

  @Test
  void hands_over_one_message_after_logging_in() {
    Message message = message("wang@example.com");

    channel("clerk").send(message);

    String secret =
        Base64.getEncoder().encodeToString("\0clerk\0secret".getBytes(StandardCharsets.UTF_8));
    assertThat(heard)
        .contains(
            "EHLO gongzhi",
            "AUTH PLAIN " + secret,
            "MAIL FROM:<no-reply@example.org>",
            "RCPT TO:<wang@example.com>",
            "DATA",
            "Message-ID: <" + message.id() + "@example.org>",
            "QUIT");
    assertThat(body()).contains("“灯坏了”有了结果", "https://example.org/cases/YH-2611-00001");
  }

  @Test
  void a_server_without_accounts_is_not_asked_for_one() {
    channel("").send(message("wang@example.com"));

    assertThat(heard).noneMatch(line -> line.startsWith("AUTH"));
  }

  @Test
  void lines_that_begin_with_a_dot_arrive_whole() {
    try (SmtpClient client = SmtpClient.to(here(""))) {
      client.send("a@example.org", "b@example.org", "Subject: x\r\n\r\n.first\r\nsecond\r\n");
    }

    assertThat(heard).contains("..first", "second", ".");
  }

  @ParameterizedTest(name = "{0} refused means it was not taken over")
  @ValueSource(strings = {"EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."})
  void throws_unless_the_server_took_it_over(String word) {
    refused = word;

    assertThatException().isThrownBy(() -> channel("clerk").send(message("wang@example.com")));
  }

  @Test
  void says_which_answer_it_got_and_that_an_unknown_mailbox_is_tried_no_more() {
    refused = "RCPT";
    assertThatExceptionOfType(Unsent.class)
        .isThrownBy(() -> channel("").send(message("wang@example.com")))
        .withMessage("mail 550")
        .satisfies(unsent -> assertThat(unsent.then()).isEqualTo(Unsent.Then.PARK));

    refused = "DATA";
    assertThatExceptionOfType(Unsent.class)
        .isThrownBy(() -> channel("").send(message("wang@example.com")))
        .withMessage("mail 550")
        .satisfies(unsent -> assertThat(unsent.then()).isEqualTo(Unsent.Then.TRY_SOON));
  }

  @Test
  void throws_when_nobody_answers() throws IOException {
    try (Socket held = new Socket()) { // It keeps its port from others, and nobody listens there.
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThatException()
          .isThrownBy(() -> channel("", held.getLocalPort()).send(message("wang@example.com")));
    }
  }

  @Test
  void somebody_without_an_address_does_not_count_as_reached() {
    assertThatExceptionOfType(Unsent.class).isThrownBy(() -> channel("").send(message(null)));

    assertThat(heard).isEmpty();
  }

  @Test
  void is_there_only_with_a_server_and_never_in_the_demonstration() {
    ApplicationContextRunner program =
        new ApplicationContextRunner()
            .withBean(NoticeText.class, Spoken::new)
            .withBean(java.time.InstantSource.class, java.time.InstantSource::system)
            .withUserConfiguration(EmailChannel.Post.class, EmailChannel.class);

    program.run(started -> assertThat(started).doesNotHaveBean(EmailChannel.class));
    program
        .withPropertyValues("gongzhi.mail.host=localhost")
        .run(started -> assertThat(started).hasSingleBean(EmailChannel.class));
    program
        .withPropertyValues("gongzhi.mail.host=localhost", "gongzhi.demo=true")
        .run(started -> assertThat(started).doesNotHaveBean(EmailChannel.class));
  }

  @Test
  void a_word_for_tls_that_nobody_knows_is_refused_at_the_start() {
    assertThatException()
        .isThrownBy(() -> new SmtpClient.Server("localhost", 25, "startls", "", "", ""))
        .withMessageContaining("startls");
  }

  private static final class Spoken implements NoticeText {

    @Override
    public String of(String key, List<String> words) {
      return "“" + words.getFirst() + "”有了结果";
    }

    @Override
    public String subject(String key) {
      return sender();
    }

    @Override
    public String sender() {
      return "共治";
    }
  }

  private EmailChannel channel(String user) {
    return channel(user, server.getLocalPort());
  }

  private static EmailChannel channel(String user, int port) {
    EmailChannel.Post post =
        new EmailChannel.Post(
            "localhost",
            port,
            "none",
            "",
            user,
            user.isEmpty() ? "" : "secret",
            "no-reply@example.org",
            "https://example.org");
    return new EmailChannel(post, new Spoken(), () -> Instant.parse("2026-11-09T01:00:00Z"));
  }

  private SmtpClient.Server here(String user) {
    return new SmtpClient.Server("localhost", server.getLocalPort(), "none", user, "", "");
  }

  private static Message message(@Nullable String email) {
    return new Message(
        UUID.randomUUID(),
        new PhoneNumber("19900000001"),
        email,
        "王女士",
        "case.notice.confirm",
        List.of("灯坏了"),
        "/cases/YH-2611-00001");
  }

  private String body() {
    int from = heard.indexOf("Auto-Submitted: auto-generated") + 2;
    String text = String.join("", heard.subList(from, heard.indexOf(".")));
    return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        talk(client);
      } catch (IOException _) {
        return;
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 ready");
    boolean inData = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      heard.add(line);
      if (inData && !line.equals(".")) {
        continue;
      }
      String word = line.split(" ", 2)[0];
      inData = word.equals("DATA") && !refused.equals("DATA");
      say(out, word.equals(refused) ? "550 no" : answer(word));
    }
  }

  private static String answer(String word) {
    return switch (word) {
      case "EHLO" -> "250-here\r\n250 AUTH PLAIN";
      case "AUTH" -> "235 welcome";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
