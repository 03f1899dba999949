package gongzhi.ballots.polls;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** The public number of a poll (表决编号): V-2026-000012. */
public record PollNo(String value) {

  private static final Pattern FORM = Pattern.compile("V-[0-9]{4}-[0-9]{6}");

  public PollNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("poll.no-such-poll");
    }
  }

  /** Reads a number from an address. */
  public static PollNo of(String value) {
    return new PollNo(value);
  }

  /** Under what subject the public log keeps the record of this poll. */
  public String subject() {
    return "poll:" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
