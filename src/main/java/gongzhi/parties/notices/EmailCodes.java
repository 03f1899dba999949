package gongzhi.parties.notices;

import gongzhi.shared.Rejection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends the digits that prove an e-mail address (邮箱验证码), at once and to that address alone. */
@Component
public class EmailCodes {

  private static final String TEXT = "notice.email-code";

  private final ObjectProvider<Channel> channels;

  EmailCodes(ObjectProvider<Channel> channels) {
    this.channels = channels;
  }

  /** Refuses where the program sends no mail, or the server did not take it. */
  public void send(String address, String code) {
    Channel mail =
        channels.stream()
            .filter(channel -> channel.way() == Way.EMAIL)
            .findFirst()
            .orElseThrow(() -> Rejection.of("me.notices.no-mail-here"));
    Message message =
        new Message(UUID.randomUUID(), null, address, "", TEXT, List.of(code), "/me/notices");
    try {
      mail.send(message);
    } catch (RuntimeException e) {
      throw Rejection.busy("me.notices.mail-not-taken");
    }
  }
}
