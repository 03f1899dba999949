package gongzhi.transparency.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Ed25519 with raw 32-byte keys. Checking needs this Java alone. */
final class Ed25519 implements Signatures {

  /** What stands before a raw public key in its X.509 form (RFC 8410). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  @Override
  public byte[] newPrivateKey() {
    byte[] seed = new byte[32];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  @Override
  public byte[] publicKey(byte[] privateKey) {
    return new Ed25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
  }

  @Override
  public byte[] sign(byte[] privateKey, byte[] text) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, new Ed25519PrivateKeyParameters(privateKey));
    signer.update(text, 0, text.length);
    return signer.generateSignature();
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(x509(publicKey))));
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] x509(byte[] publicKey) {
    byte[] whole = new byte[X509_PREFIX.length + publicKey.length];
    System.arraycopy(X509_PREFIX, 0, whole, 0, X509_PREFIX.length);
    System.arraycopy(publicKey, 0, whole, X509_PREFIX.length, publicKey.length);
    return whole;
  }
}
