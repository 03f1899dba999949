package gongzhi.parties.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A keyed hash (HMAC-SHA-256) that finds an exact value without storing it. Its key is another than
 * the one that seals, so neither file alone gives both.
 */
@Component
public final class BlindIndex {

  private final SecretKeySpec key;

  BlindIndex(KeyFolder folder) {
    this.key = new SecretKeySpec(folder.keysFor("index").firstEntry().getValue(), "HmacSHA256");
  }

  /** The 32 bytes for a value of this kind; equal values of different kinds differ. */
  public byte[] of(String kind, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((kind + "\0" + value).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing in this Java.", e);
    }
  }
}
