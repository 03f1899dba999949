package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons: entering them once, finding them by phone, and what each may see about themselves. */
@Component
public class People {

  private final IdentityStore store;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final ProgramWork program;
  private final InstantSource clock;

  People(
      IdentityStore store,
      FieldCipher cipher,
      BlindIndex index,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.cipher = cipher;
    this.index = index;
    this.program = program;
    this.clock = clock;
  }

  /** The person this phone belongs to. */
  @Transactional
  public Optional<PartyId> withPhone(PhoneNumber phone) {
    return store.withPhone(indexOf(phone));
  }

  /** Enters a person; gives back who is already there when the phone is known. */
  @Transactional
  public PartyId enter(Person person) {
    return Optional.ofNullable(person.phone())
        .flatMap(this::withPhone)
        .orElseGet(() -> enterNew(person, clock.instant()));
  }

  /** What a person may read about themselves, in clear. Only ever for the person asking. */
  public OwnData own(PartyId person) {
    return program.call(
        () ->
            store
                .find(person)
                .map(row -> opened(person, row))
                .orElse(new OwnData(null, null, null)));
  }

  /** A person says how they are called. */
  public void callMe(PartyId person, String name, Courtesy courtesy) {
    if (name.isBlank() || name.strip().length() > 30) {
      throw Rejection.invalid("person.name-length");
    }
    byte[] sealed = cipher.seal(name.strip(), Field.NAME.placeOf(person));
    program.run(() -> store.rename(person, courtesy.address(name), sealed));
  }

  private PartyId enterNew(Person person, Instant now) {
    PartyId id = store.nextId();
    store.insert(id, person.label(), now);
    if (!store.insert(sealed(id, person))) {
      throw Rejection.busy("person.entered-meanwhile");
    }
    return id;
  }

  /** The row of the vault for a new person. */
  IdentityStore.Sealed sealed(PartyId id, Person person) {
    PhoneNumber phone = person.phone();
    return new IdentityStore.Sealed(
        id,
        seal(person.name(), Field.NAME.placeOf(id)),
        phone == null ? null : seal(phone.digits(), Field.PHONE.placeOf(id)),
        phone == null ? null : indexOf(phone),
        phone == null ? null : phone.masked(),
        person.homePath());
  }

  private OwnData opened(PartyId person, IdentityStore.Sealed row) {
    return new OwnData(
        open(row.name(), Field.NAME.placeOf(person)),
        open(row.phone(), Field.PHONE.placeOf(person)),
        row.phoneMasked());
  }

  private byte[] indexOf(PhoneNumber phone) {
    return index.of("phone", phone.digits());
  }

  private byte @Nullable [] seal(@Nullable String clear, String place) {
    return clear == null ? null : cipher.seal(clear, place);
  }

  private @Nullable String open(byte @Nullable [] sealed, String place) {
    return sealed == null ? null : cipher.open(sealed, place);
  }
}
