package gongzhi.parties.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.SortedMap;
import javax.crypto.Cipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals one field so that only this installation reads it. What is sealed is bound to its place
 * (which party, which field): moved to another row it no longer opens. Layout: algorithm (1 byte),
 * key number (2 bytes), nonce (12 bytes), ciphertext with tag.
 */
@Component
public final class FieldCipher {

  private static final int NONCE = 12;
  private static final int HEAD = 1 + Short.BYTES + NONCE;

  private final SortedMap<Integer, byte[]> keys;
  private final Algorithm algorithm;
  private final SecureRandom random;

  FieldCipher(
      KeyFolder folder, @Value("${gongzhi.cipher:aes}") String algorithm, SecureRandom random) {
    this.keys = folder.keysFor("fields");
    this.algorithm = Algorithm.valueOf(algorithm.toUpperCase(Locale.ROOT));
    this.random = random;
  }

  /** Seals the text for this place, under the newest key. */
  public byte[] seal(String clear, String place) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    int number = keys.lastKey();
    try {
      byte[] body =
          crypt(algorithm, Cipher.ENCRYPT_MODE, number, nonce, place, clear.getBytes(UTF_8));
      return ByteBuffer.allocate(HEAD + body.length)
          .put(algorithm.number)
          .putShort((short) number)
          .put(nonce)
          .put(body)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The field cannot be sealed.", e);
    }
  }

  /** How everything begins that is sealed now: algorithm and key number. */
  byte[] head() {
    return ByteBuffer.allocate(1 + Short.BYTES)
        .put(algorithm.number)
        .putShort(keys.lastKey().shortValue())
        .array();
  }

  /** Opens what was sealed for this place; fails if anything about it was changed. */
  public String open(byte[] sealed, String place) {
    try {
      ByteBuffer parts = ByteBuffer.wrap(sealed);
      Algorithm used = Algorithm.numbered(parts.get());
      int number = parts.getShort();
      byte[] nonce = new byte[NONCE];
      parts.get(nonce);
      byte[] body = new byte[parts.remaining()];
      parts.get(body);
      return new String(crypt(used, Cipher.DECRYPT_MODE, number, nonce, place, body), UTF_8);
    } catch (GeneralSecurityException | BufferUnderflowException e) {
      throw new IllegalStateException("The field cannot be opened.", e);
    }
  }

  private byte[] crypt(
      Algorithm used, int mode, int number, byte[] nonce, String place, byte[] body)
      throws GeneralSecurityException {
    byte[] key = keys.get(number);
    if (key == null) {
      throw new GeneralSecurityException("key " + number + " is not in the key folder");
    }
    return used.cipher(mode, key, nonce, place.getBytes(UTF_8)).doFinal(body);
  }
}
