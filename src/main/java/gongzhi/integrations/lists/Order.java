package gongzhi.integrations.lists;

import gongzhi.parties.accounts.DemoLogins;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody typed behind {@code bin/import}. */
record Order(Path list, Map<String, String> options) {

  private static final Set<String> KNOWN = Set.of("server", "account", "demo", "spread", "report");
  private static final Set<String> TAKING_A_VALUE = Set.of("server", "account", "spread", "report");

  static Order of(String[] words) {
    List<String> plain = Arrays.stream(words).filter(word -> !word.startsWith("--")).toList();
    if (plain.size() != 2 || !plain.getFirst().equals("cases")) {
      throw new Unusable("bin/import cases FILE.csv[.gz]; bin/import --help says more.");
    }
    Map<String, String> options = new HashMap<>();
    for (String word : words) {
      if (word.startsWith("--")) {
        String[] parts = word.substring(2).split("=", 2);
        if (!KNOWN.contains(parts[0])) {
          throw new Unusable("bin/import does not know " + word + ".");
        }
        String value = parts.length == 2 ? parts[1].strip() : "";
        if (value.isEmpty() == TAKING_A_VALUE.contains(parts[0])) {
          throw new Unusable("bin/import cannot use %s; --help shows how.".formatted(word));
        }
        options.put(parts[0], value);
      }
    }
    return new Order(here().resolve(plain.getLast()), options);
  }

  /** Where the command was typed; the script itself works in the project's folder. */
  static Path here() {
    return Path.of(System.getProperty("gongzhi.here", ""));
  }

  /** Address of the running program, without a path. */
  URI server() {
    String typed = options.getOrDefault("server", "http://localhost:8080");
    try {
      URI address = new URI(typed).resolve("/");
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() != null && Set.of("http", "https").contains(scheme)) {
        return address;
      }
    } catch (URISyntaxException _) {
      // Told below, with an example.
    }
    throw new Unusable("%s is no address; write it like http://localhost:8080".formatted(typed));
  }

  Optional<String> spread() {
    return Optional.ofNullable(options.get("spread"));
  }

  /** Where the report of refused rows and the state go: beside the list, or a folder. */
  Path journal() {
    String folder = options.get("report");
    return folder == null ? list : here().resolve(folder).resolve(list.getFileName());
  }

  /** Whether password and code are those that the demonstration shows. */
  boolean isDemo() {
    return options.containsKey("demo");
  }

  /** Login name of the officer: from the options, else asked on the terminal. */
  String account() {
    return Optional.ofNullable(options.get("account")).orElseGet(() -> asked("Login name"));
  }

  /** Password and code of this officer: from the environment, else asked on the terminal. */
  Officer officer(String name, Door door) {
    if (isDemo()) {
      return new Officer(name, DemoLogins.PASSWORD, door.demoCode(name));
    }
    return new Officer(
        name,
        Optional.ofNullable(System.getenv("GONGZHI_PASSWORD")).orElseGet(() -> secret("Password")),
        Optional.ofNullable(System.getenv("GONGZHI_CODE")).orElseGet(() -> asked("Code")));
  }

  private static String asked(String what) {
    return Optional.ofNullable(System.console())
        .map(console -> console.readLine("%s: ", what))
        .orElseThrow(() -> new Unusable("Give the account with --account=NAME."));
  }

  private static String secret(String what) {
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s: ", what))
        .map(String::valueOf)
        .orElseThrow(
            () -> new Unusable("Give password and code in GONGZHI_PASSWORD and GONGZHI_CODE."));
  }
}
