package gongzhi.parties.identity;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Authenticated ciphers for single fields; the number stands in front of what was sealed. */
enum Algorithm {
  /** AES-256-GCM. */
  AES(1),
  /** SM4-GCM, GB/T 32907 and GB/T 36624. */
  SM4(2);

  private static final BouncyCastleProvider NATIONAL = new BouncyCastleProvider();
  private static final int TAG_BITS = 128;

  final byte number;

  Algorithm(int number) {
    this.number = (byte) number;
  }

  static Algorithm numbered(byte number) throws GeneralSecurityException {
    return Arrays.stream(values())
        .filter(one -> one.number == number)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("unknown algorithm " + number));
  }

  Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
    Cipher cipher =
        this == AES
            ? Cipher.getInstance("AES/GCM/NoPadding")
            : Cipher.getInstance("SM4/GCM/NoPadding", NATIONAL);
    cipher.init(mode, keyFor(key), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }

  /** SM4 takes 128 bits: they are derived, so that the two ciphers never share key bytes. */
  private SecretKeySpec keyFor(byte[] key) throws GeneralSecurityException {
    if (this == AES) {
      return new SecretKeySpec(key, "AES");
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return new SecretKeySpec(
        mac.doFinal("sm4".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 16, "SM4");
  }
}
