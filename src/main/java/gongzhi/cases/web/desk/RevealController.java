package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.identity.Field;
import gongzhi.parties.identity.Need;
import gongzhi.parties.identity.Reveals;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Seeing a reporter's phone in clear, once, with a reason the reporter will read. */
@Controller
class RevealController {

  private static final String TEMPLATE = "cases/desk/reveal";

  private final DeskReader reader;
  private final DeskFacts facts;
  private final Reveals reveals;
  private final Posts posts;
  private final Pages pages;

  RevealController(DeskReader reader, DeskFacts facts, Reveals reveals, Posts posts, Pages pages) {
    this.reader = reader;
    this.facts = facts;
    this.reveals = reveals;
    this.posts = posts;
    this.pages = pages;
  }

  @GetMapping("/desk/cases/{no}/reveal")
  @FreshLogin
  @Needs(Permission.IDENTITY_REVEAL)
  View ask(@PathVariable String no, Viewer viewer) {
    return pages.show(TEMPLATE, page(asked(no, viewer), "", ""));
  }

  @PostMapping("/desk/cases/{no}/reveal")
  @FreshLogin
  @Needs(Permission.IDENTITY_REVEAL)
  View reveal(
      @PathVariable String no, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
    DeskSheet sheet = asked(no, viewer);
    pages.keepForm(TEMPLATE, () -> page(asked(no, viewer), reason, ""));
    PartyId reporter = new PartyId(Objects.requireNonNull(sheet.reporterId()));
    Need need = new Need(reason, sheet.no(), sheet.areaPath(), heldBy(sheet, viewer));
    return pages.show(
        TEMPLATE, page(sheet, reason, reveals.open(viewer, reporter, Field.PHONE, need)));
  }

  /** The unit that has it, or that of whoever asks a confidential reporter from another unit. */
  private static @Nullable PartyId heldBy(DeskSheet sheet, Viewer viewer) {
    return sheet.restricted() && !sheet.handledBy(viewer)
        ? viewer.organisations().stream().findFirst().orElse(null)
        : sheet.unit();
  }

  private DeskSheet asked(String no, Viewer viewer) {
    DeskSheet sheet = reader.sheet(CaseNo.of(no));
    if (facts.reveal(sheet, viewer).isEmpty()) {
      throw Rejection.forbidden("permission.missing", Permission.IDENTITY_REVEAL.name());
    }
    return sheet;
  }

  private RevealPage page(DeskSheet sheet, String reason, String phone) {
    String label = posts.label(new PartyId(Objects.requireNonNull(sheet.reporterId())));
    return new RevealPage(sheet.no(), label, reason, phone);
  }
}
