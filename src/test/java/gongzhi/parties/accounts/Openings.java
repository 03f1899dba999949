package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.FirstLogin.Chosen;
import gongzhi.parties.accounts.FirstLogin.Invited;
import gongzhi.parties.accounts.InvitationStore.Invitation;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Opens accounts for tests the way it is done: invited by one person, set up by another. */
@Component
public class Openings {

  private final Accounts accounts;
  private final FirstLogin first;
  private final InvitationStore store;
  private final SecondFactors factors;
  private final ProgramWork program;
  private final InstantSource clock;

  Openings(
      Accounts accounts,
      FirstLogin first,
      InvitationStore store,
      SecondFactors factors,
      ProgramWork program,
      InstantSource clock) {
    this.accounts = accounts;
    this.first = first;
    this.store = store;
    this.factors = factors;
    this.program = program;
    this.clock = clock;
  }

  /** An account with this password, whose last changing code lies a while back. */
  public void open(Viewer administrator, PartyId person, String name, String password) {
    String code = accounts.open(administrator, person, name);
    Invited invited = new Invited(name, code, "192.0.2.200");
    long earlier = Totp.stepAt(clock.instant()) - 1;
    String changing = Totp.USUAL.code(secret(name), earlier);
    first.set(invited, new Chosen(password, password, changing));
  }

  /** What the phone program of an invited person shows now. */
  public String changingCode(String name) {
    return Totp.USUAL.code(secret(name), Totp.stepAt(clock.instant()));
  }

  private byte[] secret(String name) {
    Invitation open = program.call(() -> store.open(name, clock.instant())).orElseThrow();
    return factors.opened(open.account(), open.totpSealed());
  }
}
