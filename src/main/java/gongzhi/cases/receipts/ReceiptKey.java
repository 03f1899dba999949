package gongzhi.cases.receipts;

import gongzhi.parties.identity.KeyFolder;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key of receipts, kept with the other keys outside the database. The first one stays in force.
 */
@Component
class ReceiptKey {

  private final SecretKey secret;

  ReceiptKey(KeyFolder keys) {
    this.secret = new SecretKeySpec(keys.keysFor("receipt").firstEntry().getValue(), "HmacSHA256");
  }

  SecretKey secret() {
    return secret;
  }
}
