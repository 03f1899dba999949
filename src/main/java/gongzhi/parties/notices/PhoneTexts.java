package gongzhi.parties.notices;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Texts that must reach a phone at once and no other way (短信即发): a code for signing in is not for a
 * mailbox.
 */
@Component
public class PhoneTexts {

  private final ObjectProvider<Channel> channels;

  PhoneTexts(ObjectProvider<Channel> channels) {
    this.channels = channels;
  }

  /** Anything thrown means that it did not go out, also where no way leads to a phone. */
  public void send(Message message) {
    List<Channel> ways =
        channels.stream().filter(channel -> channel.way().reachesPhones()).toList();
    if (ways.isEmpty()) {
      throw new Unsent(Unsent.Then.PARK, "no way to a phone");
    }
    ways.forEach(way -> way.send(message));
  }
}
