package gongzhi.site.admin;

import static gongzhi.parties.Permission.ADMINISTRATION_APPROVE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.accounts.AccountProposals;
import gongzhi.parties.accounts.AccountProposals.Open;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The word of a second administrator about what the first may not do alone. */
@Controller
@Needs(ADMINISTRATION_APPROVE)
class ApprovalsController {

  private static final String LIST = "/admin/approvals";
  private static final String ONE = LIST + "/accounts/{id:[0-9]{1,18}}/";

  private final AccountProposals proposals;
  private final AccountApprovals accounts;
  private final YearApprovals years;
  private final UserCodes codes;
  private final Pages pages;

  ApprovalsController(
      AccountProposals proposals,
      AccountApprovals accounts,
      YearApprovals years,
      UserCodes codes,
      Pages pages) {
    this.proposals = proposals;
    this.accounts = accounts;
    this.years = years;
    this.codes = codes;
    this.pages = pages;
  }

  @GetMapping(LIST)
  View open(@RequestParam(defaultValue = "") String done, Viewer viewer, TimeWords times) {
    Words words = times.words();
    String key = "admin.approvals.did-" + done;
    return pages.show(
        "site/admin/approvals",
        new ApprovalsPage(
            words.has(key) ? words.of(key) : "",
            Stream.concat(accounts.lines(viewer, times), years.lines(viewer, times)).toList()));
  }

  @GetMapping(ONE + "{word:approve|refuse}")
  @FreshLogin
  View check(@PathVariable long id, @PathVariable String word, TimeWords times) {
    Open open = proposals.find(id);
    return pages.show("site/admin/check", accounts.check(open, word.equals("approve"), times));
  }

  /** Shows the code once; whoever approved hands it over in person. */
  @PostMapping(ONE + "approve")
  @FreshLogin
  View approve(@PathVariable long id, Viewer viewer) {
    Open open = proposals.find(id);
    String code = proposals.approve(viewer, id);
    return pages.show("site/admin/user-code", codes.page(open.person(), code, LIST));
  }

  @PostMapping(ONE + "refuse")
  @FreshLogin
  View refuse(@PathVariable long id, Viewer viewer) {
    proposals.refuse(viewer, id);
    return pages.redirectTo(LIST + "?done=refused");
  }
}
