package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second program out of the same data folder. The system frees it when we die. */
final class DataLock implements AutoCloseable {

  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder for this process; refuses with the other's process id. */
  static DataLock take(Path data) {
    try {
      Files.createDirectories(data);
      Path file = data.resolve("lock");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(channel)) {
        channel.close();
        throw new CannotStart(
            "The data folder %s is in use by process %s; stop it or choose another folder with --data=FOLDER."
                .formatted(data, Files.readString(file).strip()));
      }
      channel.truncate(0);
      String owner = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
      return new DataLock(channel);
    } catch (IOException e) {
      throw CannotStart.unusable(data, e);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
