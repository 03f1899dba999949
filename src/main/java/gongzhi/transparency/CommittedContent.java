package gongzhi.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a commitment is made over: the full fact as canonical JSON, with the previous leaf hash of
 * its record inside, so the chain of one matter is fixed without being public.
 */
final class CommittedContent {

  static final String ALGORITHM = "HmacSHA256";

  private static final JsonMapper JSON = JsonMapper.shared();

  private CommittedContent() {}

  /** The canonical text of a fact that follows this leaf hash (null: begins its record). */
  static String of(Fact fact, byte @Nullable [] previous) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("area", fact.areaCode());
    whole.put("at", fact.at().toString());
    whole.set("content", JSON.valueToTree(fact.content()));
    whole.put("previous", previous == null ? null : Base64.getEncoder().encodeToString(previous));
    whole.put("subject", fact.subject());
    whole.put("type", fact.type());
    return CanonicalJson.of(whole);
  }

  /** HMAC-SHA256 of the content under its salt: 32 bytes that say nothing without the salt. */
  static byte[] commit(byte[] salt, String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
    }
  }

  /** The code of a record, derived from the salt of its first fact: 80 bits nobody can guess. */
  static String code(byte[] salt) {
    return HexFormat.of().formatHex(commit(salt, "record code"), 0, 10);
  }
}
