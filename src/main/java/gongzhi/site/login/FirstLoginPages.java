package gongzhi.site.login;

import gongzhi.parties.accounts.FirstLogin.Invited;
import gongzhi.site.Qr;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** The two pages of a first login, ready to print. */
@Component
class FirstLoginPages {

  private static final String ISSUER = "Gongzhi";

  LoginPage askCode(String typedName, Words words) {
    return new LoginPage(
        words.of("login.title-first"),
        words.of("login.lead-first"),
        "/desk/login/first",
        "/",
        List.of(
            Field.line("name", words.of("login.name"), typedName, Problems.none())
                .complete("username")
                .atMost(40),
            Field.line("invitation", words.of("login.invitation"), "", Problems.none())
                .hint(words.of("login.invitation-hint"))
                .complete("off")
                .atMost(20)),
        words.of("login.button-first"),
        List.of(new LoginPage.Way(words.of("login.know-password"), "/desk/login")));
  }

  FirstLoginPage choose(Invited invited, String secret, Words words) {
    return new FirstLoginPage(
        invited.name(),
        invited.code(),
        Qr.of(address(invited.name(), secret)),
        secret.replaceAll("(.{4})(?=.)", "$1 "),
        List.of(
            password("password", "login.new-password", words)
                .hint(words.of("login.new-password-hint")),
            password("again", "login.new-password-again", words),
            Field.line("code", words.of("login.code"), "", Problems.none())
                .hint(words.of("login.totp-hint"))
                .complete("one-time-code")
                .atMost(7)));
  }

  /** What phone programs read from a QR code. */
  private static String address(String name, String secret) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, encoded, secret, ISSUER);
  }

  private static Field password(String name, String label, Words words) {
    return Field.line(name, words.of(label), "", Problems.none())
        .kind("password")
        .complete("new-password")
        .atMost(128);
  }
}
