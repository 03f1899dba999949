package gongzhi.cases.rules;

import gongzhi.parties.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one pack: a file that nobody would read is a mistake in its name. */
final class PackFolder {

  private static final List<String> FILES =
      List.of(
          "place.yaml",
          Roles.FILE,
          RulePack.RULES,
          RulePack.CATEGORIES,
          "grids.yaml",
          "levels.yaml",
          "records.yaml",
          "replies.yaml",
          "sessions.yaml",
          "emergencies.yaml",
          "wechat.yaml",
          "three-party.yaml",
          "joint-meeting.yaml",
          "notices.yaml",
          "meetings.yaml",
          "ballots.yaml",
          "procedures.yaml",
          "funds.yaml",
          "matching.yaml");

  private PackFolder() {}

  static List<String> faults(Path places, String place) {
    Path folder = places.resolve(place);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !isRead(file.getFileName().toString()))
          .sorted()
          .map(file -> file + ":1: expected one of " + String.join(", ", FILES) + " as its name")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Besides these: notes for people, and what editors leave behind. */
  private static boolean isRead(String name) {
    return FILES.contains(name) || name.matches("\\..*|.*~|.*\\.(md|txt)");
  }
}
