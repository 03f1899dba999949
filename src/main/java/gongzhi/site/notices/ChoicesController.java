package gongzhi.site.notices;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.accounts.Buckets;
import gongzhi.parties.identity.Mailbox;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.parties.notices.EmailCodes;
import gongzhi.parties.notices.NoticeChoices;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** By which ways somebody wants to be told what, and where they get mail. */
@Controller
@SignedIn
class ChoicesController {

  static final String ADDRESS = "/me/notices";

  private static final String PAGE = "site/notices/choices";
  private static final Buckets.Limit CODES =
      new Buckets.Limit("mail codes", 5, Duration.ofHours(1));
  private static final Buckets.Limit TRIES =
      new Buckets.Limit("mail tries", 6, Duration.ofHours(1));

  private final ChoicesPages choicesPages;
  private final NoticeChoices choices;
  private final Mailbox mailbox;
  private final EmailCodes codes;
  private final PostalAddress addresses;
  private final Buckets buckets;
  private final Pages pages;

  ChoicesController(
      ChoicesPages choicesPages,
      NoticeChoices choices,
      Mailbox mailbox,
      EmailCodes codes,
      PostalAddress addresses,
      Buckets buckets,
      Pages pages) {
    this.choicesPages = choicesPages;
    this.choices = choices;
    this.mailbox = mailbox;
    this.codes = codes;
    this.addresses = addresses;
    this.buckets = buckets;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View show(Viewer viewer, Words words) {
    return pages.show(PAGE, choicesPages.page(viewer, null, words));
  }

  @PostMapping(ADDRESS)
  View keep(@RequestParam(defaultValue = "") List<String> on, Viewer viewer) {
    choices.keep(viewer.party(), choicesPages.off(viewer, on));
    return pages.redirectTo(ADDRESS);
  }

  /** Sends six digits to the address, to be typed here; an empty address is forgotten. */
  @PostMapping(ADDRESS + "/email")
  View send(@RequestParam(defaultValue = "") String address, Viewer viewer, Words words) {
    pages.keepForm(PAGE, PAGE, refused -> again(refused, address, viewer, words));
    if (address.isBlank()) {
      mailbox.forget(viewer.party());
      return pages.redirectTo(ADDRESS);
    }
    String code = mailbox.code(viewer.party(), address);
    take(CODES, viewer);
    codes.send(address.strip(), code);
    mailbox.sent(viewer.party(), address);
    return pages.show(PAGE, choicesPages.page(viewer, address.strip(), words));
  }

  /** Digits that were sent before can still be typed while no more are sent. */
  private Pages.FormAgain again(Refused refused, String address, Viewer viewer, Words words) {
    boolean sent = refused.status() == Refused.status(Rejection.Kind.TOO_MANY);
    return new Pages.FormAgain(choicesPages.page(viewer, sent ? address.strip() : null, words), "");
  }

  @PostMapping(ADDRESS + "/email/confirm")
  View confirm(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String code,
      Viewer viewer,
      Words words) {
    pages.keepForm(PAGE, () -> choicesPages.page(viewer, address, words));
    take(TRIES, viewer);
    mailbox.confirm(viewer.party(), address, code);
    return pages.redirectTo(ADDRESS);
  }

  /** Where letters go, and whether they come besides other ways; an empty address is forgotten. */
  @PostMapping(ADDRESS + "/letters")
  View letters(
      @RequestParam(defaultValue = "") String postal,
      @RequestParam(defaultValue = "false") boolean wanted,
      Viewer viewer,
      Words words) {
    pages.keepForm(
        PAGE,
        PAGE,
        _ ->
            new Pages.FormAgain(
                choicesPages.page(viewer, null, words).withAddress(postal, wanted), "postal"));
    if (postal.isBlank()) {
      addresses.forget(viewer.party());
    } else {
      addresses.keep(viewer.party(), postal, wanted);
    }
    return pages.redirectTo(ADDRESS);
  }

  private void take(Buckets.Limit limit, Viewer viewer) {
    if (!buckets.take(limit, "party/" + viewer.party())) {
      throw Rejection.tooMany("me.notices.too-often");
    }
  }
}
