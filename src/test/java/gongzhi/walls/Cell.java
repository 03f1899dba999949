package gongzhi.walls;

import java.net.http.HttpResponse;
import java.util.List;

/**
 * What one person gets at one door.
 *
 * @param near about a case within reach, or where no case is in question
 * @param far about a case in another district
 */
record Cell(String near, String far) {

  /** Let through; what it comes to may depend on the state of the case. */
  static final String OK = "ok";

  /** Shown the way to the door. */
  static final String IN = "in";

  /** Refused, whatever it is about. */
  static final String NO = "no";

  /** As if it did not exist. */
  static final String NOTHING = "--";

  /** Seen, but by the rule of the case nobody's but another person's to do; nothing changes. */
  static final String RULE = "409";

  private static final List<String> KNOWN = List.of(OK, IN, NO, NOTHING, RULE);

  static Cell of(String text) {
    String[] parts = text.split("/", -1);
    Cell cell = new Cell(parts[0], parts.length == 1 ? parts[0] : parts[1]);
    if (parts.length > 2 || !KNOWN.contains(cell.near) || !KNOWN.contains(cell.far)) {
      throw new IllegalArgumentException("Not a cell: " + text);
    }
    return cell;
  }

  /** Whether an answer is what this cell promises. */
  static boolean fits(String promised, HttpResponse<String> answer) {
    String got = of(answer);
    return got.equals(promised) || (promised.equals(OK) && got.equals(RULE));
  }

  /** The answer as the table writes it; a status of its own where it has no word for it. */
  static String of(HttpResponse<String> answer) {
    int status = answer.statusCode();
    String to = answer.headers().firstValue("location").orElse("");
    if (status == 303 && (to.startsWith("/login?") || to.startsWith("/desk/login?"))) {
      return IN;
    }
    return switch (status) {
      case 403 -> NO;
      case 404 -> NOTHING;
      case 409 -> RULE;
      case 200, 201, 302, 303, 422, 429 -> OK;
      default -> String.valueOf(status);
    };
  }
}
