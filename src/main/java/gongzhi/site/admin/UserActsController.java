package gongzhi.site.admin;

import static gongzhi.parties.Permission.ACCOUNT_MANAGE;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.accounts.Accounts;
import gongzhi.parties.accounts.StaffAccounts.Line;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
  private final UserPages users;
  private final Pages pages;
  private final String entrance;

  UserActsController(
      Accounts accounts,
      UserPages users,
      Pages pages,
      @Value("${gongzhi.address}") String address) {
    this.accounts = accounts;
    this.users = users;
    this.pages = pages;
    this.entrance = address + "/desk/login/first";
  }

  @GetMapping(ADDRESS)
  @FreshLogin
  View check(@PathVariable long party, @PathVariable String act, Viewer viewer, TimeWords times) {
    PartyId person = new PartyId(party);
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
    PartyId person = new PartyId(party);
    accounts.requireReach(viewer, person);
    AccountAct meant = possible(AccountAct.of(act), person, times);
    pages.keepForm("site/admin/check", () -> users.check(person, meant, name, times));
    return switch (meant) {
      case OPEN -> code(person, accounts.open(viewer, person, name), times);
      case RESET -> code(person, accounts.reset(viewer, person), times);
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

  private View code(PartyId person, String code, TimeWords times) {
    @Nullable Line account = users.accountOf(person, times);
    return pages.show(
        "site/admin/user-code",
        new UserCodePage(
            users.page(person, "", times).label(),
            account == null ? "" : account.loginName(),
            code,
            entrance,
            UserPages.address(person)));
  }

  private View done(PartyId person, AccountAct act, Runnable work) {
    work.run();
    return pages.redirectTo(UserPages.address(person) + "?done=" + act.word());
  }
}
