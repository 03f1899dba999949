package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to one person.
 *
 * @param id stays the same over all tries
 * @param to whom it goes to; null for a code before anybody is known
 * @param email a confirmed address; null for somebody who gave none
 * @param phone null for a party without a known phone, reached by what the place uses instead
 * @param label how the addressee is called
 * @param key message key, which is also the name of the text template at the SMS provider
 */
public record Message(
    UUID id,
    @Nullable PartyId to,
    @Nullable PhoneNumber phone,
    @Nullable String email,
    String label,
    String key,
    List<String> words,
    String link) {

  public Message {
    words = List.copyOf(words);
  }

  /** A message to a phone or an address alone, whoever is behind it. */
  public Message(
      UUID id,
      @Nullable PhoneNumber phone,
      @Nullable String email,
      String label,
      String key,
      List<String> words,
      String link) {
    this(id, null, phone, email, label, key, words, link);
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
