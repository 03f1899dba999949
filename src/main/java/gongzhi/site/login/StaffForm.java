package gongzhi.site.login;

import gongzhi.parties.accounts.StaffLogin.Attempt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the door of the desk sends; what is missing counts as empty. */
record StaffForm(
    @Nullable String name,
    @Nullable String password,
    @Nullable String code,
    @Nullable String next) {

  @Override
  public String name() {
    return Objects.requireNonNullElse(name, "");
  }

  Attempt attemptFrom(String address) {
    return attempt(name(), address);
  }

  /** With a name that is known already. */
  Attempt attempt(String knownName, String address) {
    return new Attempt(knownName, Objects.requireNonNullElse(password, ""), typedCode(), address);
  }

  String typedCode() {
    return Objects.requireNonNullElse(code, "");
  }

  @Override
  public String toString() {
    return "StaffForm";
  }
}
