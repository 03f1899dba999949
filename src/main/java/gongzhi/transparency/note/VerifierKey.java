package gongzhi.transparency.note;

import gongzhi.transparency.tree.Merkle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log, written in one line: {@code name+id+key}. Whoever has this line can
 * check every checkpoint, receipt and proof of the log without asking us.
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Raw key bytes; keys are compared by their one-line form.
public record VerifierKey(String name, Scheme scheme, byte[] publicKey) {

  /** Refuses a name that could not stand in a signature line. */
  public VerifierKey {
    if (!name.matches("[^\\s+]{1,200}")) {
      throw new IllegalArgumentException("Not a usable key name");
    }
  }

  /**
   * Reads the one-line form.
   *
   * @throws IllegalArgumentException unless it is one, with the id that belongs to name and key
   */
  public static VerifierKey parse(String line) {
    String[] parts = line.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a verifier key: name+id+key is expected");
    }
    byte[] typeAndKey = Base64.getDecoder().decode(parts[2]);
    Scheme scheme = Scheme.of(typeAndKey);
    VerifierKey key = new VerifierKey(parts[0], scheme, scheme.withoutType(typeAndKey));
    if (!key.hexId().equals(parts[1])) {
      throw new IllegalArgumentException("The id of this verifier key does not belong to it");
    }
    return key;
  }

  /** First four bytes of SHA-256 over name, newline, type and key. */
  byte[] id() {
    MessageDigest sha256 = Merkle.sha256();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(sha256.digest(scheme.withType(publicKey)), 4);
  }

  boolean verifies(String text, byte[] signature) {
    return scheme.signatures().verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  private String hexId() {
    return HexFormat.of().formatHex(id());
  }

  /** The one-line form. */
  @Override
  public String toString() {
    return name
        + "+"
        + hexId()
        + "+"
        + Base64.getEncoder().encodeToString(scheme.withType(publicKey));
  }
}
