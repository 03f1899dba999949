package gongzhi.cases.web;

import gongzhi.site.parts.PhotoPart;
import java.util.List;

/**
 * What the reporter is asked about: the work as the unit reported it done, ready to print.
 *
 * @param no the case it was reported on: the reporter's own, or the one that was merged with it
 * @param kind what the unit calls it; empty where the work is done
 * @param unit who reported it; empty where no unit did
 * @param next where to go instead, or when one hears of it again; empty where the work is done
 * @param words empty where they are not for this reader
 */
public record CaseResult(
    String no,
    String kind,
    String unit,
    String day,
    String next,
    String words,
    List<PhotoPart> photos) {

  /** The same with its photos below an address that opens them. */
  CaseResult below(String root) {
    List<PhotoPart> opened = photos.stream().map(photo -> photo.below(root)).toList();
    return new CaseResult(no, kind, unit, day, next, words, opened);
  }
}
