package gongzhi.site.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The pictures on disk, two files each, in {@code <data>/files/ab/cd/}. A name comes from {@link
 * FileStore} and never from a visitor.
 */
@Component
class PictureFolder {

  /** Photos may show people: other users of the machine do not look in. */
  private static final FileAttribute<?> FOR_THE_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path root;

  PictureFolder(@Value("${gongzhi.data}") Path data) {
    root = data.resolve("files");
  }

  Path root() {
    return root;
  }

  Path large(String id) {
    return folder(id).resolve(id + ".jpg");
  }

  Path small(String id) {
    return folder(id).resolve(id + "-small.jpg");
  }

  /** Writes both files so that they survive a crash right afterwards. */
  void write(String id, Picture picture) {
    try {
      Files.createDirectories(folder(id), FOR_THE_OWNER);
      writeThrough(large(id), picture.large());
      writeThrough(small(id), picture.small());
      syncFolders(folder(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(large(id));
      Files.deleteIfExists(small(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(String id) {
    return root.resolve(id.substring(0, 2)).resolve(id.substring(2, 4));
  }

  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A new name in a folder is safe only when the folder is written too, and so are new folders. */
  private void syncFolders(Path folder) throws IOException {
    for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
      try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
