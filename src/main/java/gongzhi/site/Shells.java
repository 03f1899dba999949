package gongzhi.site;

import gongzhi.parties.Viewer;
import gongzhi.site.assets.Assets;
import gongzhi.site.parts.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Puts the shell of a page together from the request. */
@Component
class Shells {

  private final Phrasebook phrasebook;
  private final Assets assets;
  private final List<Tab> tabs;
  private final VisitedPlace places;
  private final boolean demo;

  Shells(
      Phrasebook phrasebook,
      Assets assets,
      ObjectProvider<Tab> tabs,
      VisitedPlace places,
      @Value("${gongzhi.demo}") boolean demo) {
    this.demo = demo;
    this.places = places;
    this.phrasebook = phrasebook;
    this.assets = assets;
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(Tab::order)).toList();
  }

  Shell of(HttpServletRequest request, Shell.@Nullable Refusal refusal) {
    Look look = Look.of(request);
    Words words = phrasebook.in(look.language());
    Viewer viewer = viewer(request);
    return new Shell(
        words,
        look.large(),
        look.highContrast(),
        visit(request, words, refusal),
        tabs.stream().filter(tab -> tab.shownTo().test(viewer)).toList(),
        assets,
        viewer.isStaff(),
        demo);
  }

  private static Viewer viewer(HttpServletRequest request) {
    return request.getAttribute(Viewer.class.getName()) instanceof Viewer known
        ? known
        : Viewer.anonymous();
  }

  private Shell.Visit visit(
      HttpServletRequest request, Words words, Shell.@Nullable Refusal refusal) {
    return new Shell.Visit(
        path(request),
        places.of(request).orElseGet(() -> words.of("site.name")),
        viewer(),
        csrf(request),
        refusal);
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean safe = request.getMethod().equals("GET");
    return safe && query != null ? request.getRequestURI() + "?" + query : request.getRequestURI();
  }

  /** The label shown on pages, never a full name. */
  private static @Nullable String viewer() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null ? null : signedIn.getName();
  }

  private static Shell.@Nullable Csrf csrf(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      return new Shell.Csrf(token.getParameterName(), token.getToken());
    }
    return null;
  }
}
