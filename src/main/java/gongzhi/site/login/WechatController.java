package gongzhi.site.login;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.accounts.Tokens;
import gongzhi.parties.identity.WechatId;
import gongzhi.parties.wechat.WechatBinding;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Binds WeChat to oneself and lets it go. What WeChat sends back is shown first and counts when it
 * is agreed to here, so that following a link alone binds nothing.
 */
@Controller
@SignedIn
class WechatController {

  static final String ADDRESS = "/me/wechat";

  private static final String PAGE = "site/login/wechat";
  private static final SecretCookie SET_OUT = new SecretCookie("gz-wechat");
  private static final Duration A_WHILE = Duration.ofMinutes(30);
  private static final int LONGEST = 512;

  private final WechatBinding binding;
  private final Tokens tokens;
  private final Pages pages;
  private final String address;

  WechatController(
      WechatBinding binding,
      Tokens tokens,
      Pages pages,
      @Value("${gongzhi.address}") String address) {
    this.binding = binding;
    this.tokens = tokens;
    this.pages = pages;
    this.address = address;
  }

  /** The page, and where WeChat sends the browser back to. */
  @GetMapping(ADDRESS)
  View show(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      Viewer viewer,
      TimeWords times,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!binding.isOffered()) {
      return pages.show(PAGE, WechatPage.none());
    }
    if (code.isEmpty()) {
      return pages.show(PAGE, page(viewer, browser(request, response), null, times));
    }
    String browser = SET_OUT.read(request).orElse("");
    binding.requireOwn(viewer.party(), browser, state);
    return pages.show(
        PAGE, page(viewer, browser, new WechatPage.Returned(checked(code), state), times));
  }

  @PostMapping(ADDRESS)
  View bind(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      Viewer viewer,
      HttpServletRequest request) {
    String browser = SET_OUT.read(request).orElse("");
    binding.bind(viewer.party(), browser, checked(code), state);
    return pages.redirectTo(ADDRESS);
  }

  @PostMapping(ADDRESS + "/end")
  View unbind(Viewer viewer) {
    binding.unbind(viewer.party());
    return pages.redirectTo(ADDRESS);
  }

  private WechatPage page(
      Viewer viewer, String browser, WechatPage.@Nullable Returned back, TimeWords times) {
    return new WechatPage(
        true,
        binding
            .of(viewer.party())
            .map(bound -> said(bound, times))
            .orElse(times.words().of("me.wechat.not-bound")),
        binding.of(viewer.party()).isPresent(),
        binding.ask(viewer.party(), browser, ADDRESS),
        Qr.of(address + ADDRESS),
        back);
  }

  private static String said(WechatId.Binding bound, TimeWords times) {
    return times
        .words()
        .of(bound.open() ? "me.wechat.bound" : "me.wechat.closed", times.moment(bound.since()));
  }

  private String browser(HttpServletRequest request, HttpServletResponse response) {
    String browser = SET_OUT.read(request).orElseGet(tokens::next);
    SET_OUT.write(request, response, browser, A_WHILE);
    return browser;
  }

  private static String checked(String code) {
    if (code.isBlank() || code.length() > LONGEST) {
      throw Rejection.invalid("me.wechat.code-over");
    }
    return code;
  }
}
