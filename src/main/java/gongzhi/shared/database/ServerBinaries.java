package gongzhi.shared.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path. */
final class ServerBinaries {

  /** The version of the archive in the build; a test compares the two. */
  static final String VERSION = "18.6.0";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private ServerBinaries() {}

  /** The folder that holds {@code bin}; unpacks it first where it is missing. */
  static Path unpackedIn(Path postgres) {
    Path target = postgres.resolve(VERSION);
    if (!Files.isDirectory(target)) {
      unpack(target);
    }
    return target;
  }

  /** Unpacks beside the target and renames at the end, so half an archive is never used. */
  private static void unpack(Path target) {
    Path unfinished =
        target.resolveSibling(VERSION + ".unpacking-" + ProcessHandle.current().pid());
    try (InputStream packed = ServerBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (packed == null || !System.getProperty("os.arch").equals("amd64")) {
        throw new CannotStart(
            "No PostgreSQL for this kind of machine is built in; set GONGZHI_DATABASE_URL to one of version 15 or newer.");
      }
      Files.createDirectories(unfinished);
      extract(packed, unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be unpacked to %s: %s".formatted(target, e), e);
    }
  }

  private static void extract(InputStream packed, Path folder) throws IOException {
    var unpacked = new XZInputStream(new BufferedInputStream(packed, 1 << 16));
    try (var tar = new TarArchiveInputStream(unpacked)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    boolean program = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
