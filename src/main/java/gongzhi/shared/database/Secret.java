package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One random text from which the password of every database login follows, so that one file is all
 * there is to keep, and all nodes of an installation agree without telling each other.
 */
record Secret(String text) {

  /** Reads the secret, or makes it where the file is missing: 256 bits, readable by us alone. */
  static Secret keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      return new Secret(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, ownerOnly);
    Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.SYNC);
  }

  /** The password of this login: an HMAC, so that no password tells another one. */
  String passwordOf(String login) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] password = mac.doFinal(("gongzhi login " + login).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
