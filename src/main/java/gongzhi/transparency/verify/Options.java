package gongzhi.transparency.verify;

import gongzhi.transparency.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked on the command line. */
final class Options {

  private static final Set<String> KNOWN = Set.of("key", "keep", "database", "data");

  private final Map<String, String> values = new HashMap<>();
  private @Nullable String subject;

  Options(List<String> arguments) {
    for (String argument : arguments) {
      if (argument.startsWith("--")) {
        String[] parts = argument.substring(2).split("=", 2);
        if (!KNOWN.contains(parts[0])) {
          throw new CannotCheck("bin/verify does not know " + argument, null);
        }
        values.put(parts[0], parts.length == 2 ? parts[1] : "");
      } else {
        subject = argument;
      }
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  Optional<VerifierKey> key() {
    return value("key").map(Options::key);
  }

  static VerifierKey key(String lineOrFile) {
    try {
      boolean file = !lineOrFile.contains("+") && Files.exists(Path.of(lineOrFile));
      return VerifierKey.parse(file ? Files.readString(Path.of(lineOrFile)) : lineOrFile);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotCheck("This is not the public key of a log: " + lineOrFile, e);
    }
  }
}
