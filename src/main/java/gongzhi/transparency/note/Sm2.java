package gongzhi.transparency.note;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;

/** SM2 over SM3 with the default signer id of GB/T 35276; public keys are uncompressed points. */
final class Sm2 implements Signatures {

  @Override
  public byte[] newPrivateKey() {
    BigInteger belowOrder = curve().getN().subtract(BigInteger.TWO);
    BigInteger key =
        BigIntegers.createRandomInRange(BigInteger.ONE, belowOrder, new SecureRandom());
    return BigIntegers.asUnsignedByteArray(32, key);
  }

  @Override
  public byte[] publicKey(byte[] privateKey) {
    return curve().getG().multiply(new BigInteger(1, privateKey)).normalize().getEncoded(false);
  }

  @Override
  public byte[] sign(byte[] privateKey, byte[] text) {
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, privateKey), curve()));
    signer.update(text, 0, text.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 could not sign", e);
    }
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
    try {
      ECDomainParameters curve = curve();
      SM2Signer signer = new SM2Signer();
      signer.init(false, new ECPublicKeyParameters(curve.getCurve().decodePoint(publicKey), curve));
      signer.update(text, 0, text.length);
      return signer.verifySignature(signature);
    } catch (IllegalArgumentException notAKey) {
      return false;
    }
  }

  private static ECDomainParameters curve() {
    return new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
  }
}
