package gongzhi.cases.web.records;

import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import java.util.List;

/**
 * The file of a case on paper (案卷), ready to print.
 *
 * @param said what the reporter said; for a unit what it was told to do; empty where it was erased
 * @param saidHead whose words they are
 * @param exported when it was made and in which post, for every page
 */
public record Dossier(
    String no,
    String title,
    List<SummaryRow> cover,
    String saidHead,
    String said,
    List<Entry> entries,
    Seal seal,
    String exported) {

  /**
   * One act.
   *
   * @param score what the reporter gave, in words; empty for none
   * @param record number in the public log and hash of the leaf
   */
  public record Entry(TimelineEntry act, String score, String record, List<Picture> pictures) {}

  /** A picture that is in the paper itself. */
  public record Picture(String source, String alt) {}

  /**
   * How the record stands in the public log.
   *
   * @param words how many acts are in it
   * @param address where it can be checked, and the same as a picture to scan
   */
  public record Seal(String words, String address, String picture) {}
}
