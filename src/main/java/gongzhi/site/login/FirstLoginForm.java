package gongzhi.site.login;

import gongzhi.parties.accounts.FirstLogin.Chosen;
import gongzhi.parties.accounts.FirstLogin.Invited;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What new staff send; what is missing counts as empty. */
record FirstLoginForm(
    @Nullable String name,
    @Nullable String invitation,
    @Nullable String password,
    @Nullable String again,
    @Nullable String code) {

  @Override
  public String name() {
    return Objects.requireNonNullElse(name, "");
  }

  @Override
  public String invitation() {
    return Objects.requireNonNullElse(invitation, "");
  }

  Invited invited(String address) {
    return new Invited(name(), invitation(), address);
  }

  Chosen chosen() {
    return new Chosen(
        Objects.requireNonNullElse(password, ""),
        Objects.requireNonNullElse(again, ""),
        Objects.requireNonNullElse(code, ""));
  }

  @Override
  public String toString() {
    return "FirstLoginForm";
  }
}
