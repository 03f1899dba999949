package gongzhi.cases.web;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.MatterKind;
import gongzhi.parties.Viewer;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The third screen of a report: who may see it, and whether the reporter stays anonymous.
 *
 * @param key the draft's idempotency key, so that a second tap is the same report
 * @param shown the kind for which the screen had chosen who may see it
 * @param category the answer where it was asked whether it is confidential
 */
public record CheckForm(
    @BindParam("idempotency_key") String key,
    @Nullable Boolean hidden,
    @Nullable Boolean shielded,
    @Nullable Boolean anonymous,
    @Nullable MatterKind matter,
    @Nullable MatterKind shown,
    @Nullable String category) {

  public CheckForm {
    key = key == null ? "" : key;
  }

  boolean isAnonymous() {
    return Boolean.TRUE.equals(anonymous);
  }

  Report report(Draft draft, @Nullable String chosen) {
    return new Report(
            draft.door(),
            draft.words(),
            draft.photos(),
            draft.lng() == null || draft.lat() == null
                ? null
                : new LngLat(draft.lng(), draft.lat()),
            draft.area() == null ? null : new AreaId(draft.area()),
            draft.address(),
            chosen,
            draft.danger(),
            Boolean.TRUE.equals(shielded),
            Boolean.TRUE.equals(hidden))
        .as(matter);
  }

  Submitter submitter(Draft draft, String principal, Viewer viewer) {
    return new Submitter(
        isAnonymous() ? null : viewer.party(), null, principal, draft.key(), hash(draft));
  }

  /** Stands for what this screen sends, also after the draft is gone; half of the whole. */
  String ownHash() {
    return half(toString());
  }

  private String hash(Draft draft) {
    return ownHash() + half(draft.toString());
  }

  private static String half(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, hash.length / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
