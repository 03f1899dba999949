package gongzhi.parties.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation: files {@code <purpose>-<number>.key} of 32 bytes in hexadecimal,
 * readable by the program's account alone, outside the database and its backups. The highest number
 * seals; all of them open. A new key is put in force by adding a file with the next number.
 */
@Component
public final class KeyFolder {

  static final int BYTES = 32;
  private static final Pattern NAME = Pattern.compile("([a-z]+)-([0-9]{1,3})\\.key");

  private final Path folder;
  private final SecureRandom random;

  KeyFolder(@Value("${gongzhi.data}") Path data, SecureRandom random) {
    this.folder = data.resolve("keys");
    this.random = random;
  }

  /** All keys of one purpose by number; makes the first one if there is none yet. */
  public SortedMap<Integer, byte[]> keysFor(String purpose) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      SortedMap<Integer, byte[]> found = read(purpose);
      return found.isEmpty() ? makeFirst(purpose) : found;
    } catch (IOException e) {
      throw new UncheckedIOException("The keys in " + folder + " cannot be read.", e);
    }
  }

  private SortedMap<Integer, byte[]> read(String purpose) throws IOException {
    SortedMap<Integer, byte[]> found = new TreeMap<>();
    try (var files = Files.newDirectoryStream(folder, purpose + "-*.key")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && name.group(1).equals(purpose)) {
          found.put(Integer.valueOf(name.group(2)), keyIn(file));
        }
      }
    }
    return found;
  }

  private static byte[] keyIn(Path file) throws IOException {
    byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
    if (key.length != BYTES) {
      throw new IOException(file + " must hold " + BYTES + " bytes in hexadecimal.");
    }
    return key;
  }

  private SortedMap<Integer, byte[]> makeFirst(String purpose) throws IOException {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    Path file = folder.resolve(purpose + "-1.key");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(key), StandardOpenOption.WRITE);
    return new TreeMap<>(Map.of(1, key));
  }
}
