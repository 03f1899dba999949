package gongzhi.parties.notices;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * E-mail over SMTP ({@code gongzhi.mail.host, port, tls, trust, user, password, from}), to those
 * who have given and confirmed an address. The text says no more than an SMS would; the matter
 * itself is read in the program.
 */
@Component
@ConditionalOnExpression("!'${gongzhi.mail.host:}'.isEmpty() and !${gongzhi.demo:false}")
class EmailChannel implements Channel {

  private static final String END = "\r\n";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

  /** Where mail goes out and what stands as its sender. */
  @Component
  @ConditionalOnExpression("!'${gongzhi.mail.host:}'.isEmpty() and !${gongzhi.demo:false}")
  record Post(
      @Value("${gongzhi.mail.host:}") String host,
      @Value("${gongzhi.mail.port:587}") int port,
      @Value("${gongzhi.mail.tls:starttls}") String tls,
      @Value("${gongzhi.mail.trust:}") String trust,
      @Value("${gongzhi.mail.user:}") String user,
      @Value("${gongzhi.mail.password:}") String password,
      @Value("${gongzhi.mail.from:}") String from,
      @Value("${gongzhi.address:}") String address) {

    Post {
      var _ = new SmtpClient.Server(host, port, tls, user, password, trust);
    }

    SmtpClient.Server server() {
      return new SmtpClient.Server(host, port, tls, user, password, trust);
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  private final Post post;
  private final NoticeText text;
  private final InstantSource clock;

  EmailChannel(Post post, NoticeText text, InstantSource clock) {
    this.post = post;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public Way way() {
    return Way.EMAIL;
  }

  @Override
  public void send(Message message) {
    if (message.email() == null) {
      throw new Unsent(Unsent.Then.GO_ANOTHER_WAY, "no address");
    }
    try (SmtpClient client = SmtpClient.to(post.server())) {
      client.send(post.from(), message.email(), content(message, message.email()));
    }
  }

  private String content(Message message, String to) {
    String said = text.of(message.key(), message.words());
    String body = said + END + END + post.address() + message.link() + END;
    return String.join(
        END,
        "From: " + encoded(text.sender()) + " <" + post.from() + ">",
        "To: <" + to + ">",
        "Subject: " + encoded(text.subject(message.key())),
        "Date: " + DATE.format(clock.instant()),
        "Message-ID: <" + message.id() + "@" + host() + ">",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "Auto-Submitted: auto-generated",
        "",
        Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
  }

  private String host() {
    return post.from().substring(post.from().indexOf('@') + 1);
  }

  /** A word of a header after RFC 2047. */
  private static String encoded(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }
}
