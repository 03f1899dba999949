package gongzhi.site.parts;

import java.util.List;

/**
 * One thing that happened: what, when, who, in which words.
 *
 * @param tone {@code key, you, ok}, or empty
 * @param text explanation in the program's words; empty for none
 * @param quote what somebody wrote; empty for none
 * @param seenBy who alone can see this entry, in words; empty when everybody can
 */
public record TimelineEntry(
    String tone,
    String what,
    String when,
    String who,
    String text,
    String quote,
    String seenBy,
    List<PhotoPart> photos) {

  public TimelineEntry {
    photos = List.copyOf(photos);
  }

  /** The same with another explanation. */
  public TimelineEntry explained(String why) {
    return new TimelineEntry(tone, what, when, who, why, quote, seenBy, photos);
  }

  /** The same with its photos below an address that opens them. */
  public TimelineEntry below(String root) {
    List<PhotoPart> opened = photos.stream().map(photo -> photo.below(root)).toList();
    return new TimelineEntry(tone, what, when, who, text, quote, seenBy, opened);
  }

  public String css() {
    return tone.isEmpty() ? "" : "is-" + tone;
  }
}
