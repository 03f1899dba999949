package gongzhi.transparency.note;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The private key of a log. It is written to one file and shown nowhere. */
public final class SigningKey {

  private static final String MARK = "PRIVATE+KEY+";

  private final Scheme scheme;
  private final byte[] privateKey;
  private final VerifierKey verifier;

  private SigningKey(String name, Scheme scheme, byte[] privateKey) {
    this.scheme = scheme;
    this.privateKey = privateKey;
    this.verifier = new VerifierKey(name, scheme, scheme.signatures().publicKey(privateKey));
  }

  /** A fresh key for the log of this name. */
  public static SigningKey generate(String name, Scheme scheme) {
    return new SigningKey(name, scheme, scheme.signatures().newPrivateKey());
  }

  /**
   * Reads what {@link #secret} wrote.
   *
   * @throws IllegalArgumentException for anything else; the message does not repeat the text
   */
  public static SigningKey parse(String secret) {
    String[] parts = secret.strip().split("\\+", 4);
    if (!secret.startsWith(MARK) || parts.length != 4) {
      throw new IllegalArgumentException("Not a signing key");
    }
    byte[] typeAndKey = Base64.getDecoder().decode(parts[3]);
    Scheme scheme = Scheme.of(typeAndKey);
    return new SigningKey(parts[2], scheme, scheme.withoutType(typeAndKey));
  }

  /** What belongs to it and may be known to everyone. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The text for the key file. */
  public String secret() {
    return MARK
        + verifier.name()
        + "+"
        + Base64.getEncoder().encodeToString(scheme.withType(privateKey));
  }

  byte[] sign(String text) {
    return scheme.signatures().sign(privateKey, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
