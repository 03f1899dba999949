package gongzhi.parties.notices;

import gongzhi.parties.identity.PhoneNumber;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The channel of the tests: keeps what was sent, and fails for one key on purpose. */
@Component
public class SentMessages implements Channel {

  /** A notice with this key is never taken over. */
  public static final String POISON = "test.poison";

  private final List<Message> all = new CopyOnWriteArrayList<>();

  private volatile @Nullable PhoneNumber deaf;

  @Override
  public Way way() {
    return Way.SMS;
  }

  @Override
  public void send(Message message) {
    if (message.phone() != null && message.phone().equals(deaf)) {
      throw new IllegalStateException("out of order");
    }
    all.add(message);
    if (message.key().equals(POISON)) {
      throw new IllegalStateException("out of order");
    }
  }

  /** From now on nothing reaches this phone; null mends it. */
  public void deafFor(@Nullable PhoneNumber phone) {
    deaf = phone;
  }

  public List<Message> withKey(String key) {
    return all.stream().filter(message -> message.key().equals(key)).toList();
  }

  /** The newest code sent to this phone. */
  public String codeFor(PhoneNumber phone) {
    return all.stream()
        .filter(message -> phone.equals(message.phone()))
        .reduce((older, newer) -> newer)
        .orElseThrow()
        .words()
        .getFirst();
  }
}
