package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.AccountProposalStore.Draft;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A new way in for one of the three administrators (管理员账号提议): the security administrator proposes
 * it, another administrator lets it take effect, and the person and the auditors are told. Alone
 * the security administrator could become any of them.
 */
@Component
public class AccountProposals {

  private final AccountProposalStore store;
  private final Accounts accounts;
  private final AccountWatch watch;
  private final ProgramWork program;
  private final InstantSource clock;

  AccountProposals(
      AccountProposalStore store,
      Accounts accounts,
      AccountWatch watch,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.watch = watch;
    this.program = program;
    this.clock = clock;
  }

  /** What is to be done. */
  public enum Act {
    /** Open an account. */
    OPEN,
    /** Make password and second factor void. */
    RESET
  }

  /**
   * One open proposal.
   *
   * @param loginName null unless an account is to be opened
   * @param areaPath area of the administrator's post
   */
  public record Open(
      long id,
      Act act,
      PartyId person,
      String label,
      @Nullable String loginName,
      String areaPath,
      PartyId proposedBy,
      String proposer,
      Instant proposedAt) {

    /** Whether this viewer is the second person it waits for. */
    public boolean isFor(Viewer viewer) {
      return viewer.may(Permission.ADMINISTRATION_APPROVE, areaPath)
          && !viewer.is(proposedBy)
          && !viewer.is(person);
    }
  }

  /** Proposes it; until another administrator approves, nothing changes. */
  public void propose(Viewer viewer, PartyId person, Act act, String loginName) {
    accounts.requireAdministrator(viewer, person);
    String area = watch.areaOf(person);
    String name = act == Act.OPEN ? accounts.requireOpenable(person, loginName) : null;
    program.run(
        () -> {
          Instant now = clock.instant();
          store.insert(new Draft(person, act, name, area, viewer.party()), now);
          watch.proposed(person, act, viewer.party(), now);
          watch.tell(person, area, "notice.account-proposed");
        });
  }

  /** Those on the viewer's ground, the oldest first. */
  public List<Open> open() {
    return store.open();
  }

  /** One of them; one elsewhere looks like none. */
  public Open find(long id) {
    return store.find(id).orElseThrow(() -> Rejection.notFound("post.no-open-proposal"));
  }

  /** Lets it take effect; returns the code to hand over in person. */
  public String approve(Viewer viewer, long id) {
    Open open = decidable(viewer, id);
    if (open.loginName() != null) {
      accounts.requireOpenable(open.person(), open.loginName());
    }
    program.run(
        () -> {
          store.decide(open, viewer.party(), "APPROVED", clock.instant());
          watch.tell(open.person(), open.areaPath(), "notice.account-approved");
        });
    return open.loginName() == null
        ? accounts.renewed(viewer, open.person())
        : accounts.opened(viewer, open.person(), open.loginName());
  }

  /** Declines it; nothing changes. */
  public void refuse(Viewer viewer, long id) {
    Open open = decidable(viewer, id);
    program.run(
        () -> {
          store.decide(open, viewer.party(), "REFUSED", clock.instant());
          watch.refused(open.person(), viewer.party(), clock.instant());
        });
  }

  private Open decidable(Viewer viewer, long id) {
    Open open = find(id);
    viewer.require(Permission.ADMINISTRATION_APPROVE, open.areaPath());
    viewer.requireFresh(clock.instant());
    if (!open.isFor(viewer)) {
      throw Rejection.of("post.second-person");
    }
    return open;
  }
}
