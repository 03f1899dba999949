package gongzhi.parties.accounts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One password for all demo staff, hashed once, and a second factor for each of them. */
@Component
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
public class DemoCredentials {

  private final Passwords passwords;
  private final SecondFactors factors;

  DemoCredentials(Passwords passwords, SecondFactors factors) {
    this.passwords = passwords;
    this.factors = factors;
  }

  public String passwordHash() {
    return passwords.hash(DemoLogins.PASSWORD);
  }

  /** A new sealed secret for this account. */
  public byte[] newSecret(long account) {
    return factors.sealed(account, factors.newSecret());
  }
}
