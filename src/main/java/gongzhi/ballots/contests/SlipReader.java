package gongzhi.ballots.contests;

import gongzhi.shared.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads papers as they are typed: one line for each, with the places on the paper: {@code 1 3} for
 * marks and for an order, {@code 1=5 3=2} for points, {@code 0} for an empty one and {@code x} for
 * a spoilt one.
 */
@Component
class SlipReader {

  private static final int SLIPS_MAX = 20_000;
  private static final String EMPTY = "0";
  private static final Set<String> SPOILT = Set.of("x", "X", "废");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、]+");
  private static final Pattern WRITTEN =
      Pattern.compile("([1-9][0-9]{0,3})(?:=([1-9][0-9]{0,3}))?");

  private final OptionStore options;

  SlipReader(OptionStore options) {
    this.options = options;
  }

  /** What the papers say; null for a spoilt one. Refuses (422) a line and says which. */
  List<@Nullable String> read(Contest contest, String typed) {
    List<String> lines = typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > SLIPS_MAX) {
      throw Rejection.invalid("box.say-papers", SLIPS_MAX);
    }
    Map<Integer, Integer> places = new HashMap<>();
    options.slate(contest.no()).forEach(one -> places.put(one.place(), one.no()));
    List<@Nullable String> slips = new ArrayList<>();
    for (String line : lines) {
      slips.add(SPOILT.contains(line) ? null : said(contest, places, line, slips.size() + 1));
    }
    return slips;
  }

  private static String said(Contest contest, Map<Integer, Integer> places, String line, int no) {
    if (line.equals(EMPTY)) {
      return "";
    }
    Map<Integer, Integer> given = new LinkedHashMap<>();
    for (String one : BETWEEN.split(line)) {
      var written = WRITTEN.matcher(one);
      boolean points = contest.paper() == Paper.POINTS;
      if (!written.matches() || (written.group(2) != null) != points) {
        throw unreadable(no);
      }
      Integer option = places.get(Integer.valueOf(written.group(1)));
      int value = points ? Integer.parseInt(written.group(2)) : given.size() + 1;
      if (option == null || given.put(option, value) != null) {
        throw unreadable(no);
      }
    }
    return written(contest, given, no);
  }

  private static String written(Contest contest, Map<Integer, Integer> given, int no) {
    boolean fits =
        contest.paper() == Paper.POINTS
            ? given.values().stream().allMatch(points -> points <= contest.most())
            : given.size() <= contest.most();
    if (!fits) {
      throw unreadable(no);
    }
    return switch (contest.paper()) {
      case MARKS -> Paper.marks(given.keySet(), contest.most());
      case RANKS -> Paper.order(given, contest.most());
      case POINTS -> Paper.given(given, contest.most());
    };
  }

  private static Rejection unreadable(int no) {
    return Rejection.invalid("box.unreadable", no);
  }

  /**
   * SHA-256 of the count sheet as it is written. That of a handful holds a number thrown away, for
   * so short a sheet could be guessed from its hash.
   */
  static String hash(List<@Nullable String> slips) {
    List<BoxStore.Slip> sheet = new ArrayList<>();
    slips.forEach(said -> sheet.add(new BoxStore.Slip(sheet.size() + 1, said)));
    String salt = BoxStore.tellsWhose(slips.size()) ? UUID.randomUUID().toString() : "";
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest((BoxStore.written(sheet) + salt).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
