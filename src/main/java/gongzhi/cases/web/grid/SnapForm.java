package gongzhi.cases.web.grid;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Something seen on the way (随手拍).
 *
 * @param key made with the page, so that a second tap is the same report
 * @param after photos of it put right, coming with the form
 * @param afterPhotos ids of such photos that were uploaded before
 * @param area the grid or one of its buildings; null lets the point decide
 * @param confided which confidential matter it is; empty for what its words say
 * @param fixed whether it was put right on the spot
 */
public record SnapForm(
    @BindParam("idempotency_key") String key,
    @Size(max = SnapForm.WORDS_MAX, message = "report.too-long") String words,
    List<String> photos,
    List<MultipartFile> files,
    List<MultipartFile> after,
    List<String> afterPhotos,
    @Nullable Long area,
    @Nullable Double lng,
    @Nullable Double lat,
    @Nullable String category,
    @Nullable String confided,
    @Nullable Boolean danger,
    @Nullable Boolean fixed) {

  static final int WORDS_MAX = 500;

  public SnapForm {
    key = key == null ? "" : key;
    words = words == null ? "" : words.strip();
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = sent(files);
    after = sent(after);
    afterPhotos = afterPhotos == null ? List.of() : List.copyOf(afterPhotos);
    category = category == null || category.isBlank() ? null : category;
  }

  static SnapForm blank() {
    return new SnapForm(
        "", "", List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null,
        null);
  }

  SnapForm withoutPoint() {
    return new SnapForm(
        key,
        words,
        photos,
        files,
        after,
        afterPhotos,
        area,
        null,
        null,
        category,
        confided,
        danger,
        fixed);
  }

  /** A box that is not ticked is not sent. */
  boolean isDangerous() {
    return Boolean.TRUE.equals(danger);
  }

  boolean showsBefore() {
    return !photos.isEmpty() || !files.isEmpty();
  }

  boolean showsAfter() {
    return !after.isEmpty() || !afterPhotos.isEmpty();
  }

  boolean isFixed() {
    return Boolean.TRUE.equals(fixed);
  }

  /** The report; where no place was given, it is this one. */
  Report report(List<String> shown, AreaId usual) {
    return new Report(
        Channel.GRID_WORKER,
        words,
        shown,
        point(),
        area == null ? (point() == null ? usual : null) : new AreaId(area),
        "",
        category,
        isDangerous(),
        false,
        false);
  }

  /** The worker saw it, so the worker is the reporter. */
  Submitter submitter(PartyId worker) {
    return new Submitter(worker, null, principal(worker), key, hash());
  }

  static String principal(PartyId worker) {
    return "party:" + worker.value();
  }

  private @Nullable LngLat point() {
    return lng == null || lat == null ? null : new LngLat(lng, lat);
  }

  private String hash() {
    String all =
        String.join(
            "|",
            words,
            category + "",
            confided + "",
            area + "",
            isDangerous() + "",
            isFixed() + "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  /** Browsers send an empty part for an untouched field. */
  private static List<MultipartFile> sent(@Nullable List<MultipartFile> parts) {
    return parts == null ? List.of() : parts.stream().filter(part -> !part.isEmpty()).toList();
  }
}
