package gongzhi.cases.receipts;

import gongzhi.cases.path.CaseNo;
import gongzhi.shared.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * The secret on a receipt: whoever holds it may follow the case and speak for its reporter, without
 * an account. It is a keyed hash of the number (120 bits), so nothing is stored and nobody can find
 * it by trying.
 */
@Component
public class ReceiptTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 15;

  private final SecretKey key;

  ReceiptTokens(ReceiptKey key) {
    this.key = key.secret();
  }

  /** {@code YH-2611-00317.Xk3…} – the number in front says which case it opens. */
  public String of(CaseNo no) {
    return no.value() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(no));
  }

  /** The case that this token opens; a forged one looks like a case that does not exist. */
  CaseNo open(String token) {
    int dot = token.indexOf('.');
    CaseNo no = CaseNo.of(token.substring(0, Math.max(0, dot)));
    if (!MessageDigest.isEqual(
        of(no).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8))) {
      throw Rejection.notFound("case.no-such-receipt");
    }
    return no;
  }

  private byte[] mac(CaseNo no) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(no.value().getBytes(StandardCharsets.US_ASCII)), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
    }
  }
}
