package gongzhi.site.parts;

import java.util.List;

/**
 * One row of check-your-answers.
 *
 * @param edit where it can be changed; empty when it cannot
 */
public record SummaryRow(String label, String value, List<PhotoPart> photos, String edit) {

  public SummaryRow {
    photos = List.copyOf(photos);
  }

  public static SummaryRow text(String label, String value, String edit) {
    return new SummaryRow(label, value, List.of(), edit);
  }
}
