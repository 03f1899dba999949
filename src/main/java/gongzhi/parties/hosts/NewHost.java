package gongzhi.parties.hosts;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A host as it is proposed.
 *
 * @param organisation one that is known already; null for one that is entered with the grid
 * @param name of the organisation
 * @param purpose key of the kind of special-purpose grid
 * @param contactPost which post there is asked; a title and no person
 */
public record NewHost(
    @Nullable PartyId organisation, String name, String purpose, String contactPost) {

  private static final int LEAST = 2;
  private static final int NAME_MAX = 60;
  private static final int POST_MAX = 40;

  public NewHost {
    name = name.strip();
    contactPost = contactPost.strip();
    if (name.length() < LEAST || name.length() > NAME_MAX) {
      throw Rejection.invalid("host.say-name", LEAST, NAME_MAX);
    }
    if (contactPost.length() < LEAST || contactPost.length() > POST_MAX) {
      throw Rejection.invalid("host.say-contact", LEAST, POST_MAX);
    }
  }
}
