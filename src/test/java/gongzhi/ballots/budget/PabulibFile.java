package gongzhi.ballots.budget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** One real election of pabulib.org, read from the data folder of the workplace. */
record PabulibFile(
    String name,
    Map<String, String> meta,
    List<Map<String, String>> projects,
    List<Map<String, String>> votes) {

  /** All of them; skips the test where there are none. */
  static List<PabulibFile> all() throws IOException {
    String data = System.getenv("GONGZHI_DATA");
    assumeTrue(data != null, "GONGZHI_DATA is not set: real budget votes are not recounted");
    List<PabulibFile> files = new ArrayList<>();
    try (var paths = Files.list(Path.of(data, "pabulib"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".pb.gz")).sorted().toList()) {
        files.add(read(path));
      }
    }
    return files;
  }

  private static PabulibFile read(Path path) throws IOException {
    String name = path.getFileName().toString().replace(".pb.gz", "");
    PabulibFile file = new PabulibFile(name, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), UTF_8))) {
      file.fill(lines.lines().filter(line -> !line.isBlank()).toList());
    }
    return file;
  }

  private void fill(List<String> lines) {
    String section = "";
    List<String> header = List.of();
    for (String line : lines) {
      List<String> cells = List.of(line.split(";", -1));
      if (List.of("META", "PROJECTS", "VOTES").contains(line.strip())) {
        section = line.strip();
        header = List.of();
      } else if (header.isEmpty()) {
        header = cells;
      } else if (section.equals("META")) {
        meta.put(cells.get(0), cells.get(1));
      } else {
        (section.equals("PROJECTS") ? projects : votes).add(row(header, cells));
      }
    }
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    IntStream.range(0, header.size()).forEach(i -> row.put(header.get(i), cells.get(i)));
    return row;
  }

  String rule() {
    return meta.get("rule");
  }

  BudgetVote vote() {
    List<BudgetItem> items =
        projects.stream()
            .map(project -> new BudgetItem(project.get("project_id"), fen(project.get("cost"))))
            .toList();
    return new BudgetVote(
        fen(meta.get("budget")), items, votes.stream().map(this::ballot).toList());
  }

  /** The official outcome; what a reserve paid for later stands there as 2 or 3. */
  List<String> selected(String... codes) {
    return projects.stream()
        .filter(project -> List.of(codes).contains(project.get("selected")))
        .map(project -> project.get("project_id"))
        .toList();
  }

  private BudgetBallot ballot(Map<String, String> vote) {
    String voter = vote.get("voter_id");
    List<String> named = List.of(vote.get("vote").split(","));
    if (meta.get("vote_type").equals("ordinal")) {
      return BudgetBallot.ranking(voter, named, Integer.parseInt(meta.get("max_length")));
    }
    if (!meta.get("vote_type").equals("cumulative")) {
      return BudgetBallot.approving(voter, named);
    }
    String[] points = vote.get("points").split(",");
    Map<String, Integer> given = new HashMap<>();
    IntStream.range(0, named.size())
        .forEach(i -> given.put(named.get(i), Integer.valueOf(points[i])));
    return new BudgetBallot(voter, given);
  }

  private static long fen(String written) {
    return new BigDecimal(written).movePointRight(2).longValueExact();
  }
}
