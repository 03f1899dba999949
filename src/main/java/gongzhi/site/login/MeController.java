package gongzhi.site.login;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Reveal;
import gongzhi.parties.identity.Reveals;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is kept about oneself, and who looked at it. */
@Controller
@SignedIn
class MeController {

  private final People people;
  private final Reveals reveals;
  private final Posts posts;
  private final ApplicationEventPublisher events;
  private final Landing landing;
  private final Pages pages;

  MeController(
      People people,
      Reveals reveals,
      Posts posts,
      ApplicationEventPublisher events,
      Landing landing,
      Pages pages) {
    this.people = people;
    this.reveals = reveals;
    this.posts = posts;
    this.events = events;
    this.landing = landing;
    this.pages = pages;
  }

  @GetMapping("/me")
  View me(Viewer viewer, Words words) {
    return pages.show("site/login/me", mePage(viewer, words));
  }

  @PostMapping("/me/name")
  View callMe(
      @RequestParam String name,
      @RequestParam(required = false) @Nullable Courtesy courtesy,
      Viewer viewer,
      Words words) {
    pages.keepForm("site/login/me", () -> mePage(viewer, words));
    if (courtesy == null) {
      throw Rejection.invalid("me.choose-courtesy");
    }
    people.callMe(viewer.party(), name, courtesy);
    return pages.redirectTo("/me");
  }

  @GetMapping("/me/data")
  View data(
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Viewer viewer,
      Words words,
      TimeWords times) {
    return pages.show("site/login/data", MyDataPage.of(looks(viewer, before), words, times));
  }

  /** Everything kept about oneself, as a file. */
  @GetMapping("/me/data/export")
  @SignedIn
  @FreshLogin
  ResponseEntity<MyDataExport> export(Viewer viewer) {
    OwnDataAsked asked = new OwnDataAsked(viewer.party());
    events.publishEvent(asked);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            MyDataExport.of(
                posts.label(viewer.party()),
                people.own(viewer.party()),
                looks(viewer, Long.MAX_VALUE),
                asked.parts()));
  }

  private List<Reveal> looks(Viewer viewer, long before) {
    return reveals.looksAt(viewer.party(), before);
  }

  private MePage mePage(Viewer viewer, Words words) {
    PartyId me = viewer.party();
    return MePage.of(
        new MePage.Me(posts.label(me), people.own(me), people.serves(me), landing.of(me)),
        viewer,
        words);
  }
}
