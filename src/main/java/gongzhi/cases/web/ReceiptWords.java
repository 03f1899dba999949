package gongzhi.cases.web;

import gongzhi.cases.path.Channel;
import gongzhi.site.TimeWords;
import java.time.Instant;
import java.util.Locale;

/**
 * What a reporter is told when a report was taken in, in words that suit the channel; the number,
 * the date and the rights are the same on all of them.
 */
public final class ReceiptWords {

  private ReceiptWords() {}

  /** The same for a confidential matter, by whatever door: nothing is told in a meeting. */
  public static String ofConfidential(String no, Instant promised, TimeWords times) {
    return times.words().of("doors.receipt.confidential", no, times.momentOnPaper(promised));
  }

  /** To be read out on the phone, handed over at the counter, sent back with the letter … */
  public static String of(Channel channel, String no, Instant promised, TimeWords times) {
    String key = channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return times.words().of("doors.receipt." + key, no, times.momentOnPaper(promised));
  }
}
