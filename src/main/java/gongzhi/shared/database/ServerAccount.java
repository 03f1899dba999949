package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the server: PostgreSQL refuses root, so root hands it to an account without rights.
 *
 * @param uid user id of the server
 * @param gid group id of the server
 * @param changed whether it differs from our own
 */
record ServerAccount(int uid, int gid, boolean changed) {

  private static final List<String> PREFERRED = List.of("gongzhi", "postgres", "nobody");

  /** Ourselves, or for root the first account of {@code gongzhi}, {@code postgres}, nobody. */
  static ServerAccount choose() {
    int uid = idOf(Path.of("/proc/self"), "unix:uid");
    if (uid != 0) {
      return new ServerAccount(uid, idOf(Path.of("/proc/self"), "unix:gid"), false);
    }
    if (!has("setpriv")) {
      throw new CannotStart("Run as an ordinary user, or install setpriv (package util-linux).");
    }
    return PREFERRED.stream()
        .flatMap(ServerAccount::lineOf)
        .findFirst()
        .map(
            words ->
                new ServerAccount(Integer.parseInt(words[2]), Integer.parseInt(words[3]), true))
        .orElseThrow(() -> new CannotStart("Run as an ordinary user: PostgreSQL refuses root."));
  }

  /** The command as this account, ended by the system when the starting thread ends. */
  List<String> bound(List<String> command) {
    List<String> words = new ArrayList<>();
    if (has("setsid")) {
      words.add("setsid"); // Ctrl-C in the terminal is for us; the server stops after the pool.
    }
    words.addAll(as(command, "--pdeathsig=INT"));
    return words;
  }

  /** The command as this account. */
  List<String> plain(List<String> command) {
    return as(command, "--pdeathsig=KILL");
  }

  private List<String> as(List<String> command, String onDeath) {
    List<String> words = new ArrayList<>();
    if (has("setpriv")) {
      words.addAll(List.of("setpriv", onDeath));
    }
    if (changed) {
      words.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
    }
    words.addAll(command);
    return words;
  }

  /** Gives the folder and all in it to this account, unless it is this account's already. */
  void own(Path folder) {
    if (!changed || uid == idOf(folder, "unix:uid")) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Giving());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Giving extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return visitFile(folder, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }

  private static Stream<String[]> lineOf(String name) {
    try {
      return Files.readAllLines(Path.of("/etc/passwd")).stream()
          .map(line -> line.split(":", -1))
          .filter(words -> words.length > 3 && words[0].equals(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the machine has this program on its search path. */
  private static boolean has(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int idOf(Path file, String attribute) {
    try {
      return (int) Files.getAttribute(file, attribute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
