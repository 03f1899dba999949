package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is known about a person into a row of the vault, and back for the person. */
@Component
public final class Sealing {

  private final FieldCipher cipher;
  private final BlindIndex index;

  Sealing(FieldCipher cipher, BlindIndex index) {
    this.cipher = cipher;
    this.index = index;
  }

  /** The row of the vault for this person. */
  public SealedPerson seal(PartyId id, Person person) {
    PhoneNumber phone = person.phone();
    return new SealedPerson(
        id,
        person.name() == null ? null : sealName(id, person.name()),
        phone == null ? null : cipher.seal(phone.digits(), Field.PHONE.placeOf(id)),
        phone == null ? null : indexOf(phone),
        phone == null ? null : phone.masked(),
        person.homePath());
  }

  byte[] sealName(PartyId id, String name) {
    return cipher.seal(name, Field.NAME.placeOf(id));
  }

  byte[] indexOf(PhoneNumber phone) {
    return index.of("phone", phone.digits());
  }

  OwnData open(SealedPerson row) {
    return new OwnData(
        open(row.name(), Field.NAME.placeOf(row.party())),
        open(row.phone(), Field.PHONE.placeOf(row.party())),
        row.phoneMasked());
  }

  private @Nullable String open(byte @Nullable [] sealed, String place) {
    return sealed == null ? null : cipher.open(sealed, place);
  }
}
