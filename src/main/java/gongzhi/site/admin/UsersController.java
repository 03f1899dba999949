package gongzhi.site.admin;

import static gongzhi.parties.Permission.ACCOUNT_MANAGE;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.accounts.Accounts;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Accounts of those who serve on the security administrator's ground. */
@Controller
@Needs(ACCOUNT_MANAGE)
class UsersController {

  private static final int LONGEST_WORDS = 40;

  private final UserLists lists;
  private final UserPages users;
  private final Accounts accounts;
  private final Pages pages;

  UsersController(UserLists lists, UserPages users, Accounts accounts, Pages pages) {
    this.lists = lists;
    this.users = users;
    this.accounts = accounts;
    this.pages = pages;
  }

  @GetMapping("/admin/users")
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = UserLists.WITH) String view,
      @RequestParam(defaultValue = "0") long after,
      TimeWords times) {
    String words = q.length() > LONGEST_WORDS ? q.substring(0, LONGEST_WORDS) : q;
    return pages.show(
        "site/admin/users",
        view.equals(UserLists.WITHOUT)
            ? lists.without(words, after, times)
            : lists.with(words, after, times));
  }

  @GetMapping("/admin/users/{party:[0-9]{1,18}}")
  View one(
      @PathVariable long party,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      TimeWords times) {
    PartyId person = UserPages.person(party);
    accounts.requireReach(viewer, person);
    return pages.show("site/admin/user", users.page(person, done, times));
  }
}
