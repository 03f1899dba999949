package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons: entering them once, finding them by phone, and what each may see about themselves. */
@Component
public class People {

  private final IdentityStore store;
  private final Sealing sealing;
  private final ProgramWork program;
  private final InstantSource clock;

  People(IdentityStore store, Sealing sealing, ProgramWork program, InstantSource clock) {
    this.store = store;
    this.sealing = sealing;
    this.program = program;
    this.clock = clock;
  }

  /** The person this phone belongs to. */
  @Transactional
  public Optional<PartyId> withPhone(PhoneNumber phone) {
    return store.withPhone(sealing.indexOf(phone));
  }

  /** Enters a person; gives back who is already there when the phone is known. */
  @Transactional
  public PartyId enter(Person person) {
    return Optional.ofNullable(person.phone())
        .flatMap(this::withPhone)
        .orElseGet(() -> enterNew(person, clock.instant()));
  }

  /**
   * How whoever signs in by the phone of this person is called, where that is another name; empty
   * where nobody does, where either said no name, and where both are the same.
   */
  public Optional<String> otherName(Person person) {
    PhoneNumber phone = person.phone();
    return phone == null || person.label().equals(Person.UNNAMED)
        ? Optional.empty()
        : program.call(() -> withPhone(phone).flatMap(known -> otherName(known, person.label())));
  }

  private Optional<String> otherName(PartyId known, String said) {
    return store
        .label(known)
        .filter(label -> !label.equals(Person.UNNAMED) && !label.equals(said))
        .filter(_ -> !said.equals(own(known).name()));
  }

  /**
   * Enters somebody of their own, whatever is known of the phone: they are called by it, and
   * signing in with it does not lead to them.
   */
  @Transactional
  public PartyId enterApart(Person person) {
    PartyId id = store.nextId();
    store.insert(id, person.label(), clock.instant());
    store.insert(sealing.seal(id, person).withoutIndex());
    return id;
  }

  /** What a person may read about themselves, in clear. Only ever for the person asking. */
  public OwnData own(PartyId person) {
    return program.call(
        () -> store.find(person).map(sealing::open).orElse(new OwnData(null, null, null)));
  }

  /** 138****2046, where the running transaction may see that much of this person. */
  public Optional<String> maskedPhone(PartyId person) {
    return store.maskedPhone(person);
  }

  /**
   * Whether a phone of this person is kept, whoever asks; false once their data were destroyed.
   * Says nothing else about them.
   */
  public boolean keepsPhone(PartyId person) {
    return program.call(() -> store.maskedPhone(person)).isPresent();
  }

  /** Territory path of where this person lives, whoever asks; empty where nobody noted it. */
  public Optional<String> home(PartyId person) {
    return program.call(() -> store.home(person));
  }

  /** A person says how they are called; refuses for staff, whose names stand in traces. */
  public void callMe(PartyId person, String name, Courtesy courtesy) {
    if (serves(person)) {
      throw Rejection.of("me.name-by-administrator");
    }
    rename(person, name, courtesy);
  }

  /** From now on the person has this name. What happened before keeps the one it had. */
  public void rename(PartyId person, String name, Courtesy courtesy) {
    byte[] sealed = sealing.sealName(person, new FullName(name).value());
    program.run(() -> store.rename(person, courtesy.address(name), sealed));
  }

  /** Whether the person holds a post, or is going to. */
  public boolean serves(PartyId person) {
    Instant now = clock.instant();
    return program.call(() -> store.serves(person, now));
  }

  private PartyId enterNew(Person person, Instant now) {
    PartyId id = store.nextId();
    store.insert(id, person.label(), now);
    if (!store.insert(sealing.seal(id, person))) {
      throw Rejection.busy("person.entered-meanwhile");
    }
    return id;
  }
}
