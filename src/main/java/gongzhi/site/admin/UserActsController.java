package gongzhi.site.admin;

import static gongzhi.parties.Permission.ACCOUNT_MANAGE;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.accounts.AccountProposals;
import gongzhi.parties.accounts.AccountProposals.Act;
import gongzhi.parties.accounts.Accounts;
import gongzhi.parties.accounts.Renames;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done with an account: first a page that says what will be so, then the act. */
@Controller
@Needs(ACCOUNT_MANAGE)
class UserActsController {

  private static final String ADDRESS = "/admin/users/{party:[0-9]{1,18}}/{act:[a-z]+}";

  private final Accounts accounts;
  private final AccountProposals proposals;
  private final Renames renames;
  private final UserPages users;
  private final UserCodes codes;
  private final Pages pages;

  UserActsController(
      Accounts accounts,
      AccountProposals proposals,
      Renames renames,
      UserPages users,
      UserCodes codes,
      Pages pages) {
    this.accounts = accounts;
    this.proposals = proposals;
    this.renames = renames;
    this.users = users;
    this.codes = codes;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  @FreshLogin
  View check(@PathVariable long party, @PathVariable String act, Viewer viewer, TimeWords times) {
    PartyId person = UserPages.person(party);
    accounts.requireReach(viewer, person);
    AccountAct meant = possible(AccountAct.of(act), person, times);
    return pages.show("site/admin/check", users.check(person, meant, "", times));
  }

  @PostMapping(ADDRESS)
  @FreshLogin
  View act(
      @PathVariable long party,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String name,
      Viewer viewer,
      TimeWords times) {
    PartyId person = UserPages.person(party);
    accounts.requireReach(viewer, person);
    AccountAct meant = possible(AccountAct.of(act), person, times);
    pages.keepForm("site/admin/check", () -> users.check(person, meant, name, times));
    if (meant.givesAWayIn() && accounts.needsSecondPerson(person)) {
      Act proposed = meant == AccountAct.OPEN ? Act.OPEN : Act.RESET;
      proposals.propose(viewer, person, proposed, name);
      return pages.redirectTo(UserPages.address(person) + "?done=proposed");
    }
    return switch (meant) {
      case OPEN -> code(person, accounts.open(viewer, person, name));
      case RESET -> code(person, accounts.reset(viewer, person));
      case RENAME -> done(person, meant, () -> renames.rename(viewer, person, name));
      case END -> done(person, meant, () -> accounts.endSessions(viewer, person));
      case LOCK -> done(person, meant, () -> accounts.lock(viewer, person));
      case UNLOCK -> done(person, meant, () -> accounts.unlock(viewer, person));
    };
  }

  private AccountAct possible(AccountAct act, PartyId person, TimeWords times) {
    if (!act.fits(users.accountOf(person, times))) {
      throw Rejection.of("account.so-already");
    }
    return act;
  }

  private View code(PartyId person, String code) {
    return pages.show("site/admin/user-code", codes.page(person, code, UserPages.address(person)));
  }

  private View done(PartyId person, AccountAct act, Runnable work) {
    work.run();
    return pages.redirectTo(UserPages.address(person) + "?done=" + act.word());
  }
}
