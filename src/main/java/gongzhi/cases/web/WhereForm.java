package gongzhi.cases.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The second screen of a report: where. A chosen area wins over the point. */
public record WhereForm(
    @Nullable Long area,
    @DecimalMin(value = "-180", message = "report.impossible-place") @DecimalMax(value = "180", message = "report.impossible-place") @Nullable Double lng,
    @DecimalMin(value = "-90", message = "report.impossible-place") @DecimalMax(value = "90", message = "report.impossible-place") @Nullable Double lat,
    @Size(max = 200, message = "report.address-too-long") String address) {

  public WhereForm {
    address = address == null ? "" : address.strip();
  }

  /** Whether a place was chosen or measured, rather than described. */
  boolean namesPlace() {
    return area != null || (lng != null && lat != null);
  }
}
