package gongzhi.ballots.election;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Real ballots of New South Wales. The files hold no official result, so a second, plain instant
 * run-off is held against ours, and for more seats what must hold for every count.
 */
class RealRankedBallotsTest {

  private record Contest(String name, int candidates, long voters, List<RankedBallot> ballots) {

    RankedElection election(int seats) {
      List<String> names =
          IntStream.rangeClosed(1, candidates).mapToObj(Integer::toString).toList();
      return new RankedElection(seats, names, new PublicLot("0"));
    }
  }

  @Test
  void every_ballot_of_the_file_is_read() throws IOException {
    for (Contest contest : contests()) {
      assertThat(contest.ballots().stream().mapToLong(RankedBallot::count).sum())
          .as(contest.name())
          .isEqualTo(contest.voters());
    }
  }

  @Test
  void with_one_seat_a_plain_instant_run_off_agrees() throws IOException {
    for (Contest contest : contests()) {
      assertThat(contest.election(1).count(contest.ballots()).elected())
          .as(contest.name())
          .containsExactly(plainRunOff(contest));
    }
  }

  @Test
  void with_more_seats_no_weight_is_lost_and_all_seats_are_filled() throws IOException {
    for (Contest contest : contests()) {
      for (int seats = 1; seats <= 4; seats++) {
        RankedElection election = contest.election(seats);
        RankedInvariants.hold(election, contest.ballots(), election.count(contest.ballots()));
      }
    }
  }

  /** Leaves out who is first on fewest ballots, until one is left. */
  private static String plainRunOff(Contest contest) {
    List<String> left = new ArrayList<>(contest.election(1).candidates());
    while (left.size() > 1) {
      Map<String, Long> first = new HashMap<>();
      left.forEach(name -> first.put(name, 0L));
      for (RankedBallot ballot : contest.ballots()) {
        for (String name : ballot.order()) {
          if (left.contains(name)) {
            first.merge(name, ballot.count(), Long::sum);
            break;
          }
        }
      }
      List<String> byVotes =
          left.stream()
              .sorted((one, other) -> Long.compare(first.get(one), first.get(other)))
              .toList();
      assertThat(first.get(byVotes.get(0))).as("no tie").isLessThan(first.get(byVotes.get(1)));
      left.remove(byVotes.getFirst());
    }
    return left.getFirst();
  }

  private static List<Contest> contests() throws IOException {
    String data = System.getenv("GONGZHI_DATA");
    assumeTrue(data != null, "GONGZHI_DATA is not set: real ranked ballots are not counted");
    List<Contest> contests = new ArrayList<>();
    try (var paths = Files.list(Path.of(data, "ranked_ballots"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".soi.gz")).sorted().toList()) {
        contests.add(contest(path));
      }
    }
    assertThat(contests).hasSize(12);
    return contests;
  }

  private static Contest contest(Path path) throws IOException {
    Map<String, String> header = new HashMap<>();
    List<RankedBallot> ballots = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(": ?", 2))
          .forEach(
              line -> {
                if (line[0].startsWith("#")) {
                  header.put(line[0], line[1]);
                } else {
                  ballots.add(
                      new RankedBallot(List.of(line[1].split(",")), Long.parseLong(line[0])));
                }
              });
    }
    return new Contest(
        header.get("# TITLE"),
        Integer.parseInt(header.get("# NUMBER ALTERNATIVES")),
        Long.parseLong(header.get("# NUMBER VOTERS")),
        ballots);
  }
}
