package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;

/** A row of the vault: what identifies a person, closed; null where nothing is known. */
public record SealedPerson(
    PartyId party,
    byte @Nullable [] name,
    byte @Nullable [] phone,
    byte @Nullable [] phoneIndex,
    @Nullable String phoneMasked,
    @Nullable String homePath) {

  /** The same, found and signed in to by nobody who has the phone. */
  SealedPerson withoutIndex() {
    return new SealedPerson(party, name, phone, null, phoneMasked, homePath);
  }
}
