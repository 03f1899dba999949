package gongzhi.cases.web.patrols;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.cases.patrols.CheckIn;
import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.LngLat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody writes down at a point.
 *
 * @param key made with the page, so that a second tap is the same look
 * @param code what was read on the spot
 * @param reason why it is written down by hand
 * @param words what was found; becomes a case
 * @param confided which confidential matter that is; empty for what its words say
 */
public record LookForm(
    @BindParam("idempotency_key") String key,
    @Nullable Double lng,
    @Nullable Double lat,
    @Nullable Integer accuracy,
    String code,
    String reason,
    String words,
    @Nullable String confided,
    List<String> photos,
    List<MultipartFile> files) {

  private static final int WORDS_MAX = 500;

  public LookForm {
    key = key == null ? "" : key.strip();
    code = code == null ? "" : code.strip();
    reason = reason == null ? "" : reason.strip();
    words = words == null ? "" : words.strip();
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = files == null ? List.of() : files.stream().filter(one -> !one.isEmpty()).toList();
  }

  static LookForm blank(String code) {
    return new LookForm("", null, null, null, code, "", "", null, List.of(), List.of());
  }

  CheckIn look() {
    LngLat spot = lng == null || lat == null ? null : new LngLat(lng, lat);
    return new CheckIn(spot, accuracy == null ? 0 : Math.max(0, accuracy), code, reason);
  }

  /** Refuses words that are too long, and a form without a key. */
  void requireSound() {
    if (key.isEmpty()) {
      throw Rejection.invalid("patrol.key-missing");
    }
    if (words.length() > WORDS_MAX) {
      throw Rejection.invalid("patrol.too-long", WORDS_MAX);
    }
  }

  boolean foundSomething() {
    return !words.isEmpty() || !photos.isEmpty() || !files.isEmpty();
  }

  Report report(PatrolPoint point, List<String> shown) {
    return new Report(
        Channel.GRID_WORKER,
        words,
        shown,
        point.spot(),
        point.area(),
        point.place(),
        null,
        false,
        false,
        false);
  }

  /** The worker saw it, so the worker is the reporter. */
  Submitter submitter(PartyId worker) {
    return new Submitter(worker, null, "party:" + worker.value(), key, hash());
  }

  private String hash() {
    try {
      byte[] said =
          (code + "|" + reason + "|" + words + "|" + confided).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
