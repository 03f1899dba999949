package gongzhi.transparency;

import gongzhi.transparency.note.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The signer's own memory, apart from the database: its key, the last head it signed, and a mark
 * when it must not sign. Files are readable for their owner alone and replaced as a whole.
 */
@Component
class SignerFiles {

  private final Path folder;

  @Autowired
  SignerFiles(LogSettings settings) {
    this(settings.signer());
  }

  /** The memory in this folder. */
  SignerFiles(Path folder) {
    this.folder = folder;
  }

  Optional<SigningKey> key() {
    return read("key").map(SigningKey::parse);
  }

  void keep(SigningKey key) {
    write("key", key.secret() + "\n");
  }

  Optional<SignedHead> head() {
    return read("head").map(SignedHead::parse);
  }

  void keep(SignedHead head) {
    write("head", head.toString());
  }

  /** Why nothing may be signed. A person removes the file once the cause is understood. */
  Optional<Frozen.Reason> frozen() {
    return read("frozen")
        .map(text -> Frozen.Reason.valueOf(text.lines().findFirst().orElseThrow()));
  }

  void keep(Frozen cause) {
    write("frozen", cause.reason() + "\n" + cause.getMessage() + "\n");
  }

  private Optional<String> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The signer cannot read " + file, e);
    }
  }

  /** On the disk before it counts: first beside it, then in its place. */
  private void write(String name, String text) {
    Path beside = folder.resolve(name + ".new");
    try {
      makeFolder();
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        file.force(true);
      }
      Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel directory = FileChannel.open(folder)) {
        directory.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The signer cannot write " + beside, e);
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }
}
