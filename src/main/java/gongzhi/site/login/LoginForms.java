package gongzhi.site.login;

import gongzhi.site.Words;
import gongzhi.site.login.LoginPage.Way;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pages of the doors, ready to print. */
@Component
class LoginForms {

  private final boolean demo;

  LoginForms(@Value("${gongzhi.demo}") boolean demo) {
    this.demo = demo;
  }

  LoginPage phone(LocalPath next, String typed, Words words) {
    Field phone =
        Field.line("phone", words.of("login.phone"), typed, Problems.none())
            .kind("tel")
            .complete("tel")
            .hint(words.of("login.phone-hint"))
            .atMost(20);
    return page("phone", "/login/code", next, List.of(phone), words)
        .and(words.of("login.as-staff"), "/desk/login" + next.asQuery());
  }

  LoginPage code(LocalPath next, Words words) {
    return page("code", "/login", next, List.of(codeField("login.code-hint", words)), words)
        .and(words.of("login.other-phone"), "/login" + next.asQuery());
  }

  LoginPage staff(LocalPath next, String typedName, Words words) {
    Field name =
        Field.line("name", words.of("login.name"), typedName, Problems.none())
            .complete("username")
            .atMost(40);
    List<Field> fields = List.of(name, password(words), codeField("login.totp-hint", words));
    return page("staff", "/desk/login", next, fields, words)
        .and(words.of("login.as-resident"), "/login" + next.asQuery())
        .and(words.of("login.first"), "/desk/login/first");
  }

  LoginPage staffAgain(LocalPath next, Words words) {
    List<Field> fields = List.of(password(words), codeField("login.totp-hint", words));
    return page("again", "/login/again", next, fields, words);
  }

  LoginPage askCode(LocalPath next, Words words) {
    return page("ask", "/login/again/code", next, List.of(), words);
  }

  LoginPage residentAgain(LocalPath next, Words words) {
    Field code = codeField("login.code-hint", words);
    return page("again", "/login/again", next, List.of(code), words);
  }

  private LoginPage page(
      String step, String action, LocalPath next, List<Field> fields, Words words) {
    List<Way> others =
        demo ? List.of(new Way(words.of("login.demo-mailbox"), "/demo/mailbox")) : List.of();
    return new LoginPage(
        words.of("login.title-" + step),
        words.of("login.lead-" + step),
        action,
        next.value(),
        fields,
        words.of("login.button-" + step),
        others);
  }

  private static Field password(Words words) {
    return Field.line("password", words.of("login.password"), "", Problems.none())
        .kind("password")
        .complete("current-password")
        .atMost(128);
  }

  private static Field codeField(String hint, Words words) {
    return Field.line("code", words.of("login.code"), "", Problems.none())
        .kind("text")
        .complete("one-time-code")
        .hint(words.of(hint))
        .atMost(7);
  }
}
