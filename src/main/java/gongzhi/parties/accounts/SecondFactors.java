package gongzhi.parties.accounts;

import gongzhi.parties.accounts.AccountStore.Staff;
import gongzhi.parties.identity.FieldCipher;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The secrets behind the changing codes; sealed in the database, opened only to compare. */
@Component
class SecondFactors {

  private static final int SECRET_BYTES = 20;

  private final FieldCipher cipher;
  private final SecureRandom random;

  SecondFactors(FieldCipher cipher, SecureRandom random) {
    this.cipher = cipher;
    this.random = random;
  }

  byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  byte[] sealed(long account, byte[] secret) {
    return cipher.seal(HexFormat.of().formatHex(secret), place(account));
  }

  byte[] opened(long account, byte[] sealed) {
    return HexFormat.of().parseHex(cipher.open(sealed, place(account)));
  }

  OptionalLong stepOf(String code, Staff staff, Instant now) {
    return Totp.USUAL.stepOf(code, secret(staff), now, staff.totpStep());
  }

  String codeAt(Staff staff, Instant now) {
    return Totp.USUAL.code(secret(staff), Totp.stepAt(now));
  }

  private byte[] secret(Staff staff) {
    return opened(staff.account(), staff.totpSealed());
  }

  private static String place(long account) {
    return "totp/" + account;
  }
}
