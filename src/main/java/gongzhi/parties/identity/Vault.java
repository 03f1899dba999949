package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a person changes about their own entry in the vault, and its end. Who may ask, and whether
 * identity was proved, is decided by the caller.
 */
@Component
public class Vault {

  /** How somebody is addressed whose data are destroyed. */
  public static final String GONE = "已注销";

  /** After a change of phone another one must wait this long. */
  private static final Duration COOLING = Duration.ofHours(72);

  private final VaultChanges changes;
  private final Sealing sealing;
  private final ApplicationEventPublisher events;
  private final ProgramWork program;
  private final InstantSource clock;

  Vault(
      VaultChanges changes,
      Sealing sealing,
      ApplicationEventPublisher events,
      ProgramWork program,
      InstantSource clock) {
    this.changes = changes;
    this.sealing = sealing;
    this.events = events;
    this.program = program;
    this.clock = clock;
  }

  /** Refuses while the last change of phone is younger than three days. */
  public void requirePhoneMayChange(PartyId person) {
    Instant now = clock.instant();
    program
        .call(() -> changes.phoneChangedAt(person))
        .filter(changed -> now.isBefore(changed.plus(COOLING)))
        .ifPresent(
            changed -> {
              throw Rejection.of("phone.changed-lately");
            });
  }

  /** From now on this phone stands for the person. */
  public void changePhone(PartyId person, PhoneNumber phone) {
    requirePhoneMayChange(person);
    SealedPerson sealed = sealing.seal(person, Person.with(phone));
    byte[] number = Objects.requireNonNull(sealed.phone());
    boolean changed =
        program.call(
            () ->
                changes.changePhone(
                    person, number, sealing.indexOf(phone), phone.masked(), clock.instant()));
    if (!changed) {
      throw Rejection.of("phone.taken");
    }
  }

  /**
   * Destroys name, phone, number and home, and tells who keeps words of the person to do the same;
   * all of it or, where one of them refuses, nothing. Runs in the caller's transaction.
   */
  public void erase(PartyId person) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    events.publishEvent(new PersonErased(person));
    changes.empty(person);
    changes.endDwellings(person, today);
    changes.endMemberships(person, today);
    changes.close(person, GONE, now);
  }
}
